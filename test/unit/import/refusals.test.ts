import { describe, expect, it } from '@jest/globals';
import { run, type Outcome, type RowSettings } from '../../../claire/import';
import { all, appointment, appointments } from './appointments';
import { queueingClaire } from './queueing-claire';

const refusedOnes = (outcomes: readonly Outcome[]) =>
  outcomes.filter(({ status }) => status === 'refused').map(({ dms_nr }) => dms_nr);
const named = (names: ReadonlySet<string>) => (row: { dms_nr: string }) => names.has(row.dms_nr);

const listNumbers = (rows: readonly { dms_nr: string }[]) =>
  rows.map(({ dms_nr }) => Number(dms_nr.slice(2)));
const sorted = (rows: readonly { dms_nr: string }[]) =>
  listNumbers(rows).toSorted((one, other) => one - other);

describe('a refused request', () => {
  it('queues the other 99 when Claire refuses one appointment, for at most 8 requests more', async () => {
    for (let bad = 0; bad < 100; bad++) {
      const claire = queueingClaire({ isBad: named(new Set([`A-${String(bad)}`])) });

      const outcomes = await all(run(appointments(100), claire));

      expect(refusedOnes(outcomes)).toEqual([`A-${String(bad)}`]);
      expect(claire.queue).toHaveLength(99);
      expect(claire.requests.length - 1).toBeLessThanOrEqual(8);
      for (const { rows } of claire.requests) expect(listNumbers(rows)).toEqual(sorted(rows));
    }
  });

  it('names the rows of a file, one or those of one appointment', async () => {
    const claire = queueingClaire({ isBad: named(new Set(['A-2', 'A-3'])) });
    const rows = [1, 2, 3, 3].map((number) => appointment(number));
    const beginnings = async (settings: Partial<RowSettings>) =>
      (await all(run(rows, claire, { rows: settings }))).flatMap(
        ({ error }) => error?.message.split(': ')[0] ?? [],
      );

    expect(await beginnings({ source: 'columns', locationBy: 'id' })).toEqual([
      'Row 2',
      'Row 3',
      'Row 4',
    ]);
    expect(await beginnings({ source: 'columns', locationBy: 'id', groupRows: true })).toEqual([
      'Row 2',
      'The appointment of rows 3, 4',
    ]);
    expect((await beginnings({ source: 'appointments', groupRows: true })).join()).not.toMatch(
      /\brows? \d/i,
    );
  });

  it('gives the refused one the words of its own refusal, not those of the whole request', async () => {
    const claire = queueingClaire({
      isBad: named(new Set(['A-0'])),
      fails: (number) => (number === 1 ? 'CLAIRE_INVALID_INPUT' : undefined),
    });

    const [bad, ...others] = await all(run(appointments(4), claire));

    expect(bad).toMatchObject({ status: 'refused', error: { code: 'CLAIRE_BAD_REQUEST' } });
    expect(others.map(({ status }) => status)).toEqual(['queued', 'queued', 'queued']);
  });

  it('sends no row again whose request failed during the search for the bad one', async () => {
    const claire = queueingClaire({
      isBad: named(new Set(['A-0'])),
      fails: (number) => (number === 2 ? 'CLAIRE_SERVER_ERROR' : undefined),
    });

    const outcomes = await all(run(appointments(100), claire));

    expect(outcomes.map(({ status }) => status)).toEqual([
      ...Array.from({ length: 50 }, () => 'failed'),
      ...Array.from({ length: 50 }, () => 'queued'),
    ]);
    expect(claire.requests).toHaveLength(3);
  });

  it.each([60, 20, 10])(
    'calls no appointment bad when only a request of more than %i was refused',
    async (maxRows) => {
      const claire = queueingClaire({
        fails: (_number, rows) => (rows.length > maxRows ? 'CLAIRE_BAD_REQUEST' : undefined),
      });

      const outcomes = await all(run(appointments(100), claire));

      expect(refusedOnes(outcomes)).toEqual([]);
      expect(claire.queue).toHaveLength(100);
    },
  );

  it('finds every bad appointment among many, without one of the good', async () => {
    const bad = new Set(appointments(1_000).flatMap(({ dms_nr }, at) => (at % 7 ? [] : [dms_nr])));
    const claire = queueingClaire({ isBad: named(bad) });

    const outcomes = await all(run(appointments(1_000), claire));

    expect(new Set(refusedOnes(outcomes))).toEqual(bad);
    expect(claire.queue).toHaveLength(1_000 - bad.size);
  });
});
