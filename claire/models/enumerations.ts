export interface EnumerationValue {
  readonly value: number | string;
  readonly label: string;
  /** What the reference says, where that is too long for a label. */
  readonly description?: string;
}

export type Enumeration = readonly EnumerationValue[];

/** The enumerations that several resources use, with the labels people see. */
export const enumerations = {
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
} as const satisfies Record<string, Enumeration>;

/** The only event that a checklist filters. */
export const checkCreated = 1;

export const importResult = 19;

export type EnumerationName = keyof typeof enumerations;

/** What people call a value, or `undefined` for one that Claire added since. */
export function toLabel(enumeration: EnumerationName, value: unknown): string | undefined {
  return findLabel(enumerations[enumeration], value);
}

export function findLabel(values: Enumeration, value: unknown): string | undefined {
  return values.find((known) => known.value === value)?.label;
}

/** Labels by value, in ascending order: JavaScript moves negative keys behind the positive ones. */
export function labelled(labels: Readonly<Record<number, string>>): readonly {
  readonly value: number;
  readonly label: string;
}[] {
  return Object.entries(labels)
    .map(([value, label]) => ({ value: Number(value), label }))
    .sort((one, other) => one.value - other.value);
}
