export { type ContactOptions, toContact, toUnknownContact } from './contact';
export { type Country, europeanCountries } from './phone/countries';
export { type CustomerType, customerTypes } from './customer';
export { readLanguage } from './language';
export { type EnteredMessage, readMessageChoice } from './messages/message-choice';
export { writeMessage } from './messages/message';
export { readDefaultCountry } from './phone/read-country';
export { type AddedCustomer, withCustomer } from './contact-reader';
export { type ContactSettings, createContactReader, type ReadyContact } from './contact-reader';
