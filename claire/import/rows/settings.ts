export const dateOrders = ['iso', 'dayFirst', 'monthFirst', 'excel', 'custom'] as const;
export const decimalMarks = ['point', 'comma'] as const;
export const locationKeys = ['id', 'name', 'dmsId'] as const;

/** How the rows of a DMS are written. */
export interface RowSettings {
  /** `appointments`: rows in Claire's own form, or with dotted paths; `columns`: a file's own columns. */
  readonly source: 'appointments' | 'columns';
  /** `excel`: day numbers of a spreadsheet, of the 1900 system. */
  readonly dateOrder: (typeof dateOrders)[number];
  /** For `custom`, in Luxon's tokens. */
  readonly dateFormat?: string | undefined;
  readonly decimals: (typeof decimalMarks)[number];
  readonly locationBy: (typeof locationKeys)[number];
  /** Whether rows of one location, dms_nr and dms_created_at are one appointment. */
  readonly groupRows: boolean;
  /** How many rows after its first an appointment is complete, where rows are grouped; at least 1. */
  readonly groupWithin: number;
  /** Which column is which field; a column that it does not name is recognised. */
  readonly mapping?: readonly ColumnMapping[] | undefined;
}

/** One column of a file, and the field that it holds. */
export interface ColumnMapping {
  readonly column: string;
  /** `wo_nr`, `car.vin`, `interventions.1.title`. */
  readonly path: string;
  /** Of a moment that stands in two columns. */
  readonly half?: 'date' | 'time' | undefined;
}

export const defaultRowSettings: RowSettings = {
  source: 'appointments',
  dateOrder: 'iso',
  decimals: 'point',
  locationBy: 'id',
  groupRows: false,
  groupWithin: 5000,
};
