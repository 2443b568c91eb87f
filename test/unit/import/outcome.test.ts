import { describe, expect, it } from '@jest/globals';
import { countOutcomes, OutcomeCounts, run } from '../../../claire/import';
import { phrase, toProblem } from '../../../claire/problems';
import { all } from './appointments';
import { queueingClaire } from './queueing-claire';
import { dmsRow } from './rows/dms-rows';

const error = { code: 'CLAIRE_TIMEOUT' } as const;

const summarize = (counts: OutcomeCounts['counts'], atMost?: number, outcome: object = { error }) =>
  countOutcomes(
    Object.entries(counts).flatMap(([status, count]) =>
      Array.from({ length: count }, () => ({ ...outcome, status: status as 'new' })),
    ),
  ).summarize(atMost);

describe('the summary of an import or a comparison', () => {
  it.each([
    [
      { imported: 988, refused: 7, unconfirmed: 5 },
      '988 imported, 7 refused, 5 not confirmed after 60 s',
    ],
    [
      { unconfirmed: 6, failed: 5, invalid: 4, refused: 3, queued: 2, imported: 1 },
      '1 imported, 2 queued, 3 refused, 4 invalid, 5 failed, 6 not confirmed after 60 s',
    ],
    [{ imported: 2, unchanged: 40, queued: 1 }, '2 imported, 40 unchanged, 1 queued'],
    [{ imported: 0, queued: 1 }, '1 queued'],
    [
      { onlyAtClaire: 1, failed: 2, invalid: 3, unchanged: 4, changed: 5, new: 6 },
      '6 new, 5 changed, 4 unchanged, 3 invalid, 2 failed, 1 only at Claire',
    ],
    [{}, ''],
  ])('of %j is %j', (counts, text) => {
    expect(summarize(counts, 60)).toBe(text);
  });

  it.each([
    [1, '1 imported (1 not as it was sent)'],
    [2, '2 imported (2 not as they were sent)'],
  ])('tells how many are imported and differ: %d', (imported, text) => {
    expect(summarize({ imported }, 60, { differences: [] })).toBe(text);
  });

  it('names no time where they were not waited for to the end', () => {
    expect(summarize({ unconfirmed: 1 })).toBe('1 not confirmed');
    expect(summarize({ unconfirmed: 1 }, 60, {})).toBe('1 not confirmed');
  });
});

const summarizeRows = async (rows: readonly unknown[], settings: object) =>
  countOutcomes(
    await all(
      run(rows, queueingClaire(), { rows: { source: 'columns', locationBy: 'id', ...settings } }),
    ),
  ).describeProblems();

const row = (fields: Readonly<Record<string, unknown>> = {}) =>
  dmsRow({ Vestiging: '12', Kilometerstand: '', ...fields });

describe('a summary of the problems', () => {
  it('has one line for each cause, the most frequent first', async () => {
    const both = { Aangemaakt: '2026-11-05', Datum: '05-11-2026' };
    const rows = Array.from({ length: 38 }, (_, at) =>
      row({ ...both, Afspraaknr: String(at + 1) }),
    );

    expect(await summarizeRows(rows, {})).toBe('Invalid: 38 × Date Order is needed (Datum)');
    expect(
      await summarizeRows([row({ Chassisnummer: '' }), row()], { dateOrder: 'dayFirst' }),
    ).toBe('Invalid: 1 × Car: VIN is missing (Chassisnummer)');
  });

  it('says where rows of one appointment differ', async () => {
    const rows = [row(), row({ Merk: 'Seat' })];

    expect(await summarizeRows(rows, { dateOrder: 'dayFirst', groupRows: true })).toBe(
      'Invalid: 1 × Car: Make differs between rows (Merk)',
    );
  });

  it('counts the values that were left out', async () => {
    const rows = ['veel', 'weinig'].map((Kilometerstand) => row({ Kilometerstand }));
    rows.push(row({ Werkordernr: '0' }));

    expect(await summarizeRows(rows, { dateOrder: 'dayFirst' })).toBe(
      '3 with warnings: 2 × Mileage cannot be read (Kilometerstand), 1 × Work Order Number is missing (Werkordernr)',
    );
  });

  it('names the cause of most that is invalid', () => {
    const counts = new OutcomeCounts();
    const add = (label: string): void => {
      const problem = { ...toProblem(phrase('required'), `car.${label.toLowerCase()}`), label };
      counts.add({ status: 'invalid', error: { problems: [problem] } });
    };

    expect(counts.describeMost()).toBe('');
    for (const label of ['Model', 'VIN', 'VIN']) add(label);
    expect(counts.describeMost()).toBe('2 × Car: VIN is missing');
    const told = { ...toProblem(phrase('required'), 'car.vin'), label: 'VIN' };
    expect(counts.describeOthers([told])).toBe('1 × Car: Model is missing');
  });

  it('knows what is wrong with all of several', () => {
    const [make, model, vin] = ['make', 'model', 'vin'].map((name) =>
      toProblem(phrase('required'), `car.${name}`),
    );
    const listCommon = (...rows: unknown[][]) =>
      countOutcomes(
        rows.map((problems) => ({ status: 'invalid', error: { problems } }) as never),
      ).common.map(({ path }) => path);

    expect(listCommon([make, model])).toEqual([]);
    expect(listCommon([make, model], [model, vin], [vin, model])).toEqual(['car.model']);
    expect(listCommon([make], [vin])).toEqual([]);
  });

  it('cuts what is wrong with a whole row after a word', () => {
    const long = toProblem(phrase('notValid', { reason: 'word '.repeat(40).trim() }), '');

    const said = countOutcomes([{ status: 'invalid', error: { problems: [long] } }]);

    expect(said.describeProblems()).toMatch(/^Invalid: 1 × .{130,160}word …$/);
  });

  it('is empty without any, and shows five causes', () => {
    const problems = Array.from({ length: 200 }, (_, at) => ({
      ...toProblem(phrase('required'), `field_${String(at)}`),
    }));

    expect(countOutcomes([{ status: 'queued' }]).describeProblems()).toBe('');
    expect(countOutcomes([{ status: 'invalid', error: { problems } }]).describeProblems()).toMatch(
      /^Invalid: 1 × field_0 is missing, .* and 95 more$/,
    );
  });
});
