import { britain } from './countries/britain';
import { netherlands } from './countries/netherlands';
import { csvLine } from './csv';
import { byteOrderMark, decodeWindows1252, encode } from './encoding';
import { dutchColumns } from './files/dutch';
import { checkedInDays, englishRows } from './sample-files';
import { makeVisits } from './visit';
import { type Cell, xlsx } from './xlsx';

/** A small file with a mistake that real files have; all else in it is good. */
export interface BadFile {
  readonly name: string;
  readonly wrong: string;
  readonly content: Buffer;
}

type Row = readonly string[];
/** What the cells of a row hold instead, by the names of their columns. */
type Changes = Readonly<Record<string, string>>;

const header: Row = Object.keys(dutchColumns);
/** Good rows in the Dutch form. */
const rows: readonly Row[] = [
  ...makeVisits(netherlands, { count: 5, ...checkedInDays, firstNumber: 900_001 }),
].map((visit) => Object.values(dutchColumns).map((value) => value(visit)));

/** Without letters beyond ASCII, quotes and separators. */
const plainJob: Changes = { Omschrijving: 'Kleine beurt' };

/** In each file the first row is good; the rows below it have what is changed here. */
const changedCells: readonly { name: string; wrong: string; changes: readonly Changes[] }[] = [
  {
    name: 'dates-of-two-orders.csv',
    wrong: 'Rows 2 and 3 have the month first, and row 3 could be read with the day first.',
    changes: [{ Datum: '11-30-2026 09:15' }, { Datum: '12-01-2026 10:00' }],
  },
  {
    name: '29-february.csv',
    wrong: '2027 has no 29 February; 2028 has one.',
    changes: [
      { Datum: '29-02-2027 08:30' },
      { 'APK-datum': '29-02-2027' },
      { 'APK-datum': '29-02-2028' },
    ],
  },
  {
    name: 'year-0026.csv',
    wrong: 'The year was typed with two digits into a field of four.',
    changes: [{ Datum: '30-11-0026 08:30' }],
  },
  {
    name: 'past-midnight.csv',
    wrong: 'Times that no clock shows, of a planning board that counts on.',
    changes: [{ Datum: '30-11-2026 24:00' }, { Datum: '30-11-2026 25:10' }],
  },
  {
    name: 'negative-kilometres.csv',
    wrong: 'A mileage below zero.',
    changes: [{ 'Km-stand': '-12.500' }],
  },
  {
    name: 'exponents.csv',
    wrong: 'Numbers as a spreadsheet shows long ones.',
    changes: [{ 'Km-stand': '1.2e3' }, { 'Km-stand': '1,25E+05' }, { Prijs: '1e2' }],
  },
  {
    name: 'formulas.csv',
    wrong: 'What a spreadsheet would run.',
    changes: [
      { Achternaam: '=HYPERLINK("http://example.com/";"Jansen")' },
      { 'Km-stand': '=A1+1' },
      { Omschrijving: '@SUM(1+1)' },
    ],
  },
];

const total = header.map((_, index) => ['Totaal', String(rows.length)][index] ?? '');
const namesOfObjects = ['__proto__', 'constructor', 'toString'];

const wrongShapes: readonly BadFile[] = [
  {
    name: 'wrong-separator.csv',
    wrong: 'Tabs, where the flow is set to semicolons: all is one column.',
    // Without a semicolon or quote: readers of CSV stop at those by themselves.
    content: dutchFile([header, ...changeCells(rows.map(() => plainJob))], '\t'),
  },
  { name: 'empty.csv', wrong: 'Not a byte.', content: Buffer.alloc(0) },
  { name: 'header-only.csv', wrong: 'No rows.', content: dutchFile([header]) },
  {
    name: 'header-twice.csv',
    wrong: 'Two exports, one appended to the other.',
    content: dutchFile([header, ...rows.slice(0, 2), header, ...rows.slice(2)]),
  },
  {
    name: 'totals-at-the-end.csv',
    wrong: 'The last line is the sum of a list.',
    content: dutchFile([header, ...rows, total]),
  },
  {
    name: 'names-of-objects.csv',
    wrong: 'Columns that are called like what each JavaScript object has.',
    content: dutchFile([
      [...namesOfObjects, ...header],
      ...rows.map((row) => ['{"isAdmin":true}', 'x', 'y', ...row]),
    ]),
  },
];

/** All that are small enough to be checked in, below test/bad-files. */
export function badFiles(): readonly BadFile[] {
  return [
    ...changedCells.map(({ name, wrong, changes }) => ({
      name,
      wrong,
      content: dutchFile([header, ...changeCells([{}, ...changes])]),
    })),
    ...wrongShapes,
    ...wrongEncodings(),
    {
      name: 'merged-cells.xlsx',
      wrong: 'The cells of an appointment are merged over its jobs, so its second row has none.',
      content: mergedCells(),
    },
  ];
}

function wrongEncodings(): readonly BadFile[] {
  const text = csvText([
    header,
    ...changeCells([
      plainJob,
      { ...plainJob, Achternaam: 'Özdemir' },
      { ...plainJob, Model: 'Mégane Estate' },
      { ...plainJob, Voornaam: 'Zoë' },
    ]),
  ]);
  return [
    {
      name: 'mojibake.csv',
      wrong: 'UTF-8 that was read as Windows-1252 and saved as UTF-8: Ã–zdemir.',
      content: encode(decodeWindows1252(Buffer.from(text)), 'utf-8'),
    },
    {
      name: 'byte-order-mark-before-windows-1252.csv',
      wrong: 'A byte order mark that says UTF-8, before text in Windows-1252.',
      content: Buffer.concat([byteOrderMark, encode(text, 'windows-1252')]),
    },
  ];
}

/** Each row of changes in its turn. */
function changeCells(changes: readonly Changes[]): readonly Row[] {
  return rows
    .slice(0, changes.length)
    .map((row, index) => row.map((cell, column) => changes[index]?.[header[column] ?? ''] ?? cell));
}

function mergedCells(): Buffer {
  const visits = makeVisits(britain, { count: 2, ...checkedInDays, firstNumber: 900_001 });
  const [names = [], first = [], second = []] = [...englishRows(visits)];
  const work = new Set(['Op Code', 'Job Description', 'Job Price']);
  const secondJob = names.map((name, index): Cell | undefined =>
    typeof name === 'string' && work.has(name) ? second[index] : undefined,
  );
  const merged = ['A', 'B', 'C', 'D', 'E'].map((column) => `${column}2:${column}3`);
  return xlsx({ name: 'Bookings', rows: [names, first, secondJob, second], merged });
}

function dutchFile(lines: readonly Row[], separator = ';'): Buffer {
  return encode(csvText(lines, separator), 'utf-8');
}

function csvText(lines: readonly Row[], separator = ';'): string {
  return lines.map((cells) => csvLine(cells, { separator, lineEnd: '\n' })).join('');
}

/** Ten thousand columns that no import knows, behind those that it does. */
export function manyColumnsFile(): Buffer {
  const names = Array.from({ length: 10_000 }, (_, index) => `Vrij veld ${String(index + 1)}`);
  return dutchFile([
    [...header, ...names],
    ...rows.map((row) => [...row, ...names.map((_, index) => String(index))]),
  ]);
}

/** A column and a surname of ten thousand characters. */
export function longNamesFile(): Buffer {
  const long = 'Naam'.repeat(2_500);
  const [first = [], second = []] = changeCells([{}, { Achternaam: long }]);
  return dutchFile([
    [...header, long],
    [...first, 'x'],
    [...second, 'x'],
  ]);
}
