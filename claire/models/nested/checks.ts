import type { Documented } from './documented';

export const Checklist = {
  ID: ['ChecklistID', 'Claire number of the checklist'],
  Name: ['string', 'Name'],
  TagNames: ['string', 'Names of its tags'],
} as const satisfies Documented;

export const QuestionElement = {
  ID: ['QuestionElementID', 'Claire number of the element'],
  Name: ['string', 'Name'],
  Template: ['QuestionElementTemplate', 'Kind of answer'],
  DefaultConfiguration: ['string', 'Values or labels that are filled in'],
  RoleID: ['RoleID', 'Role of the user who made it; none for one that all dealers have'],
} as const satisfies Documented;

export const QuestionResult = {
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
