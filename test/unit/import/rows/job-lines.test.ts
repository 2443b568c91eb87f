import { describe, expect, it } from '@jest/globals';
import type { ReadRow, RowSettings } from '../../../../claire/import';
import { dmsRow, readAll } from './dms-rows';

type JobLines = RowSettings['jobLines'];
const brakes = { Omschrijving: 'Remmen' };
const blank = Object.fromEntries(Object.keys(dmsRow()).map((column) => [column, '']));

const titles = ({ appointment }: ReadRow) => appointment?.interventions?.map(({ title }) => title);

async function read(jobLines: JobLines, rows: readonly unknown[]) {
  const all = await readAll(rows, { settings: { source: 'columns', jobLines } });
  return { ...all, titles: all.read.map(titles), codes: all.hints.map(({ code }) => code) };
}

describe('rows that are jobs of one appointment', () => {
  const large = { Kilometerstand: 12_500n };
  const [no, yes] = [{ 'Niet bellen': 'Nee' }, { 'Niet bellen': 'Ja' }];
  const job = { ...blank, ...brakes };
  const signs = Object.fromEntries(Object.keys(blank).map((column) => [column, '-']));
  const numberless = { Afspraaknr: '' };

  it.each([
    ['they differ in their work alone', {}, dmsRow(brakes)],
    ['they differ in a wish not to be called too', no, dmsRow({ ...yes, ...brakes })],
    ['they differ in what none needs', { Kilometerstand: '' }, dmsRow(brakes)],
    ['one has no number of its own', {}, dmsRow({ ...numberless, ...brakes })],
    ['the number is of the work order', numberless, dmsRow({ ...numberless, ...brakes })],
    ['all else is blank', {}, job],
    ['all else is no', { Wachter: 'Ja', ...no }, { ...job, Wachter: 'Nee', ...no }],
    ['all else is false', { Wachter: true }, { ...job, Wachter: false }],
    ['all else is a sign', {}, { ...signs, ...brakes }],
    ['all else is a wish', no, { ...job, ...yes }],
    ['all else is the same location', {}, { ...job, Vestiging: 'Amersfoort' }],
    ['all else is the same day', {}, { ...job, Datum: '25-11-2026' }],
    ['all else is the same customer', {}, { ...job, Klantnr: '0001', Achternaam: 'Jansen' }],
    ['a number is none of JSON', large, dmsRow({ ...large, ...brakes })],
  ])(
    'are grouped as %s, and it is told',
    async (_, first, second: Readonly<Record<string, unknown>>) => {
      const others = [
        dmsRow({ Afspraaknr: '0013', Omschrijving: 'Beurt' }),
        { ...blank, Omschrijving: 'Airco' },
        { ...job, ...no },
      ];
      const {
        read: rows,
        titles: work,
        hints,
      } = await read('group', [dmsRow(first), second, ...others]);

      expect(work).toEqual([
        ['Grote beurt', 'Remmen'],
        ['Beurt', 'Airco', 'Remmen'],
      ]);
      const told = hints.find(({ code }) => code === 'jobLinesGrouped');
      expect(told?.message).toContain('Rows 1 and 2 are');
      expect(JSON.stringify(rows[0]?.warnings ?? [])).not.toContain('leftOut');
      const { customer_driver: driver } = rows[0]?.appointment ?? {};
      expect(driver?.block_communication === true).toBe(second['Niet bellen'] === 'Ja');
    },
  );

  it('are asked about where more rows may follow, and nothing is sent', async () => {
    const { told } = await read('ask', [dmsRow(), dmsRow(brakes)]);

    expect(told).toHaveLength(2);
    expect(told[0]).toContain('rows 1 and 2 are jobs of one appointment, and the later would');
  });

  it.each([
    ['another time', { Tijd: '9:30', ...brakes }],
    ['another number', { Afspraaknr: '0013', ...brakes }],
    ['the same work', {}],
    ['no number and another customer', { Afspraaknr: '', Klantnr: '0002', ...brakes }],
    ['another work order', { Afspraaknr: '', Werkordernr: '008', ...brakes }],
  ])('are none with %s', async (_, fields) => {
    const { codes, read: rows } = await read('group', [dmsRow(), dmsRow(fields)]);

    expect(codes).not.toContain('jobLinesGrouped');
    expect(rows).toHaveLength(2);
  });

  const rows = [
    dmsRow(),
    { ...job, Prijs: '40' },
    dmsRow({ Afspraaknr: '0013', Werkordernr: '008' }),
  ];

  it.each([
    ['sums', ['Totaal', 'BTW 21%', 'Te betalen', 'Prijzen in euro'], [4, 5, 6, 7]],
    ['days', ['Donderdag 26 november', 'Airco'], [4, 5]],
  ])('have none below %s, which are of no appointment', async (_, texts, numbers) => {
    const below = texts.map((Omschrijving) => ({ ...blank, Omschrijving, Prijs: '78,75' }));

    const { told, titles: work } = await read('group', [...rows, ...below]);

    expect(work.slice(0, 2)).toEqual([['Grote beurt', 'Remmen'], ['Grote beurt']]);
    expect(told.slice(2).map((text) => /^Row (\d)/.exec(text)?.[1])).toEqual(numbers.map(String));
  });

  it('go on below a page, and below sums with what they have of their order', async () => {
    const between = ['Pagina 1 van 2', 'Airco', 'Subtotaal'].map((Omschrijving) => ({
      ...{ ...blank, Omschrijving },
    }));
    const last = { ...job, Afspraaknr: '0013' };

    const { titles: work } = await read('group', [...rows, ...between, last]);

    expect(work).toEqual([
      ['Grote beurt', 'Remmen'],
      ['Grote beurt', 'Airco', 'Remmen'],
      ...[undefined, undefined],
    ]);
  });

  it('are none for the lines at the end of a report', async () => {
    const below = ['Totaal', 'Pagina 1'].map((Omschrijving) => ({ ...blank, Omschrijving }));

    const { codes, told } = await read('ask', [
      dmsRow(),
      ...below,
      { ...blank, Omschrijving: 'Let op' },
    ]);

    expect(codes).not.toContain('jobLinesGrouped');
    expect(told[0]).toBe('sent');
  });

  it('may begin with the name of an oil, with the number of their order or without', async () => {
    const oil = { ...blank, Omschrijving: 'Total Quartz 9000' };

    const { titles: work } = await read('group', [dmsRow(), oil, { ...oil, Werkordernr: '007' }]);

    expect(work).toEqual([['Grote beurt', 'Total Quartz 9000', 'Total Quartz 9000']]);
  });

  it.each([
    ['for a whole row that is there twice', [dmsRow(), dmsRow()], [1, 2]],
    ['for a line', [dmsRow(), job, { ...job, Omschrijving: 'Airco' }, job], [2, 4]],
    ['unless a cell differs', [dmsRow(), dmsRow({ 'Kleur bekleding': '' })], undefined],
    ['unless its number tells', [1, 1].map(() => dmsRow({ Taaknr: '8' })), undefined],
  ])('may be there twice, which is told %s', async (_, all, alike) => {
    const settings = { source: 'columns', groupRows: true } as const;

    const {
      told,
      read: [one],
    } = await readAll(all, { settings });

    expect(told).toEqual(['sent']);
    const [otherRow, row] = alike ?? [];
    expect(one?.warnings?.map(({ code, values }) => ({ code, ...values }))).toEqual(
      alike && [{ code: 'doubleRow', otherRow, row }],
    );
  });
});
