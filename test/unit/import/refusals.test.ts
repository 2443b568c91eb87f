import { describe, expect, it } from '@jest/globals';
import type { ErrorCode } from '../../../claire/errors';
import { run, type Outcome, type RowSettings } from '../../../claire/import';
import { all, appointment, appointments } from './appointments';
import { queueingClaire } from './queueing-claire';

const refusedOnes = (outcomes: readonly Outcome[]) =>
  outcomes.filter(({ status }) => status === 'refused').map(({ dms_nr }) => dms_nr);
const named = (names: ReadonlySet<string>) => (row: { dms_nr: string }) => names.has(row.dms_nr);

const listNumbers = (rows: readonly { dms_nr: string | null }[]) =>
  rows.map(({ dms_nr }) => Number(dms_nr?.slice(2)));
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
/** The rows of each request after the first one, which holds them all. */
async function searchRequests(
  count: number,
  rules: Parameters<typeof queueingClaire>[0],
  ahead?: number,
) {
  const claire = queueingClaire(rules);
  const outcomes = await all(run(appointments(count), claire, { parallel: 1, ahead }));
  const requests = claire.requests.slice(1).map(({ rows }) => listNumbers(rows));
  return { outcomes, requests };
}

describe('finding what Claire refuses in a request', () => {
  it.each([
    ['asks nothing about a single row', 1, [0], []],
    [
      'halves what was refused, then sends all others together',
      ...([8, [1], [[0, 1, 2, 3], [0, 1], [0], [2, 3, 4, 5, 6, 7]]] as const),
    ],
    ['takes the last of four for bad when the others are queued', 4, [3], [[0, 1], [2]]],
    ['asks about the last of five', 5, [4], [[0, 1, 2], [3], [4]]],
    [
      'sends both halves of what is refused again, and never asks for a known answer',
      ...([8, [0, 7]] as const),
      [[0, 1, 2, 3], [0, 1], [0], [1, 2, 3, 4, 5, 6, 7], [1, 2, 3, 4], [5, 6], [7]],
    ],
  ])('%s', async (_what, count, bad, expected) => {
    const isBad = named(new Set(bad.map((number) => `A-${String(number)}`)));

    const { outcomes, requests } = await searchRequests(count, { isBad });

    expect(requests).toEqual(expected);
    expect(listNumbers(outcomes.filter(({ status }) => status === 'refused'))).toEqual(bad);
  });

  it('sends the rest in its order when a part of it fails', async () => {
    const { requests } = await searchRequests(8, {
      isBad: named(new Set(['A-0'])),
      fails: (_number, { length }) => (length === 2 ? 'CLAIRE_SERVER_ERROR' : undefined),
    });

    expect(requests.at(-1)).toEqual([2, 3, 4, 5, 6, 7]);
  });
});

/** Rows of one location after those of another, of which Claire takes the second hundred or not. */
async function afterHopeless(location_id: number, takesMore: boolean) {
  const claire = queueingClaire({
    isBad: ({ dms_nr }) => Number(dms_nr.slice(2)) < 100 || !takesMore,
    fails: (_number, { length }) => (length === 100 ? 'CLAIRE_BAD_REQUEST' : undefined),
  });
  const rows = appointments(200).map((row, at) => (at < 100 ? row : { ...row, location_id }));
  await all(run(rows, claire, { parallel: 1 }));
  const sent = claire.requests.map(({ rows }) => listNumbers(rows));
  return sent.slice(1 + sent.findIndex((numbers) => numbers.length === 100 && numbers[0] === 100));
}

describe('a location where Claire takes no appointment', () => {
  it.each([
    [100, 10_000, 50],
    [60, 10_000, 49],
    // The twentieth is the first that is found in the second request.
    [38, 19, 50],
  ])('is given up after twenty of %d that were refused alone, and three more', async (...those) => {
    const [count, ahead, expected] = those;
    const { outcomes, requests } = await searchRequests(count, { isBad: () => true }, ahead);

    const untried = outcomes.filter(({ error }) => error?.message.includes('not sent alone'));
    expect(refusedOnes(outcomes)).toHaveLength(count);
    expect([untried.length, requests.length]).toEqual([count - 23, expected]);
  });

  it('is asked about three rows of the next request, and about all others where it takes one', async () => {
    const others = Array.from({ length: 100 }, (_, at) => 100 + at);

    expect(await afterHopeless(12, false)).toEqual([[100], [150], [199]]);
    expect(await afterHopeless(12, true)).toEqual([
      ...[[100], [150], [199]],
      others.filter((number) => ![100, 150, 199].includes(number)),
    ]);
    expect((await afterHopeless(13, true))[0]).toHaveLength(50);
  });
});

/** Of each row, the location to which it was sent, and how it ended. */
async function importAt(
  locations: readonly number[],
  codeAt: (location: number) => ErrorCode | undefined,
) {
  const claire = queueingClaire({ fails: (_number, [row]) => codeAt(Number(row?.location_id)) });
  const rows = locations.map((location_id, at) => appointment(at, { location_id }));
  const outcomes = await all(run(rows, claire, { parallel: 1 }));
  return {
    asked: claire.requests.map(({ rows }) => Number(rows[0]?.location_id)),
    codes: outcomes.map(({ error }) => error?.code),
  };
}

describe('a location that turns the import away', () => {
  const closed = Array.from({ length: 25 }, (_, at) => 14 + at);

  it.each<ErrorCode>(['CLAIRE_UNAUTHORIZED', 'CLAIRE_NOT_FOUND', 'CLAIRE_METHOD_NOT_ALLOWED'])(
    'gets no further request after %s, and the others do',
    async (code) => {
      const locations = [...Array<number>(200).fill(12), 13];
      const { asked, codes } = await importAt(locations, (location) =>
        location === 12 ? code : undefined,
      );

      expect(asked).toEqual([12, 13]);
      expect(codes).toEqual([...Array<ErrorCode>(200).fill(code), undefined]);
    },
  );

  it('speaks for all others when it is the twentieth, as the key or the address is wrong', async () => {
    const { asked, codes } = await importAt(closed, () => 'CLAIRE_UNAUTHORIZED');

    expect(asked).toEqual(closed.slice(0, 20));
    expect(codes).toEqual(closed.map(() => 'CLAIRE_UNAUTHORIZED'));
  });

  it('speaks for no other where one has let the import in', async () => {
    const { asked } = await importAt([13, ...closed], (location) =>
      location === 13 ? undefined : 'CLAIRE_UNAUTHORIZED',
    );

    expect(asked).toEqual([13, ...closed]);
  });
});
