import type { Documented } from './documented';

export const Customer = {
  ID: ['CustomerID', 'Claire number of the customer'],
  MetaDMSNr: ['string', 'Which contact of the customer is meant, for a DMS that has several'],
  DMSNr: ['string', 'Number of the customer in the DMS'],
  Company: ['string', 'Company'],
  IsLeaseCompany: ['bool', 'Whether the company is a lease company'],
  IsInternal: ['bool', 'Whether the customer is the workshop itself'],
  IsInternalEdited: ['bool', 'Whether that was changed in Claire'],
  Passant: ['bool', 'Whether the customer walked in without an appointment'],
  Title: ['string', 'Salutation'],
  Initials: ['string', 'Initials'],
  FirstName: ['string', 'First name'],
  Surname: ['string', 'Surname'],
  Street: ['string', 'Street'],
  HouseNr: ['string', 'House number'],
  Postcode: ['string', 'Postcode'],
  Place: ['string', 'Place'],
  Country: ['string', 'Country'],
  BlockCommunication: ['bool', 'Whether the customer wants no messages'],
  PreferredCommunicationChannel: ['CommunicationChannelID', 'How the customer wants messages'],
  EmailPrivate: ['string', 'Private e-mail address'],
  EmailBusiness: ['string', 'Business e-mail address'],
  TelBusinessNr: ['string', 'Business telephone number'],
  TelPrivateNr: ['string', 'Private telephone number'],
  TelMobilePrivate: ['string', 'Private mobile number'],
  TelMobileBusiness: ['string', 'Business mobile number'],
  Birthday: ['time.Time', 'Birthday'],
  DealerLocationID: ['DealerLocationID', 'Location of the customer'],
  DealerID: ['DealerID', 'Dealer of the customer'],
} as const satisfies Documented;

export const User = {
  ID: ['UserID', 'Claire number of the user'],
  DMSNr: ['string', 'Number of the user in the DMS'],
  FirstName: ['string', 'First name'],
  LastName: ['string', 'Surname'],
  // The reference lost the name of this row.
  Email: ['string', 'E-mail address in Claire'],
  Username: ['string', 'Name to log in with'],
  Mobile: ['string', 'Mobile number'],
  Phone: ['string', 'Telephone number'],
  Birthday: ['time.Time', 'Birthday'],
  LastActive: ['time.Time', 'When the user was last active'],
  Address1: ['string', 'First line of the address'],
  Address2: ['string', 'Second line of the address'],
  ProfilePicture: ['string', 'Picture'],
  DealerLocationID: ['DealerLocationID', 'Location shown after logging in'],
  Active: ['bool', 'Whether the account is on'],
  Deleted: ['bool', 'Whether the account is deleted'],
  Archived: ['bool', 'Whether the account is archived'],
} as const satisfies Documented;

/** The reference has this table without a row. */
export const PublicAccount = {} as const satisfies Documented;
