/** What a line of a file is made of, by the name of its column. */
export type Columns<Row, Cell> = Readonly<Record<string, (row: Row) => Cell>>;

export interface CsvForm {
  readonly separator: string;
  readonly lineEnd: '\n' | '\r\n';
}

/** The lines with their ends, the header first. */
export function* csvLines<Row>(
  columns: Columns<Row, string>,
  rows: Iterable<Row>,
  form: CsvForm,
): Generator<string> {
  yield csvLine(Object.keys(columns), form);
  for (const row of rows) {
    yield csvLine(
      Object.values(columns).map((value) => value(row)),
      form,
    );
  }
}

export function csvLine(cells: readonly string[], { separator, lineEnd }: CsvForm): string {
  const quoted = cells.map((cell) =>
    /["\r\n]/.test(cell) || cell.includes(separator) ? `"${cell.replaceAll('"', '""')}"` : cell,
  );
  return quoted.join(separator) + lineEnd;
}

/** `12.500` of 12500, with any sign for thousands. */
export function withThousands(count: number, sign: string): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, sign);
}

/** `1.249,00` of 1249. */
export function money(amount: number, thousands: string): string {
  const [whole = '', cents = ''] = amount.toFixed(2).split('.');
  return `${withThousands(Number(whole), thousands)},${cents}`;
}
