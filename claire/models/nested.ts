/**
 * The fields of a record that the reference shows in a table only: Go's name, Go's type and what it
 * means. Their JSON names are not documented: they are read ignoring case and underscores.
 */
export type Documented = Readonly<Record<string, readonly [type: string, description: string]>>;

const Customer = {
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

const User = {
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
const PublicAccount = {} as const satisfies Documented;

const CarTyres = {
  ID: ['CarTyresID', 'Claire number of the set'],
  FRProfile: ['float64', 'Tread, front right'],
  FLProfile: ['float64', 'Tread, front left'],
  RRProfile: ['float64', 'Tread, rear right'],
  RLProfile: ['float64', 'Tread, rear left'],
  FRPicture: ['string', 'Picture, front right'],
  FLPicture: ['string', 'Picture, front left'],
  RRPicture: ['string', 'Picture, rear right'],
  RLPicture: ['string', 'Picture, rear left'],
  Location: ['TyreLocation', 'Where the tyres are'],
  FrontLeftTyre: ['Tyre', 'Tyre, front left'],
  FrontRightTyre: ['Tyre', 'Tyre, front right'],
  RearLeftTyre: ['Tyre', 'Tyre, rear left'],
  RearRightTyre: ['Tyre', 'Tyre, rear right'],
} as const satisfies Documented;

const TruckTyres = {
  CarID: ['CarID', 'Truck'],
  Axle: ['int', 'Axle'],
  Position: ['TyrePosition', 'Place on the axle'],
  TyreID: ['TyreID', 'Claire number of the tyre'],
  Profile: ['float64', 'Tread'],
  Picture: ['string', 'Picture'],
  Tyre: ['Tyre', 'The tyre'],
} as const satisfies Documented;

const Tyre = {
  ID: ['TyreID', 'Claire number of the tyre'],
  Manufacturer: ['string', 'Manufacturer'],
  Description: ['string', 'Description'],
  Width: ['int', 'Width'],
  Height: ['int', 'Height'],
  Size: ['float32', 'Size'],
  Speed: ['string', 'Speed rating'],
  EAN: ['string', 'Article number (EAN)'],
  Season: ['Season', 'Season'],
  Deleted: ['bool', 'Whether it is deleted'],
  CreatedByID: ['UserID', 'User who made it by hand'],
  CreatedBy: ['User', 'User who made it by hand'],
} as const satisfies Documented;

const TyreReplacement = {
  ID: ['TyreReplacementID', 'Claire number of the replacement'],
  QuestionResultID: ['QuestionResultID', 'Result that it belongs to'],
  TyreID: ['TyreID', 'Claire number of the tyre'],
  Price: ['float64', 'Price'],
  CustomerAnswer: ['bool', 'Whether the mechanic may mount it'],
  Remark: ['string', 'Remark of the receptionist or mechanic'],
  MechanicFixed: ['bool', 'Whether the mechanic mounted it'],
  Selected: ['bool', 'Whether the customer chose it'],
  Profile: ['float64', 'Tread after mounting'],
  Tyre: ['Tyre', 'The tyre'],
} as const satisfies Documented;

/** The reference has this table without a row. */
const CarNote = {} as const satisfies Documented;

const Checklist = {
  ID: ['ChecklistID', 'Claire number of the checklist'],
  Name: ['string', 'Name'],
  TagNames: ['string', 'Names of its tags'],
} as const satisfies Documented;

const QuestionElement = {
  ID: ['QuestionElementID', 'Claire number of the element'],
  Name: ['string', 'Name'],
  Template: ['QuestionElementTemplate', 'Kind of answer'],
  DefaultConfiguration: ['string', 'Values or labels that are filled in'],
  RoleID: ['RoleID', 'Role of the user who made it; none for one that all dealers have'],
} as const satisfies Documented;

const QuestionResult = {
  ID: ['QuestionResultID', 'Claire number of the result'],
  Status: ['QuestionResultStatus', 'What was found'],
  Title: ['string', 'The question'],
  Completed: ['bool', 'Whether it is answered'],
  MechanicNotes: ['string', 'Notes of the mechanic'],
  MechanicFixed: ['bool', 'Whether the mechanic fixed it'],
  CustomerApproved: ['bool', 'Whether the customer wants it fixed'],
  IsSignedByCustomer: ['bool', 'Whether the customer saw it and signed, whatever the answer was'],
  Price: ['float64', 'Price'],
  TyrePosition: ['TyrePosition', 'Where the tyre is; 0 when it is no tyre'],
  TyreProfile: ['float64', 'Tread of the tyre; 0 when it is no tyre'],
  TruckAxle: ['int', 'Axle of a truck; else 0'],
  Solution: ['string', 'Answer of a solution question'],
  SolutionValue: ['string', 'Value of the solution'],
  SolutionType: ['string', 'Type of the solution'],
  SolutionUnit: ['string', 'Unit of the solution'],
  Snoozed: ['bool', 'Whether it is put off'],
  Pinned: ['bool', 'Whether it is pinned'],
  TyreID: ['TyreID', 'Tyre; none for other questions'],
  TimeCarApp: ['time.Time', 'When the appointment is'],
  Tyre: ['Tyre', 'The tyre'],
  TyreReplacements: ['TyreReplacement', 'Tyres that can replace it'],
  QuestionTags: ['Tag', 'Tags of the question'],
  ImageURLs: ['string', 'Addresses of pictures'],
  VideoURLs: ['string', 'Addresses of videos'],
  AnswerItemNames: ['string', 'The answers as they were given'],
  SnoozeHistory: ['Snooze', 'How it was put off, step by step'],
} as const satisfies Documented;

const Intervention = {
  ID: ['InterventionID', 'Claire number of the work'],
  DMSNr: ['string', 'Number of the work in the DMS'],
  Title: ['string', 'What is to be done'],
  Description: ['string', 'More about it'],
  Price: ['float64', 'What the customer pays for it'],
  MechanicNotes: ['string', 'Notes of the mechanic'],
  Pinned: ['bool', 'Whether it is pinned'],
  Snoozed: ['bool', 'Whether it is put off'],
  IsDeclinedByCustomer: ['bool', 'Whether the customer declined it'],
  IsSignedByCustomer: ['bool', 'Whether the customer saw it and signed, whatever the answer was'],
  Status: ['int', 'Status'],
  SolutionValue: ['string', 'Value of the solution'],
  SolutionUnit: ['string', 'Unit of the solution'],
  SolutionType: ['string', 'Type of the solution'],
  MechanicFixed: ['bool', 'Whether a mechanic fixed it'],
  CustomerOK: ['bool', 'Whether the customer agreed'],
  IsLocal: ['bool', 'Whether it was made by hand in Claire'],
  VisibleToCustomer: ['bool', 'Whether the customer sees it'],
  SnoozeHistory: ['Snooze', 'How it was put off, step by step'],
  Elements: ['InterventionElement', 'Tasks, labour and parts'],
  Attachments: ['InterventionAttachment', 'Files'],
} as const satisfies Documented;

const InterventionAttachment = {
  ID: ['InterventionAttachmentID', 'Claire number of the file'],
  URL: ['string', 'Address of the file'],
  Type: ['string', 'Type of the file'],
  Name: ['string', 'Name of the file'],
  InterventionID: ['InterventionID', 'Work that it belongs to'],
  UserID: ['UserID', 'User who added it'],
} as const satisfies Documented;

const InterventionElement = {
  ID: ['InterventionElementID', 'Claire number of the element'],
  DMSNr: ['string', 'Number of the element in the DMS'],
  Description: ['string', 'What it is'],
  Price: ['float64', 'Price'],
  Quantity: ['float64', 'Quantity'],
  PrivateNote: ['string', 'Note that customers must not see'],
  IsLocal: ['bool', 'Whether it was made in Claire'],
  ElementType: ['InterventionElementType', 'Task, labour, part and so on'],
  Status: ['InterventionElementStatus', 'Status'],
  ParentDMSNr: ['string', 'Number in the DMS of the element that it is part of'],
  InterventionID: ['InterventionID', 'Work that it is part of'],
} as const satisfies Documented;

const Snooze = {
  ID: ['SnoozeID', 'Claire number of the step'],
  QuestionResultID: ['QuestionResultID', 'Result that was put off; none for an intervention'],
  InterventionID: ['InterventionID', 'Intervention that was put off; none for a result'],
  SnoozeTypeID: ['SnoozeTypeID', 'Why it was put off'],
  SnoozeStatusID: ['SnoozeStatusID', 'How far it is'],
  SnoozeDate: ['time.Time', 'Day it was put off to'],
  SnoozeDepartmentID: ['SnoozeDepartmentID', 'Department that takes care'],
  Note: ['string', 'Note'],
  UserID: ['UserID', 'User who put it off'],
  AppointmentID: ['AppointmentID', 'Appointment'],
  DealerLocationID: ['DealerLocationID', 'Location'],
  CarID: ['CarID', 'Car'],
} as const satisfies Documented;

const AppointmentStatusHistory = {
  ID: ['AppointmentStatusHistoryID', 'Claire number of the entry'],
  SARemarks: ['string', 'Remark that came with the status'],
  Timestamp: ['time.Time', 'When the status was set'],
  ChecklistID: ['ChecklistID', 'Checklist'],
  CheckID: ['CheckID', 'Check'],
  Identifier: ['StatusIdentifier', 'The status'],
  StatusName: ['string', 'Name of the status; deprecated'],
} as const satisfies Documented;

const FinalCheckImage = {
  ID: ['FinalCheckImageID', 'Claire number of the picture'],
  URL: ['string', 'Address of the picture'],
  Active: ['bool', 'Whether it is used'],
  VisibleInPDF: ['bool', 'Whether it is in the PDF'],
  InterventionIndex: ['int', 'Place in the intervention'],
} as const satisfies Documented;

const FinalCheckVideo = {
  ID: ['FinalCheckVideoID', 'Claire number of the video'],
  URL: ['string', 'Address of the video'],
  Active: ['bool', 'Whether it is used'],
  InterventionIndex: ['int', 'Place in the intervention'],
} as const satisfies Documented;

const WebhookHeader = {
  ID: ['WebhookHeaderID', 'Claire number of the header'],
  Name: ['string', 'Name of the header'],
  Value: ['string', 'Value of the header'],
  WebhookID: ['WebhookID', 'Webhook that it belongs to'],
  Webhook: ['Webhook', 'Webhook that it belongs to'],
} as const satisfies Documented;

/** Every record that stands inside another one, by the reference's name. */
export const nestedModels = {
  Customer,
  User,
  PublicAccount,
  CarTyres,
  TruckTyres,
  Tyre,
  TyreReplacement,
  CarNote,
  Checklist,
  QuestionElement,
  QuestionResult,
  Intervention,
  InterventionAttachment,
  InterventionElement,
  Snooze,
  AppointmentStatusHistory,
  FinalCheckImage,
  FinalCheckVideo,
  WebhookHeader,
} as const;

export type NestedModelName = keyof typeof nestedModels;
