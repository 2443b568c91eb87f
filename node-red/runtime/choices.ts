import {
  badValueChoices,
  dateOrders,
  decimalMarks,
  locationKeys,
  optOutChoices,
  otherColumns,
  type RowSettings,
} from '../../claire/import/rows/settings';

/** What a person chooses from, in the order of the dialog. */
export const actions = ['import', 'compare', 'confirm'] as const;
export const sources = ['columns', 'appointments'] as const;
export const collects = ['array', 'messages', 'stream'] as const;
export const waitFors = ['nothing', 'confirmation', 'reasons'] as const;
export const outputs = ['array', 'parts'] as const;

/** What can come along with an event. */
export const includes = ['appointment', 'checks', 'car', 'customer'] as const;

export type Action = (typeof actions)[number];

/** How the rows of a file are written, as a node or its open dialog has it. */
export function readRowSettings(given: Readonly<Record<string, unknown>>): Partial<RowSettings> {
  const { dateFormat } = given;
  return {
    source: 'columns',
    dateOrder: readOneOf(dateOrders, given.dateOrder),
    dateFormat: typeof dateFormat === 'string' ? dateFormat.trim() : '',
    decimals: readOneOf(decimalMarks, given.decimals),
    locationBy: readOneOf(locationKeys, given.locationBy),
    badValues: readOneOf(badValueChoices, given.badValues),
    advertisingOptOuts: readOneOf(optOutChoices, given.advertisingOptOuts),
    groupRows: given.groupRows === true,
    otherColumns: readOneOf(otherColumns, given.otherColumns),
  };
}

export function readOneOf<Choice extends string>(
  choices: readonly [Choice, ...Choice[]],
  saved: unknown,
  fallback = choices[0],
): Choice {
  return choices.find((choice) => choice === saved) ?? fallback;
}
