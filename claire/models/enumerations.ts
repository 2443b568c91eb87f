export interface EnumerationValue {
  readonly value: number | string;
  readonly label: string;
  /** What the reference says, where that is too long for a label. */
  readonly description?: string;
}

/** Every enumeration of the reference, with the labels people see. */
export const enumerations = {
  // The reference leaves the label of channel 1 empty; it is e-mail.
  CommunicationChannelID: labelled({
    1: 'E-mail',
    2: 'SMS',
    3: 'Webhook, used when a third party send the communication link',
  }),
  InterventionElementStatus: labelled({
    1: 'The element is active',
    2: 'The element is on hold',
    3: 'The element is deleted',
  }),
  InterventionElementType: labelled({
    1: 'Denote a task element',
    2: 'Denote a labor element',
    3: 'Denote a part element',
    4: 'Denote a text element',
    5: 'Denote a discount element',
    6: 'Denote a small part element',
    7: 'Denote a fee element, used to add fees to the intervention',
    8: 'Denote a rental element, used to include information about the rented vehicle',
    9: 'Denote a menu element',
  }),
  MCCStatus: labelled({
    0: 'Brand not supported',
    1: 'No card',
    2: 'Invalid card',
    3: 'Invalid card bis',
    4: 'Expired card',
  }),
  QuestionElementTemplate: [
    { value: 'dropdown', label: 'Dropdown' },
    { value: 'dropdown_multi', label: 'Multiple selection dropdown' },
    { value: 'solution_element', label: 'Solution element' },
    { value: 'textfield', label: 'Text field' },
    { value: 'number', label: 'Number field' },
    { value: 'textarea', label: 'Textarea' },
    { value: 'spinner', label: 'Spinner' },
    { value: 'datepicker', label: 'Date picker' },
    { value: 'tyre', label: 'Tyre element' },
    { value: 'panic', label: 'Panic element' },
    { value: 'testdrive_mileage', label: 'Test drive mileage element' },
  ],
  QuestionResultStatus: labelled({
    0: 'OK',
    1: 'OK with remarks',
    2: 'Advised',
    3: 'Necessary',
    4: 'Not worked on',
  }),
  RoleID: labelled({
    10: 'Top level user role (has all permissions)',
    20: 'Claire admin role',
    25: 'Support adminole role, similar to claire admin but without deleting rights',
    30: 'Manage dealers attached to it',
    40: 'Manage a single dealer',
    50: 'Uses the dashboard and does aanname checks',
    60: 'Does car checks',
    70: 'Allowed to use multiple locations for one dealer',
    80: 'Does quality controls',
    90: 'Perform leads, recall and warranty related tasks on allowed locations from one or more dealers',
    100: 'User by tablet on the counter of receptionists',
    110: 'Manufacturer are allowed to update certain data after their requests to access specific appointments are being granted',
  }),
  Season: labelled({
    [-1]: 'No season',
    0: 'All season',
    1: 'Winter season',
    2: 'Summer season',
    3: 'Truck season',
  }),
  SnoozeDepartmentID: labelled({
    1: 'Sales',
    2: 'Customer communication center',
    3: 'BodyRepair',
    4: 'External',
    5: 'Digital',
    6: 'Parts',
  }),
  SnoozeStatusID: labelled({
    0: 'Deleted',
    1: 'New',
    2: 'In progress',
    3: 'Approved',
    4: 'Declined',
    5: 'Declined',
    6: 'Done',
  }),
  SnoozeTypeID: labelled({
    1: 'Snoozed for the customer next visit',
    2: 'Snoozed to make an offer',
    3: 'Snoozed to make a new appointment',
    4: 'Snoozed to remind the customer',
  }),
  StatusIdentifier: labelled({
    [-1]: 'The appointment has been cancelled',
    1: 'Initial status for a new appoitment',
    2: 'A car check is completed',
    3: 'Pricing calculation is done',
    4: 'Customer approved pricing',
    5: 'The car is ready',
    6: 'An car check is required, set by a receptionist',
    7: 'Initial check done by a receptionist',
    8: 'Receptionists are doing pricing calculations',
    9: 'The customer is being contacted to approve pricing',
    10: 'A car check has started',
    11: 'A quality check is completed',
    12: 'The customer answered through online communication',
    13: 'The appointment is delayed and is waiting on a back order',
    50: 'Not returned by the backend, shown if the receptionist need to handle the Online Check-in answer',
    51: 'Not returned by the backend, shown if the Online Check-in is answered and handled',
    52: 'Not returned by the backend, shown if the car is in the shop',
    53: 'Not returned by the backend, shown if repair overview was sent to customer for car ok status',
    54: 'Not returned by the backend, shown if repair overview was sent to customer for quality check status',
    55: 'Not returned by the backend, shown if the car is out of the shop',
  }),
  StatusOverride: labelled({ 0: 'None', 1: 'Canceled', 2: 'Restored' }),
  TyreLocation: labelled({
    1: 'On car',
    2: 'In storage',
    3: 'Removed, from car',
    4: 'Removed, from storage',
  }),
  TyrePosition: labelled({
    0: 'No tyre',
    1: 'Car front left',
    2: 'Car front right',
    3: 'Car rear left',
    4: 'Car rear right',
    5: 'Storage front left',
    6: 'Storage front right',
    7: 'Storage rear left',
    8: 'Storage rear right',
    9: 'Car spare',
    10: 'Truck left',
    11: 'Truck right',
    12: 'Truck exterior left',
    13: 'Truck exterior right',
    14: 'Truck interior left',
    15: 'Truck interior right',
    16: 'Truck spare',
  }),
  WebhookTriggerID: [
    ...labelled({
      1: 'Check created',
      2: 'Offer ready',
      3: 'Customer OK',
      4: 'Car ready',
      5: 'Quality check',
      6: 'Online check-in is available',
      7: 'Online check-in is answered',
      8: 'Diagnose overview is available',
      9: 'Diagnose overview update is available',
      10: 'Diagnose overview is answered',
      11: 'Repair overview is available',
      12: 'Repair overview update is available',
      13: 'Car In Shop',
      14: 'Car Out of Shop',
      15: 'Online check-in was opened by the customer',
      16: 'Diagnose overview was opened by the customer',
      17: 'Repair overview was opened by the customer',
      18: 'Is Shop Updated',
    }),
    {
      value: 19,
      label: 'Appointment import result',
      description:
        'Appointments imported through the Public-API are queued in a sequence outside of the ' +
        'initiating request. This webhook event is set to receive a result for when the ' +
        'appointment has succeeded or failed with importing',
    },
  ],
} as const satisfies Record<string, readonly EnumerationValue[]>;

/** The only event that a checklist filters. */
export const checkCreated = 1;

export type EnumerationName = keyof typeof enumerations;

/** What people call a value, or `undefined` for one that Claire added since. */
export function toLabel(enumeration: EnumerationName, value: unknown): string | undefined {
  const values: readonly EnumerationValue[] = enumerations[enumeration];
  return values.find((known) => known.value === value)?.label;
}

/** In ascending order: JavaScript moves negative keys behind the positive ones. */
function labelled(labels: Readonly<Record<number, string>>): readonly {
  readonly value: number;
  readonly label: string;
}[] {
  return Object.entries(labels)
    .map(([value, label]) => ({ value: Number(value), label }))
    .sort((one, other) => one.value - other.value);
}
