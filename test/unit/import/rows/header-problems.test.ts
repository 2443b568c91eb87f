import { describe, expect, it } from '@jest/globals';
import { recognise } from '../../../../claire/import/rows/columns/recognise';

function listMessages(columns: readonly string[]): string[] {
  return recognise(columns).problems.map(({ message }) => message);
}

describe('a header that was read with the wrong separator', () => {
  it('is not one with a name that has a separator itself', () => {
    expect(listMessages(['Postcode, plaats', 'Klantnr'])).toEqual([]);
  });
});

describe('the message about a wrong separator', () => {
  it('names the column, the separator, and where to set it', () => {
    expect(listMessages(['Klantnr;Achternaam;Kenteken'])).toEqual([
      'The column "Klantnr;Achternaam;Kenteken" holds the names of several columns, separated by semicolons (;): set that separator (delimiter) where the file is read',
    ]);
  });

  it.each([
    ['semicolons (;)', ['Klantnr;Kenteken']],
    ['commas (,)', ['"Kunden-Nr.","Nachname","FIN"']],
    ['tabs (in n8n the expression {{ "\\t" }})', ['RDV	Nom	Prénom']],
    ['bars (|)', ['Reg No|Surname|Mileage']],
    ['semicolons (;)', ['Klantnr;Achternaam;Kenteken;Tel', ' mobiel;Postcode']],
    ['semicolons (;)', ['Foo', 'Klantnr;Kenteken;Postcode']],
    ['commas (,)', ['wo_nr,car.vin']],
    [
      'bars (|)',
      [...Array.from({ length: 19 }, (_, at) => `Foo ${String(at)} x`), 'Klantnr|Kenteken|Merk'],
    ],
    ['semicolons (;)', [`${'Foo;'.repeat(48)}Klantnr;Kenteken`]],
  ])('comes with the %s that it has', (separator, columns) => {
    const message = expect.stringContaining(`separated by ${separator}: set that separator`);
    expect(recognise(columns)).toMatchObject({ columns: [], problems: [{ path: '', message }] });
  });

  it.each([
    [['Klantnr;Foo']],
    [['Kenteken', 'Klantnr;Postcode']],
    [['Kenteken', ...Array.from({ length: 19 }, (_, at) => `x${String(at)}`), 'Klantnr|Merk|VIN']],
    [['Kenteken', `${'Foo;'.repeat(50)}Klantnr;Merk;Model`]],
    [['Kenteken', `${'F'.repeat(1_990)};Klantnr;Merk;Model`]],
  ])('does not come for header %#', (columns) => {
    expect(listMessages(columns).join()).not.toContain('set that separator');
  });
});

describe('a header that was read in the wrong encoding', () => {
  it('is told with the column, and where to set the encoding', () => {
    expect(listMessages(['Kenteken', 'KlantnummerÃ«'])).toEqual([
      'By the column "KlantnummerÃ«", the file was read as Windows-1252 (or Latin-1) and is UTF-8: set the encoding UTF-8 where the file is read',
    ]);
    expect(listMessages(['K\0l\0a\0'])).toEqual([
      'By the column "Kla", the file is UTF-16 and was read as another encoding: set the encoding UTF-16 where the file is read',
    ]);
    expect(listMessages(['Stra\ufffde'])).toEqual([
      'By the column "Stra\ufffde", the file was read as UTF-8 and is in another encoding, most likely Windows-1252: set the encoding Windows-1252 (cp1252, or Latin-1) where the file is read',
    ]);
  });

  it('is not told by what stands behind 200 characters', () => {
    expect(listMessages([`${'x'.repeat(200)}Ã«`, 'Kenteken'])).toEqual([]);
  });

  it.each(['Erstzulassung GerÃ¤t', 'KilomÃ©trage', 'StraÃŸe', 'NÂ° RDV', 'ï»¿Klantnr'])(
    'is told by %j',
    (column) => {
      expect(listMessages(['Kenteken', column])).toEqual([
        expect.stringContaining('as Windows-1252 (or Latin-1) and is UTF-8'),
      ]);
    },
  );

  it.each(['Straße', 'Numéro châssis', 'NÃO', 'N° RDV', '\ufeffKlantnr'])(
    'is not one with %j',
    (column) => {
      expect(listMessages([column, 'Kenteken'])).toEqual([]);
    },
  );
});

it.each([
  [[], 'There are no columns'],
  [['Foo', 'Bar'], 'No column is known of "Foo" and "Bar"'],
  [['A', 'B', 'C', 'D', 'E', 'F', 'G'], 'of "A", "B", "C", "D", "E" and 2 more'],
  [['12-11-2026', 'Jansen'], 'check that the first line holds the names of the columns'],
  [['Foo'], "for appointments in Claire's own form choose that source"],
  [['Export 1-12', '', '__EMPTY', '__EMPTY_1'], 'a title or has merged cells'],
  // As where half of them have no name, and no fewer.
  [['Foo', '', '', 'Bar'], 'most have no name'],
  [['Foo', ''], 'most have no name'],
  [['Foo', 'Bar', ''], 'No column is known of "Foo", "Bar" and "(no name)": '],
  [[''], 'No column is known of "(no name)": '],
])('columns of which none is known are told with what to do: %j', (columns, message) => {
  expect(listMessages(columns)).toEqual([expect.stringContaining(message)]);
});

describe('columns that a program would not write', () => {
  it('have no name, or one that JavaScript knows', () => {
    const columns = ['', '  ', '__proto__', 'constructor', 'toString', '__proto__.vin', 'Kenteken'];

    expect(recognise(columns)).toEqual({
      columns: [{ column: 'Kenteken', path: 'car.reg_number' }],
      spares: [],
      unused: ['(no name)', '__proto__', 'constructor', 'toString', '__proto__.vin'],
      problems: [],
      warnings: [],
    });
  });

  it('have names of 10 kB, which are cut before anything looks at them', () => {
    const long = 'Kenteken' + ' '.repeat(10_000) + 'x';
    const dots = `car.${'vin.'.repeat(2_500)}`;

    expect(recognise([long, dots, 'Klantnr']).unused.map(({ length }) => length)).toEqual([9, 61]);
  });
});
