import {
  type ImportHint,
  type ReadRow,
  readRows,
  type RowReading,
} from '../../../../claire/import';
import { invalid } from '../../../../claire/import/outcome';
import { zonedTimes } from '../../../../claire/times';

/** A row of a Dutch system; `fields` are more columns, or others. */
export function dmsRow(fields: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    Afspraaknr: '0012',
    Werkordernr: '007',
    Aangemaakt: '20-11-2026 9:00',
    Datum: '25-11-2026',
    Tijd: '8.30u',
    Vestiging: 'Amersfoort',
    Chassisnummer: ' wvwzzz1kz6w000001 ',
    Voertuignummer: '0005',
    Merk: 'Volkswagen',
    Model: 'Golf',
    Klantnr: '0001',
    Achternaam: 'Jansen',
    Kilometerstand: '12.500 km',
    Omschrijving: 'Grote beurt',
    'Kleur bekleding': 'rood',
    ...fields,
  };
}

/** The same without some of its columns. */
export function dmsRowWithout(
  columns: readonly string[],
  fields: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(dmsRow(fields)).filter(([column]) => !columns.includes(column)),
  );
}

export const dutch = {
  source: 'columns',
  dateOrder: 'dayFirst',
  decimals: 'comma',
  locationBy: 'name',
  badValues: 'refuse',
} as const;

export const locations = [
  { id: 12, name: 'Garage Amersfoort', commercial_name: 'Amersfoort', DMSLocationIDs: '01, 02' },
  { id: 13, name: 'Utrecht', commercial_name: '', DMSLocationIDs: '7' },
];

/** Tells of each row the sentence of its outcome, or `sent`. */
export async function readAll(
  rows: Iterable<unknown> | AsyncIterable<unknown>,
  reading: Partial<RowReading> = {},
) {
  const hints: ImportHint[] = [];
  const read: ReadRow[] = [];
  const defaults: RowReading = {
    settings: dutch,
    times: zonedTimes('Europe/Amsterdam', Date),
    locations: () => Promise.resolve(locations),
    onHint: (hint) => hints.push(hint),
  };
  for await (const row of readRows(rows, { ...defaults, ...reading })) read.push(row);
  return { read, told: read.map(tell), hints };
}

function tell({ problems, error, record }: ReadRow): string {
  if (error !== undefined) return error.message;
  return problems === undefined ? 'sent' : (invalid(record, problems).error?.message ?? '');
}
