export { type Contact, type ContactOptions, toContact } from './contact';
export { type Country, europeanCountries, isCountry } from './countries';
export { type CustomerType, customerTypes } from './customer';
export { readLanguage } from './language';
export { defaultLinkTemplate } from './link';
export {
  type EnteredMessage,
  type MessageChoice,
  readMessageChoice,
} from './messages/message-choice';
export { type Message, writeMessage } from './messages/message';
export { readDefaultCountry } from './read-country';
export { type CustomerWish, withCustomer } from './with-customer';
export {
  type ContactReader,
  type ContactSettings,
  createContactReader,
  type ReadyContact,
} from './contact-reader';
