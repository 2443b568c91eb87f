export {
  type AddedCustomer,
  type ContactOptions,
  type ContactSettings,
  createContactReader,
  type ReadyContact,
  toContact,
  toUnknownContact,
  withCustomer,
} from './contact';
export { type Country, europeanCountries, readDefaultCountry, readLanguage } from '../countries';
export { type CustomerType, customerTypes, readLinkTemplate } from './customer';
export { writeMessage } from './message';
export { type EnteredMessage, readMessageChoice } from './templates';
