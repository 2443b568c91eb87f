import { britain } from './countries/britain';
import { france } from './countries/france';
import { germany } from './countries/germany';
import { netherlands } from './countries/netherlands';
import type { Country } from './country';
import { type Columns, type CsvForm, csvLines } from './csv';
import { encode, type Encoding } from './encoding';
import { dutchColumns } from './files/dutch';
import { englishColumns } from './files/english';
import { frenchColumns } from './files/french';
import { germanColumns, germanLines } from './files/german';
import { makeVisits, type Visit, type VisitsOptions } from './visit';
import { type Cell, xlsx } from './xlsx';

/** What a flow has to set to import the file. */
interface Settings {
  readonly dateOrder: 'dayFirst' | 'excel';
  readonly decimals: 'point' | 'comma';
  readonly locationBy: 'id' | 'name' | 'dmsId';
  readonly groupRows: boolean;
}

/** A file as a dealer's system exports it, of a night on which nothing is wrong. */
export interface SampleFile {
  /** Of the one that is checked in. */
  readonly path: string;
  readonly appointments: number;
  /** Of a CSV file. */
  readonly separator?: string;
  readonly encoding?: Encoding;
  readonly settings: Settings;
  readonly country: Country;
  readonly write: (visits: Iterable<Visit>) => Buffer;
}

/** The first day of the appointments in the files that are checked in, and how many days have some. */
export const checkedInDays = { firstDay: '2026-11-30', days: 10 } as const;

/** The file's bytes; `days` may put its appointments on others, such as tomorrow. */
export function makeSampleFile(
  file: SampleFile,
  days: Pick<VisitsOptions, 'firstDay' | 'days'> = checkedInDays,
): Buffer {
  return file.write(makeVisits(file.country, { count: file.appointments, ...days }));
}

/** How the bytes of a CSV file are made, and the import's settings for them. */
function csvFile<Row>(
  columns: Columns<Row, string>,
  toRows: (visits: Iterable<Visit>) => Iterable<Row>,
  form: CsvForm & { readonly encoding: Encoding },
): Pick<SampleFile, 'separator' | 'encoding' | 'write'> {
  const { separator, encoding } = form;
  const write = (visits: Iterable<Visit>) =>
    encode([...csvLines(columns, toRows(visits), form)].join(''), encoding);
  return { separator, encoding, write };
}

const oneRowEach = (visits: Iterable<Visit>): Iterable<Visit> => visits;

export const dutch: SampleFile = {
  path: 'examples/data/dutch-dms.csv',
  appointments: 250,
  settings: { dateOrder: 'dayFirst', decimals: 'comma', locationBy: 'name', groupRows: false },
  country: netherlands,
  ...csvFile(dutchColumns, oneRowEach, { separator: ';', lineEnd: '\n', encoding: 'utf-8' }),
};

/** A line for each job, from a system that is older than Unicode. */
export const german: SampleFile = {
  path: 'examples/data/german-dms.csv',
  appointments: 220,
  settings: { dateOrder: 'dayFirst', decimals: 'comma', locationBy: 'id', groupRows: true },
  country: germany,
  ...csvFile(germanColumns, germanLines, {
    separator: ';',
    lineEnd: '\r\n',
    encoding: 'windows-1252',
  }),
};

/** As Excel saves "CSV UTF-8". */
export const french: SampleFile = {
  path: 'examples/data/french-dms.csv',
  appointments: 220,
  settings: { dateOrder: 'dayFirst', decimals: 'comma', locationBy: 'name', groupRows: false },
  country: france,
  ...csvFile(frenchColumns, oneRowEach, {
    separator: ';',
    lineEnd: '\r\n',
    encoding: 'utf-8 with byte order mark',
  }),
};

export const english: SampleFile = {
  path: 'examples/data/english-dms.xlsx',
  appointments: 220,
  settings: { dateOrder: 'excel', decimals: 'point', locationBy: 'dmsId', groupRows: false },
  country: britain,
  write: (visits) => xlsx({ name: 'Bookings', rows: englishRows(visits) }),
};

export const sampleFiles: readonly SampleFile[] = [dutch, german, french, english];

/** The rows of the English sheet, the header first. */
export function* englishRows(visits: Iterable<Visit>): Generator<readonly (Cell | undefined)[]> {
  yield Object.keys(englishColumns);
  for (const visit of visits) yield Object.values(englishColumns).map((value) => value(visit));
}
