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
