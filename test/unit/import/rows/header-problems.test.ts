import { describe, expect, it } from '@jest/globals';
import { recognise } from '../../../../claire/import/rows/recognise';

function messagesOf(columns: readonly string[]): string[] {
  return recognise(columns).problems.map(({ message }) => message);
}

describe('a header that was read with the wrong separator', () => {
  it.each([
    ['semicolons (;)', ['Klantnr;Achternaam;Kenteken;Kleur']],
    ['commas (,)', ['"Kunden-Nr.","Nachname","FIN"']],
    ['tabs', ['RDV\tNom\tPrénom']],
    ['bars (|)', ['Reg No|Surname|Mileage']],
    ['semicolons (;)', ['Klantnr;Achternaam;Kenteken;Tel', ' mobiel;Postcode']],
  ])('is told with the %s that it has', (separator, columns) => {
    const recognition = recognise(columns);

    expect(recognition.columns).toEqual([]);
    expect(recognition.problems).toEqual([
      {
        path: '',
        message: expect.stringContaining(
          `separated by ${separator}: set that separator (delimiter)`,
        ),
      },
    ]);
  });

  it('is not one with a name that has a separator itself', () => {
    expect(messagesOf(['Postcode, plaats', 'Klantnr'])).toEqual([]);
  });
});

describe('a header that was read in the wrong encoding', () => {
  it.each([
    ['KlantnummerÃ«', 'as Windows-1252 (or Latin-1) and is UTF-8'],
    ['Erstzulassung GerÃ¤t', 'as Windows-1252 (or Latin-1) and is UTF-8'],
    ['KilomÃ©trage', 'as Windows-1252 (or Latin-1) and is UTF-8'],
    ['StraÃŸe', 'as Windows-1252 (or Latin-1) and is UTF-8'],
    ['NÂ° RDV', 'as Windows-1252 (or Latin-1) and is UTF-8'],
    ['ï»¿Klantnr', 'as Windows-1252 (or Latin-1) and is UTF-8'],
    ['Stra\ufffde', 'as UTF-8 and is in another encoding'],
    ['K\0l\0a\0n\0t\0n\0r\0', 'is UTF-16'],
  ])('is told by %j', (column, message) => {
    expect(messagesOf(['Kenteken', column])).toEqual([expect.stringContaining(message)]);
  });

  it.each(['Straße', 'Numéro châssis', 'NÃO', 'N° RDV', '\ufeffKlantnr'])(
    'is not one with %j',
    (column) => {
      expect(messagesOf([column, 'Kenteken'])).toEqual([]);
    },
  );
});

describe('columns of which none is known', () => {
  it.each([
    [[], 'There are no columns'],
    [['Foo', 'Bar'], 'No column is known of "Foo" and "Bar"'],
    [['A', 'B', 'C', 'D', 'E', 'F', 'G'], 'of "A", "B", "C", "D", "E" and 2 more'],
    [['12-11-2026', 'Jansen'], 'check that the first line holds the names of the columns'],
    [['Foo'], "for appointments in Claire's own form choose that source"],
    [['Export 1-12', '', '__EMPTY', '__EMPTY_1'], 'a title or has merged cells'],
  ])('are told with what to do: %j', (columns, message) => {
    expect(messagesOf(columns)).toEqual([expect.stringContaining(message)]);
  });
});

describe('columns that a program would not write', () => {
  it('have no name, or one that JavaScript knows', () => {
    const columns = ['', '  ', '__proto__', 'constructor', 'toString', '__proto__.vin', 'Kenteken'];

    expect(recognise(columns)).toEqual({
      columns: [{ column: 'Kenteken', path: 'car.reg_number' }],
      unused: ['(no name)', '__proto__', 'constructor', 'toString', '__proto__.vin'],
      problems: [],
    });
  });

  it('have names of 10 kB, which are cut before anything looks at them', () => {
    const long = 'Kenteken' + ' '.repeat(10_000) + 'x';
    const dots = `car.${'vin.'.repeat(2_500)}`;

    expect(recognise([long, dots, 'Klantnr']).unused.map(({ length }) => length)).toEqual([
      8 + 1,
      61,
    ]);
  });

  it('are 10,000, each looked at once', () => {
    const columns = Array.from(
      { length: 10_000 },
      (_, at) => `${'eigenaar'.repeat(9)} ${String(at)}`,
    );

    expect(recognise([...columns, 'Klantnr']).columns).toEqual([
      { column: 'Klantnr', path: 'customer_driver.dms_nr' },
    ]);
  });
});
