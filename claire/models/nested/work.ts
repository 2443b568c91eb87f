import type { Documented } from './documented';

export const Intervention = {
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

export const InterventionAttachment = {
  ID: ['InterventionAttachmentID', 'Claire number of the file'],
  URL: ['string', 'Address of the file'],
  Type: ['string', 'Type of the file'],
  Name: ['string', 'Name of the file'],
  InterventionID: ['InterventionID', 'Work that it belongs to'],
  UserID: ['UserID', 'User who added it'],
} as const satisfies Documented;

export const InterventionElement = {
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

export const Snooze = {
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

export const AppointmentStatusHistory = {
  ID: ['AppointmentStatusHistoryID', 'Claire number of the entry'],
  SARemarks: ['string', 'Remark that came with the status'],
  Timestamp: ['time.Time', 'When the status was set'],
  ChecklistID: ['ChecklistID', 'Checklist'],
  CheckID: ['CheckID', 'Check'],
  Identifier: ['StatusIdentifier', 'The status'],
  StatusName: ['string', 'Name of the status; deprecated'],
} as const satisfies Documented;

export const FinalCheckImage = {
  ID: ['FinalCheckImageID', 'Claire number of the picture'],
  URL: ['string', 'Address of the picture'],
  Active: ['bool', 'Whether it is used'],
  VisibleInPDF: ['bool', 'Whether it is in the PDF'],
  InterventionIndex: ['int', 'Place in the intervention'],
} as const satisfies Documented;

export const FinalCheckVideo = {
  ID: ['FinalCheckVideoID', 'Claire number of the video'],
  URL: ['string', 'Address of the video'],
  Active: ['bool', 'Whether it is used'],
  InterventionIndex: ['int', 'Place in the intervention'],
} as const satisfies Documented;
