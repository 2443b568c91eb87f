import { describe, expect, it } from '@jest/globals';
import { run, type Outcome, type RowSettings } from '../../../claire/import';
import { all, appointment, appointments, names } from './appointments';
import { importingClaire } from './importing-claire';
import { queueingClaire } from './queueing-claire';
import { ClaireError, type ErrorCode } from '../../../claire/errors';
import { LocationHealth } from '../../../claire/import/batches';
import { type AttemptResult, isolate } from '../../../claire/import/isolate';
import type { Row } from '../../../claire/import/stages';
import { stageRow } from './stage-rows';
import { LocationId } from '../../../claire/models';

const refusedOnes = (outcomes: readonly Outcome[]) =>
  outcomes.filter(({ status }) => status === 'refused').map(({ dms_nr }) => dms_nr);
const named = (names: ReadonlySet<string>) => (row: { dms_nr: string }) => names.has(row.dms_nr);

const listNumbers = (rows: readonly { dms_nr: string }[]) =>
  rows.map(({ dms_nr }) => Number(dms_nr.slice(2)));
const sorted = (rows: readonly { dms_nr: string }[]) =>
  listNumbers(rows).toSorted((one, other) => one - other);

describe('a refused request', () => {
  it('queues the other 99 when Claire refuses one appointment, for at most 9 requests more', async () => {
    for (let bad = 0; bad < 100; bad++) {
      const claire = queueingClaire({ isBad: named(new Set([`A-${String(bad)}`])) });

      const outcomes = await all(run(appointments(100), claire));

      expect(refusedOnes(outcomes)).toEqual([`A-${String(bad)}`]);
      expect(claire.queue).toHaveLength(99);
      expect(claire.requests.length - 1).toBeLessThanOrEqual(9);
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
});

describe('a row for which Claire fails, or a firewall before it refuses its batch', () => {
  it.each(['CLAIRE_SERVER_ERROR', 'CLAIRE_UNAUTHORIZED', 'CLAIRE_NOT_FOUND'] as const)(
    'costs no other row (%s)',
    async (refusal) => {
      const bad = ['A-150', 'A-250'];
      const claire = queueingClaire({ isBad: named(new Set(bad)), refusal });

      const outcomes = await all(run(appointments(300), claire));

      const others = outcomes.filter(({ status }) => status !== 'queued');
      expect(others.map(({ dms_nr, status }) => [dms_nr, status])).toEqual(
        bad.map((number) => [number, 'failed']),
      );
    },
  );

  it.each(['CLAIRE_SERVER_ERROR', 'CLAIRE_UNAUTHORIZED'] as const)(
    'is none where all fail from a moment on (%s)',
    async (code) => {
      const claire = queueingClaire({ fails: (number) => (number > 1 ? code : undefined) });

      const outcomes = await all(run(appointments(3000), claire));

      expect(outcomes.filter(({ status }) => status === 'queued')).toHaveLength(100);
      expect(claire.requests.length).toBeLessThan(100);
    },
  );
});

describe('a request without a good answer', () => {
  it.each([
    'CLAIRE_RATE_LIMITED',
    'CLAIRE_UNAVAILABLE',
    'CLAIRE_NETWORK',
    'CLAIRE_TIMEOUT',
  ] as const)('fails the rows of that request only (%s)', async (code) => {
    const claire = queueingClaire({ fails: (number) => (number === 2 ? code : undefined) });

    const outcomes = await all(run(appointments(300), claire));

    expect(outcomes.map(({ status }) => status)).toEqual([
      ...Array.from({ length: 100 }, () => 'queued'),
      ...Array.from({ length: 100 }, () => 'failed'),
      ...Array.from({ length: 100 }, () => 'queued'),
    ]);
    expect(outcomes[150]?.error?.code).toBe(code);
  });

  it('says of its rows that Claire may have them, and that to import them again is safe', async () => {
    const lost = { code: 'CLAIRE_TIMEOUT', mayHaveActed: true } as const;
    const claire = importingClaire({ importsFail: () => lost });

    const outcomes = await all(run([appointment(1), appointment(2)], claire));

    const error = {
      code: 'CLAIRE_TIMEOUT',
      message:
        'Claire says CLAIRE_TIMEOUT. Claire may have queued it all the same; to import it again is safe.',
    };
    expect(outcomes).toEqual([
      { ...names(1), status: 'failed', error },
      { ...names(2), status: 'failed', error },
    ]);
  });
});

interface Rules {
  isBad?: (index: number) => boolean;
  fails?: (indexes: readonly number[]) => boolean;
  isHopeless?: (requests: number) => boolean;
}

const rows = (count: number): Row[] => Array.from({ length: count }, (_, index) => stageRow(index));
const indexes = (some: readonly Row[]) => some.map(({ index }) => index);
const toSpan = (some: readonly number[]) => `${String(some[0])}-${String(some.at(-1))}`;
const refusal = (message: string) => new ClaireError('CLAIRE_BAD_REQUEST', { message });

/** What is asked of Claire after it has refused so many rows, and which of them are given up. */
async function isolated(count: number, rules: Rules) {
  const { isBad = () => false, fails, isHopeless } = rules;
  const requests: number[][] = [];
  const refused: [number, string][] = [];
  const unasked: number[] = [];
  const answerTo = (asked: readonly number[]): AttemptResult => {
    if (fails?.(asked)) return { kind: 'failed' };
    return asked.some(isBad)
      ? { kind: 'refused', error: refusal(asked.join(' ')) }
      : { kind: 'queued' };
  };
  await isolate(rows(count), refusal('all'), {
    attempt: (some) => {
      requests.push(indexes(some));
      return Promise.resolve(answerTo(indexes(some)));
    },
    refuse: (some, { message }) => {
      for (const index of indexes(some)) refused.push([index, message]);
    },
    settle: (some) => {
      unasked.push(...indexes(some));
    },
    isHopeless: () => isHopeless?.(requests.length) ?? false,
  });
  return { requests, refused, unasked };
}

describe('finding what Claire refuses in a request', () => {
  it('asks nothing about a single row', async () => {
    expect(await isolated(1, { isBad: () => true })).toEqual({
      requests: [],
      refused: [[0, 'all']],
      unasked: [],
    });
  });

  it('halves what was refused, then sends all others together', async () => {
    const isBad = (index: number) => index === 1;

    expect(await isolated(8, { isBad })).toMatchObject({
      requests: [[0, 1, 2, 3], [0, 1], [0], [1], [2, 3, 4, 5, 6, 7]],
      refused: [[1, '1']],
    });
  });

  it('calls none bad that was not sent alone, as Claire may have refused once only', async () => {
    expect(await isolated(4, {})).toMatchObject({ requests: [[0, 1], [2], [3]], refused: [] });
  });

  it('sends both halves of rows that are refused again, and never asks for a known answer', async () => {
    const isBad = (index: number) => index === 0 || index === 7;

    expect(await isolated(8, { isBad })).toMatchObject({
      requests: [[0, 1, 2, 3], [0, 1], [0], [1, 2, 3, 4, 5, 6, 7], [1, 2, 3, 4], [5, 6], [7]],
      refused: [
        [0, '0'],
        [7, '7'],
      ],
    });
  });

  it('sends the rest in its order when a part of it fails', async () => {
    const isBad = (index: number) => index === 0;
    const fails = (asked: readonly number[]) => asked.length === 2;

    expect(await isolated(8, { isBad, fails })).toMatchObject({
      requests: [
        [0, 1, 2, 3],
        [0, 1],
        [2, 3, 4, 5, 6, 7],
      ],
      refused: [],
    });
  });

  it('sends all others where one of the three is taken', async () => {
    const isHopeless = (requests: number) => requests < 2;

    expect(await isolated(9, { isHopeless })).toMatchObject({
      requests: [[0], [4], [8], [1, 2, 3, 5, 6, 7]],
      unasked: [],
    });
  });

  it.each([
    [5, []],
    [7, ['1-8', '1-4']],
    [8, ['1-8', '1-4', '1-2']],
  ])(
    'halves no further once nothing seems to be taken: after %d requests',
    async (after, halves) => {
      const { requests, refused, unasked } = await isolated(16, {
        isBad: () => true,
        isHopeless: (count) => count >= after,
      });

      expect(requests.map(toSpan)).toEqual([
        '0-7',
        '0-3',
        '0-1',
        '0-0',
        '1-15',
        ...halves,
        '1-1',
        '8-8',
        '15-15',
      ]);
      expect(refused.map(([index]) => index)).toEqual([0, 1, 8, 15]);
      expect(unasked).toEqual([2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 14]);
    },
  );
});

const amersfoort = LocationId.parse(12);
const hilversum = LocationId.parse(13);
const closed = Array.from({ length: 20 }, (_, at) => LocationId.parse(14 + at));

const failure = (code: ErrorCode) => new ClaireError(code, { message: `Claire says ${code}` });

const refusedAt = (health: LocationHealth, location: LocationId, times: number): void => {
  for (let time = 0; time < times; time += 1) health.recordRefusedAlone(location);
};

it('a location where Claire takes no appointment is given up after twenty that were refused alone, unless it took one', () => {
  const health = new LocationHealth();

  health.recordAccepted(hilversum);
  refusedAt(health, hilversum, 50);
  refusedAt(health, amersfoort, 19);
  expect(health.isHopeless(amersfoort)).toBe(false);
  refusedAt(health, amersfoort, 1);
  expect(health.isHopeless(amersfoort)).toBe(true);
  expect(health.isHopeless(hilversum)).toBe(false);
});

describe('a location that turns the import away', () => {
  it.each<ErrorCode>(['CLAIRE_UNAUTHORIZED', 'CLAIRE_NOT_FOUND', 'CLAIRE_METHOD_NOT_ALLOWED'])(
    'gets no further request after %s, and the others do',
    (code) => {
      const health = new LocationHealth();
      const reason = failure(code);

      health.recordFailure(amersfoort, reason);

      expect(health.reasonToStop(amersfoort)).toBe(reason);
      expect(health.reasonToStop(hilversum)).toBeUndefined();
    },
  );

  it('goes on being asked after what may pass', () => {
    const health = new LocationHealth();

    health.recordFailure(amersfoort, failure('CLAIRE_SERVER_ERROR'));
    health.recordFailure(amersfoort, failure('CLAIRE_TIMEOUT'));

    expect(health.reasonToStop(amersfoort)).toBeUndefined();
  });

  it('speaks for all others when it is the twentieth, as the key or the address is wrong', () => {
    const health = new LocationHealth();
    const refusals = closed.map((location) => [location, failure('CLAIRE_UNAUTHORIZED')] as const);

    for (const [location, reason] of refusals) {
      expect(health.reasonToStop(amersfoort)).toBeUndefined();
      health.recordFailure(location, reason);
    }

    expect(health.reasonToStop(amersfoort)).toBe(refusals[0]?.[1]);
    for (const [location, reason] of refusals) expect(health.reasonToStop(location)).toBe(reason);
  });

  it('speaks for no other where one has let the import in', () => {
    const health = new LocationHealth();

    health.recordAccepted(hilversum);
    for (const location of closed) health.recordFailure(location, failure('CLAIRE_UNAUTHORIZED'));

    expect(health.reasonToStop(amersfoort)).toBeUndefined();
    expect(closed.map((location) => health.reasonToStop(location)?.code)).toEqual(
      closed.map(() => 'CLAIRE_UNAUTHORIZED'),
    );
  });
});
