import type { ProblemCode } from '../../problem-texts';

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

/** The setting that would say how a value is meant, by what is wrong with it. */
const settings: Readonly<
  Partial<Record<ProblemCode, 'dateOrder' | 'decimals' | 'locationBy' | 'timeZone' | 'groupRows'>>
> = {
  ...{ hasOrder: 'dateOrder', hasOtherOrder: 'dateOrder', twoOrders: 'dateOrder' },
  ...{ bothOrders: 'dateOrder', bothOrdersInColumn: 'dateOrder', bothOrdersInFile: 'dateOrder' },
  ...{ yearMayBeFirst: 'dateOrder', shortDate: 'dateOrder', dateFormatParts: 'dateOrder' },
  zoneNeeded: 'timeZone',
  jobLines: 'groupRows',
  ...{ bothDecimals: 'decimals', otherDecimals: 'decimals', wholeOrFraction: 'decimals' },
  ...{ noLocationId: 'locationBy', severalLocations: 'locationBy', bothLocations: 'locationBy' },
};

export function findSetting(code: ProblemCode | undefined) {
  return code === undefined ? undefined : settings[code];
}
