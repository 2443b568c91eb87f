import type { ProblemCode } from '../../problem-texts';
import { describe, type Language, phrase } from '../../problems';
import type { Example } from './values/read-value';

export const dateOrders = ['auto', 'iso', 'dayFirst', 'monthFirst', 'excel', 'custom'] as const;
export const decimalMarks = ['auto', 'point', 'comma'] as const;
export const badValueChoices = ['warn', 'refuse'] as const;
export const optOutChoices = ['warn', 'block'] as const;
export const otherColumns = ['recognise', 'ignore'] as const;
export const locationKeys = ['auto', 'id', 'name', 'dmsId'] as const;

/** How the rows of a DMS are written. */
export interface RowSettings {
  /** `appointments`: rows in Claire's own form, or with dotted paths; `columns`: a file's own columns. */
  readonly source: 'appointments' | 'columns';
  /** `auto`: told by the rows themselves. `excel`: day numbers of a spreadsheet, of the 1900 system. */
  readonly dateOrder: (typeof dateOrders)[number];
  /** For `custom`, in Luxon's tokens. */
  readonly dateFormat?: string | undefined;
  readonly decimals: (typeof decimalMarks)[number];
  readonly locationBy: (typeof locationKeys)[number];
  /** Whether rows of one location, dms_nr and dms_created_at are one appointment. */
  readonly groupRows: boolean;
  /**
   * What becomes of rows that tell by themselves that they are jobs of one appointment: they are
   * grouped where all rows are here, else it is asked; left out, each row is an appointment.
   */
  readonly jobLines?: 'group' | 'ask' | undefined;
  /**
   * How many rows after its first an appointment is complete, where rows are grouped; at least 1. Left
   * out, 5000 rows of a stream, and all of a list.
   */
  readonly groupWithin: number;
  /** What becomes of a bad value that an appointment can do without: `warn` leaves it out. */
  readonly badValues: (typeof badValueChoices)[number];
  /** What becomes of opt-outs of advertising and of consents that are refused: `block` blocks all messages. */
  readonly advertisingOptOuts: (typeof optOutChoices)[number];
  /** Which column is which field. */
  readonly mapping?: readonly ColumnMapping[] | undefined;
  /** What becomes of columns that a mapping does not name; recognised when left out. */
  readonly otherColumns?: (typeof otherColumns)[number] | undefined;
}

/** One column of a file, and the field that it holds. */
export interface ColumnMapping {
  readonly column: string;
  /** `wo_nr`, `car.vin`, `interventions.1.title`. */
  readonly path: string;
  /** Of a moment that stands in two columns. */
  readonly half?: 'date' | 'time' | undefined;
  /** Whether somebody has typed its value, for all rows: it tells nothing of how the file is written. */
  readonly isTyped?: boolean | undefined;
  /** Whether the user gives the values, so that no column of the file has the name. */
  readonly isSet?: true | undefined;
}

/** With what was left out: a file is read by what is in it, Claire's own form as Claire writes it. */
export function completeSettings({ source = 'appointments', ...given }: Partial<RowSettings>) {
  const form =
    source === 'columns'
      ? ({ dateOrder: 'auto', decimals: 'auto', locationBy: 'auto' } as const)
      : ({ dateOrder: 'iso', decimals: 'point', locationBy: 'id' } as const);
  return {
    ...{ source, groupRows: false, groupWithin: 5000, ...form },
    ...{ badValues: 'warn', advertisingOptOuts: 'warn' },
    ...given,
  } satisfies RowSettings;
}

/** Whether rows are read as Claire's own form has them. */
export function isExact({ source, dateOrder, decimals, locationBy }: RowSettings): boolean {
  const hasDefaults = dateOrder === 'iso' && decimals === 'point' && locationBy === 'id';
  return source === 'appointments' && hasDefaults;
}

/** Whether the first rows have to tell how all are read. */
export function needsSample({ source, dateOrder, decimals, locationBy }: RowSettings): boolean {
  return source === 'columns' || dateOrder !== 'iso' || [decimals, locationBy].includes('auto');
}

/** What a setting that is automatic was decided to be, and by which value of the rows. */
export interface Decision {
  readonly setting: 'dateOrder' | 'decimals' | 'locationBy';
  /** The code of its text, too. */
  readonly value: 'dayFirst' | 'monthFirst' | 'excel' | 'point' | 'comma' | 'id' | 'name' | 'dmsId';
  readonly column: string;
  readonly example: string;
  /** From 1. */
  readonly row: number;
  /** `Dates have the day first: "25-11-2026" in Datum, row 3` */
  readonly message: string;
}

/** So many times as often as another reading, one is the file's, and the other a slip of the pen. */
const minRatio = 20;

/** The list that is so much longer but for some slips; none of both where they are about as long. */
export function chooseMore<Kind>(one: readonly Kind[], other: readonly Kind[], slips = 0) {
  const isMore = (more: readonly Kind[], less: readonly Kind[]) =>
    more.length > less.length && more.length > (less.length - slips) * minRatio;
  return isMore(one, other) ? one : isMore(other, one) ? other : [];
}

export function decision(
  setting: Decision['setting'],
  value: Decision['value'],
  { column, text, row }: Example,
): Decision {
  const told = { column, example: text, row: row + 1 };
  return { setting, value, ...told, message: describe(phrase(value, told)) };
}

/** What was decided, in a language. */
export function describeDecision({ value, column, example, row }: Decision, language: Language) {
  return describe(phrase(value, { column, example, row }), language);
}

/** The setting that would say how a value is meant, by what is wrong with it. */
const settings: Readonly<
  Partial<Record<ProblemCode, 'dateOrder' | 'decimals' | 'locationBy' | 'timeZone' | 'groupRows'>>
> = {
  ...{ hasOrder: 'dateOrder', hasOtherOrder: 'dateOrder', twoOrders: 'dateOrder' },
  ...{ bothOrders: 'dateOrder', bothOrdersInColumn: 'dateOrder', bothOrdersInFile: 'dateOrder' },
  ...{ yearMayBeFirst: 'dateOrder', shortDate: 'dateOrder' },
  zoneNeeded: 'timeZone',
  jobLines: 'groupRows',
  ...{ bothDecimals: 'decimals', otherDecimals: 'decimals', wholeOrFraction: 'decimals' },
  ...{ noLocationId: 'locationBy', severalLocations: 'locationBy', bothLocations: 'locationBy' },
};

export function findSetting(code: ProblemCode | undefined) {
  return code === undefined ? undefined : settings[code];
}
