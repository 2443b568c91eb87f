import { describeOddText, unwrapText } from '../../../../claire/import/rows/values/read-value';
import { describe, expect, it } from '@jest/globals';
import { holdsLines } from '../../../../claire/import/rows/columns/column-rows';
import { findReportLine, type PathCell } from '../../../../claire/import/rows/columns/report-lines';
import { fault, quoting } from '../../../../claire/problems';
import { readAll } from './dms-rows';
import { say } from './show-read';

describe('a row that is no data', () => {
  const header = { Afspraaknr: 'Afspraaknr', ' Merk ': 'Merk' };

  it.each([
    [{ Afspraaknr: ' ', ' Merk ': null }, 'it is blank'],
    [header, 'it is the header once more'],
    [{ ...header, Model: '' }, 'it is the header once more'],
    [{ Afspraaknr: 'Afspraaknr' }, 'is required'],
    [{ ...header, Model: 'Golf' }, 'is required'],
  ])('by its cells %j: %s', async (row, reason) => {
    const { told } = await readAll([row]);

    expect(told[0]).toContain(reason);
  });

  it.each([
    [['Totaal', '25.000'], true],
    [[' Grand total ', 5], true],
    [['Subtotals', 1], true],
    [['Gesamtsumme', '1.250,00'], true],
    [['Totaal Utrecht', '25.000'], true],
    [['Total'.padEnd(41, '.'), 1], false],
    [['Totally other'], false],
    [[5, 6], false],
    [[], false],
  ])('holds totals in %j: %s', (cells, holds) => {
    const line = findReportLine(cells.map((value) => ['', value]));

    expect(line === 'totalsRow').toBe(holds);
  });

  it.each([
    ['six cells of its own at most', 5, 'totals'],
    ['more', 6, 'is required'],
  ])('holds totals by %s, beside its number and location', async (_, count, reason) => {
    const cells = Object.fromEntries(
      Array.from({ length: count }, (__, at) => [`Sum ${String(at)}`, at]),
    );
    const row = {
      Afspraaknr: 'Totaal',
      Vestiging: 'Amersfoort',
      Merk: 'Seat',
      Model: '',
      ...cells,
    };

    expect((await readAll([row])).told[0]).toContain(reason);
  });

  const [job, price] = ['interventions.0.title', 'interventions.0.price'];
  const find = (text: string, ...more: readonly PathCell[]) =>
    findReportLine([[job, text], [price, '78,75'], ...more]);

  it.each([
    'Totaal excl. BTW; Aantal afspraken: 3; BTW 21%; Te betalen; Totaal dinsdag; 3 afspraken; Saldo',
    'Einde lijst; Woensdag 25 november; Wo 25-11; 25-11-2026; * = klant wacht; Legenda: W = wachten',
    'MwSt. 19 %; zzgl. MwSt.; Gesamtbetrag netto; Zu zahlen; Ende der Liste; Mi 25.11.; Brutto',
    'Subtotal; VAT 20%; Total due; End of report; Number of appointments: 3; Friday; Grand total',
    'Total HT; TVA 20 %; Net à payer; Sous-total; Nombre de rendez-vous : 3; Fin de liste',
    'Total sin IVA; IVA 21%; A pagar; Número de citas: 3; miércoles 25 de noviembre; Fin de la lista',
    'Totale senza IVA; Da pagare; Fine elenco; 3 appuntamenti; mercoledì 25 novembre',
    'Razem; Łącznie brutto; VAT 23%; Do zapłaty; Liczba wizyt: 3; Koniec listy',
    'I alt; Moms 25 %; At betale; Antal aftaler: 3; Onsdag den 25. november; Slut på liste',
    'Summa; Delsumma; Moms 25%; Att betala; Antal bokningar: 3; Slut på listan',
  ])('is told by its job: %s', (texts) => {
    for (const text of texts.split('; ')) expect([text, find(text)]).toEqual([text, 'totalsRow']);
  });

  it.each([
    'Pagina 1 van 2; Seite 1; Page 1 of 2; Página 1/2; Strona 1 z 2; Side 1 af 2; Sida 1 av 2',
    'Afgedrukt op 24-11-2026; Gedruckt am 24.11.2026; Imprimé le 24/11/2026; Printed: 24/11',
  ])('is the foot of a page: %s', (texts) => {
    for (const text of texts.split('; ')) expect([text, find(text)]).toEqual([text, 'headerRow']);
  });

  it.each([
    'Total Quartz 9000 5W30; TOTAL olie 5 liter; Total 5W30; Total loss schade; Totaal pakket winter',
    'Totaal inspectie; Aantal liters olie 5; Anzahl Reifen: 4; Count down; Totale revisie; 4 Räder',
    '4 set; 01042000; Nettoyage; Page d’accueil; Side mirror; Einde garantie nakijken; Grote beurt',
  ])('is none by the jobs %s, with a number or without', (texts) => {
    for (const text of texts.split('; '))
      expect([text, find(text) ?? find(text, ['wo_nr', '007'])]).toEqual([text, undefined]);
  });

  it.each([
    ['Subtotaal', ['dms_nr', 'A1'], 'totalsRow'],
    ['BTW 21%', ['dms_nr', 'A1'], undefined],
    ['BTW 21%', ['dms_nr', 'Totaal Utrecht'], 'totalsRow'],
    ['Olie', ['', 'Totaal'], 'totalsRow'],
    ['Olie', ['', 'alt'], undefined],
  ] as const)('is told by the job %s beside %j: %s', (text, beside, line) => {
    expect(find(text, beside)).toBe(line);
  });
});

describe('a cell that holds lines of the file', () => {
  const cells = ['13', '007', '25-11-2026', '8:30', 'Amersfoort', 'VW', 'Golf', 'Jansen'];
  const first = 'Grote beurt, en banden wisselen";8:30;Amersfoort;VW;Golf;Jansen';

  it.each([
    ['by semicolons', `${first}\n${cells.join(';')}`, 8, true],
    ['by tabs', `${first}\n${cells.join('\t')}`, 8, true],
    ['by commas', `${first}\n${cells.join(',')}`, 8, true],
    ['by bars', `${first}\n${cells.join('|')}`, 8, true],
    ['with a carriage return', `${first}\r\n${cells.join(';')}\r\nmore`, 8, true],
    ['with a VIN', `${first}\n1;2;WVWZZZ1KZ6W000001;4;5;6;7;8`, 8, true],
    ['unless they have no date and no VIN', `${first}\n1;2;3;4;5;6;7;8`, 8, false],
    ['unless it is one line', `${first};${cells.join(';')}`, 8, false],
    ['unless it is short', '1\n2;3;25-11-2026;5;6;7;8;9', 8, false],
  ])('%s', (_, value, columns, holds) => {
    expect(holdsLines(value, columns)).toBe(holds);
  });
});

describe('text that cannot be passed on', () => {
  const utf8 = 'was read in another encoding; set the encoding UTF-8 where the file is read';

  it.each([
    ['=SUM(A1:A3)', 'is a formula (=SUM(…)); put its value into the cell'],
    ['=A1', 'is a formula (=…); put its value into the cell'],
    ['=1+1', 'is a formula (=…); put its value into the cell'],
    [
      'Caf\ufffd',
      "'Caf\ufffd' has letters that were lost; set the encoding Windows-1252 (cp1252, or Latin-1) where the file is read",
    ],
    ['CitroÃ«n', `'CitroÃ«n' ${utf8}`],
    ['ï»¿Jan', `'ï»¿Jan' ${utf8}`],
    [
      'd\u0081Hondt',
      "'d\u0081Hondt' has control characters; set the encoding Windows-1252 where the file is read",
    ],
    ['Straße 1', undefined],
    ['Ãlex', undefined],
    ['a = b', undefined],
    ['#REF!', "'#REF!' is an error of a spreadsheet; put a value into the cell"],
    ['# REF', undefined],
    ['==', undefined],
  ])('%s: %s', (text, reason) => {
    const told = describeOddText(text);

    expect(told && say(told)).toBe(reason);
  });

  it.each([
    ['="0042"', '0042'],
    ['=""', ''],
    ['="a"&"b"', '="a"&"b"'],
    ['x="0042"', 'x="0042"'],
    ['="0042', '0042'],
    ['0042', '0042'],
    ["'0042", '0042'],
  ])('but %s is %s', (text, value) => {
    expect(unwrapText(text, { name: 'dms_nr', type: 'text' })).toBe(value);
  });
});

it.each([
  ['25-11-2026 8:30', "'25-11-2026 8:30'"],
  ['1'.repeat(40), `'${'1'.repeat(40)}'`],
  ['1'.repeat(41), 'a text of 41 characters'],
  ['sk4f9c2b7e81', "'sk4f9c2b7e81'"],
  ['sk4f9c2b7e81d', 'a text of 13 characters'],
  ['a'.repeat(25), 'a text of 25 characters'],
  ['', 'an empty value'],
  [12, '12'],
  [[], 'a list'],
  [{}, 'an object'],
])('a value in a message %j is shown as %s', (value, shown) => {
  expect(say(quoting(value, fault('noValue')))).toBe(`${shown} stands for no value`);
});
