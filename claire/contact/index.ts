export { type ContactOptions, toContact, toUnknownContact } from './contact';
export {
  type AddedCustomer,
  type ContactSettings,
  createContactReader,
  type ReadyContact,
  withCustomer,
} from './contact-reader';
export { type Country, europeanCountries, readDefaultCountry, readLanguage } from './countries';
export { type CustomerType, customerTypes, readLinkTemplate } from './customer';
export { writeMessage } from './message';
export { type EnteredMessage, readMessageChoice } from './templates';
