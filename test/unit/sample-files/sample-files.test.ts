import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { check } from '../../../claire/import';
import { checkDigit } from '../../../sandbox/data/cars';
import {
  dutch,
  english,
  french,
  german,
  makeSampleFile,
  type SampleFile,
} from '../../../tools/scripts/sample-files/sample-files';
import { type ColumnNames, readMoment, toAppointment } from './appointments';
import { expectedFiles } from './expected-files';
import { readCsv, readXlsx, type Row, unzip } from './read-files';

const root = path.join(__dirname, '../../..');
const checkedIn = (file: SampleFile) => readFileSync(path.join(root, file.path));

function parseRows(file: SampleFile, content: Uint8Array = checkedIn(file)): Row[] {
  if (file.separator === undefined) return readXlsx(Buffer.from(content));
  return readCsv(decodeText(file, content), file.separator);
}

/** Without its byte order mark; throws on bytes that are not of the encoding. */
function decodeText({ encoding }: SampleFile, content: Uint8Array): string {
  const label = encoding === 'windows-1252' ? encoding : 'utf-8';
  return new TextDecoder(label, { fatal: true }).decode(content);
}

function values(rows: readonly Row[], column: string): string[] {
  return rows.map((row) => String(row[column] ?? ''));
}

function readDay(row: Row, { at }: ColumnNames): string {
  return readMoment(row, at)?.slice(0, 10) ?? '';
}

describe.each(expectedFiles)('the %s file', (_, { file, rows: count, columns, plate, mobile }) => {
  const rows = parseRows(file);
  const { number, workOrder, owner } = columns;

  it('is the one that its command writes', () => {
    const made = makeSampleFile(file);

    // How a zip file is packed differs between machines.
    if (file.separator === undefined) expect(unzip(checkedIn(file))).toEqual(unzip(made));
    else expect(checkedIn(file).equals(made)).toBe(true);
  });

  it('has its rows, each of them a whole appointment', () => {
    expect(rows).toHaveLength(count);
    for (const row of rows) expect(check(toAppointment(row, columns))).toEqual([]);
  });

  it('has each appointment, work order and car once', () => {
    for (const column of [number, workOrder, columns.car.number, columns.car.vin]) {
      expect(new Set(values(rows, column)).size).toBe(file.appointments);
    }
  });

  it('has plates, VINs, telephones and addresses of nobody, of the right shape', () => {
    for (const row of rows) {
      const vin = String(row[columns.car.vin]);
      expect(vin).toMatch(/^[A-HJ-NPR-Z0-9]{17}$/);
      expect(vin.charAt(8)).toBe(checkDigit(vin));
      expect(row[columns.plate]).toMatch(plate);
      expect(row[columns.mobile] ?? '').toMatch(new RegExp(`^$|${mobile.source}`));
      expect(row[columns.email] ?? '').toMatch(/^$|^[a-z.]+@example\.com$/);
      expect(row[workOrder]).toMatch(/^00\d{6}$/);
    }
  });

  it('leaves out in some rows what a DMS often does not know', () => {
    for (const column of [columns.mileage, columns.email, columns.mobile, owner.number]) {
      const blank = values(rows, column).filter((cell) => cell === '').length;
      expect(blank).toBeGreaterThan(5);
      expect(blank).toBeLessThan(count);
    }
  });

  it('names the same owner the same in each row', () => {
    const names = new Map(rows.map((row) => [row[owner.number], row[owner.surname]]));

    for (const row of rows) expect(row[owner.surname]).toBe(names.get(row[owner.number]));
  });

  it('has appointments at all locations on ten working days', () => {
    expect(new Set(values(rows, columns.location)).size).toBe(3);
    expect([...new Set(rows.map((row) => readDay(row, columns)))]).toEqual([
      ...['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04'],
      ...['2026-12-07', '2026-12-08', '2026-12-09', '2026-12-10', '2026-12-11'],
    ]);
  });

  it('can be written for other days, with the same cars', () => {
    const later = parseRows(file, makeSampleFile(file, { firstDay: '2027-02-26', days: 2 }));

    expect([...new Set(later.map((row) => readDay(row, columns)))]).toEqual([
      '2027-02-26',
      '2027-03-01',
    ]);
    expect(values(later, columns.car.vin)).toEqual(values(rows, columns.car.vin));
  });
});

describe('the Dutch file', () => {
  const content = checkedIn(dutch);

  it('is plain UTF-8 with names beyond ASCII', () => {
    expect(content.toString('latin1')).not.toMatch(/^\u00ef\u00bb\u00bf|\r/);
    expect(decodeText(dutch, content)).toMatch(/Özdemir/);
  });

  it('writes 12.500 kilometres, 25-11-2026 08:30 and 189,50', () => {
    const rows = parseRows(dutch);

    for (const { Datum, Prijs = '0,00', 'Km-stand': mileage = '0' } of rows) {
      expect(Datum).toMatch(/^\d\d-\d\d-\d{4} \d\d:\d\d$/);
      expect(Prijs).toMatch(/^(\d\.)?\d{1,3},\d\d$/);
      expect(mileage).toMatch(/^(\d{1,3}\.)?\d{1,3}$/);
    }
    expect(values(rows, 'Prijs')).toContain('1.089,00');
  });

  it('has lease companies', () => {
    const leased = parseRows(dutch).filter((row) => row.Leasemaatschappij !== undefined);

    expect(leased.length).toBeGreaterThan(20);
  });
});

describe('the German file', () => {
  const content = checkedIn(german);
  const lines = parseRows(german);

  it('is Windows-1252, which has no byte order mark and is no UTF-8', () => {
    expect(content.subarray(0, 9).toString('latin1')).toBe('Filial-Nr');
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(content)).toThrow('not valid');
    expect(decodeText(german, content)).toMatch(/Müller.*Süßmilch|Süßmilch.*Müller|Groß/s);
  });

  it('is the same in Latin-1, which is as near as n8n comes to it', () => {
    expect(content.toString('latin1')).toBe(decodeText(german, content));
    expect(content.toString('latin1')).not.toMatch(/[\u0080-\u009f]/);
  });

  it('ends each line as DOS does', () => {
    expect(content.toString('latin1')).not.toMatch(/[^\r]\n/);
  });

  it('has a line for each job; all else is the same in the lines of an appointment', () => {
    const jobColumns = new Set(['Pos.-Nr.', 'Arbeitstext', 'Preis brutto']);
    const head = (row: Row) =>
      JSON.stringify(Object.entries(row).filter(([column]) => !jobColumns.has(column)));
    const heads = lines.map(head);
    const begins = heads.filter((one, index) => one !== heads[index - 1]);

    expect(begins).toHaveLength(german.appointments);
    expect(new Set(begins).size).toBe(german.appointments);
    expect(values(lines, 'Pos.-Nr.').filter((position) => position === '3').length).toBeGreaterThan(
      10,
    );
  });
});

describe('the French file', () => {
  const content = checkedIn(french);

  it('is UTF-8 with a byte order mark, with the ends of lines of DOS', () => {
    expect(content.subarray(0, 7).toString('latin1')).toBe('\u00ef\u00bb\u00bfSite');
    expect(content.toString('latin1')).not.toMatch(/[^\r]\n/);
  });

  it('writes 25/11/2026 and 8h30, without a zero in front', () => {
    expect(values(parseRows(french), 'Heure RDV')).toContain('8h30');
    expect(values(parseRows(french), 'Date RDV')).toContain('01/12/2026');
  });

  it('has second jobs', () => {
    const second = values(parseRows(french), 'Désignation 2').filter((title) => title !== '');

    expect(second.length).toBeGreaterThan(50);
  });
});

describe('the English file', () => {
  const rows = parseRows(english);

  it('has days as numbers, and as text what may begin with zeros', () => {
    for (const row of rows) {
      expect(row).toMatchObject({
        'Created On': expect.any(Number),
        'Booking Date': expect.any(Number),
        'Branch Code': expect.stringMatching(/^1[123]00$/),
        'Customer No': expect.stringMatching(/^0\d{7}$/),
        'Job Price': expect.any(Number),
      });
    }
  });

  it('escapes what XML would misread', () => {
    expect(values(rows, 'Job Description')).toContain('Front brake pads < 3 mm: replace');
    expect(values(rows, 'Job Description')).toContain('Oil & filter change');
  });
});
