import { describe, expect, it } from '@jest/globals';
import { compare, type CompareOutcome } from '../../../../claire/import';
import type { Client } from '../../../../claire/client';
import { goodResponse } from '../good-response';
import { all, appointment, appointments } from '../appointments';
import { answered, comparingClaire, showEach } from './comparing-claire';

const onlyThere = (outcomes: readonly CompareOutcome[]) =>
  outcomes.filter(({ status }) => status === 'onlyAtClaire');
/** Lists all that it has on each day, as of the pinned ones. */
const listingClaire = (records: readonly Record<string, unknown>[]): Client => ({
  call: () => Promise.resolve(goodResponse({ appointments: records })),
});
const on = (day: string, location_id = 12) => ({ location_id, time_car_app: `${day}T08:30:00Z` });

describe('what only Claire has', () => {
  it('comes in the order of locations, days and ids', async () => {
    const claire = comparingClaire([
      answered(appointment(91, on('2026-12-01', 9)), 5),
      answered(appointment(92, on('2026-12-01', 100)), 4),
      answered(appointment(93, on('2026-12-02', 9)), 3),
      answered(appointment(94, on('2026-12-01', 9)), 2),
    ]);
    const rows = [
      appointment(1, on('2026-12-01', 100)),
      appointment(2, on('2026-12-02', 9)),
      appointment(3, on('2026-12-01', 9)),
    ];

    const hints: unknown[] = [];
    const onHint = (hint: unknown): void => void hints.push(hint);
    const outcomes = onlyThere(await all(compare(rows, claire, { onHint })));

    expect(
      outcomes.map(({ location_id, day, appointment_id }) => [location_id, day, appointment_id]),
    ).toEqual([
      [9, '2026-12-01', 2],
      [9, '2026-12-01', 5],
      [9, '2026-12-02', 3],
      [100, '2026-12-01', 4],
    ]);
    expect(hints).toEqual([]);
  });

  it('is of the day and the location of the rows, and told once', async () => {
    const row = appointment(1, { time_car_app: '2026-11-30T15:30:00+01:00' });
    const at = (number: number, time_car_app: string, location_id = 12) =>
      answered(appointment(number, { time_car_app, location_id }), number);
    const claire = listingClaire([
      answered(row, 1),
      at(2, '2026-12-07T09:00:00+01:00'),
      at(3, '2026-11-30T23:00:00Z'),
      at(4, '2026-11-30T09:00:00+01:00', 13),
      at(5, '2026-11-29T23:00:00Z'),
      at(5, '2026-11-29T23:00:00Z'),
    ]);

    const outcomes = onlyThere(await all(compare([row], claire)));

    expect(outcomes.map(({ appointment_id }) => appointment_id)).toEqual([5]);
  });

  it.each([
    ['the rows are not all there are', { isWhole: () => false }, 'new'],
    ['the comparison was stopped', { signal: AbortSignal.abort() }, 'failed'],
  ])('is not told where %s, and a warning says why', async (...those) => {
    const [, options, status] = those;
    const claire = comparingClaire([answered(appointment(9), 9)]);
    const hints: unknown[] = [];
    const onHint = (hint: object) => void hints.push(hint);

    const outcomes = await all(compare([appointment(1)], claire, { ...options, onHint }));

    expect(outcomes).toMatchObject([{ dms_nr: 'A-1', status }]);
    expect(hints).toMatchObject([
      { code: 'partOfInput', message: expect.stringContaining('all rows') },
    ]);
  });

  it('has no work order number where Claire has none', async () => {
    const claire = comparingClaire([answered(appointment(9, { wo_nr: '' }), 9)]);

    const [outcome] = onlyThere(await all(compare([appointment(1)], claire)));

    expect(outcome).toMatchObject({ dms_nr: 'A-9', wo_nr: null });
  });

  it('is not what a later list of its day is for', async () => {
    const claire = comparingClaire([1, 2].map((number) => answered(appointment(number), number)));

    const outcomes = await all(compare([appointment(1), appointment(2)], claire, { ahead: 1 }));

    expect(outcomes.map(({ status }) => status)).toEqual(['unchanged', 'unchanged']);
  });

  it('is not what moves to another day of the rows while these are listed', async () => {
    const records = [answered(appointment(1, on('2026-12-02')), 1)];
    const claire = comparingClaire(records, ({ date = '' }) => {
      if (date.startsWith('2026-12-01')) records[0] = { ...records[0], ...on('2026-12-01') };
      return undefined;
    });
    const rows = [appointment(1, on('2026-12-02')), appointment(2, on('2026-12-01'))];

    const outcomes = await all(compare(rows, claire));

    expect(showEach(outcomes)).toEqual(['A-1 unchanged', 'A-2 new']);
  });

  it('is not told of a day whose first list failed, though a later one came', async () => {
    const claire = comparingClaire([answered(appointment(9), 9)], () =>
      claire.lists.length === 1 ? 'CLAIRE_SERVER_ERROR' : undefined,
    );

    const outcomes = await all(compare([appointment(1), appointment(2)], claire, { ahead: 1 }));

    expect(outcomes.map(({ status }) => status)).toEqual(['failed', 'new']);
  });

  it('is told for the other locations, with a hint that names and counts what is not', async () => {
    const ids = [11, 12, 13];
    const claire = comparingClaire(
      ids.map((location_id) => answered(appointment(9, { location_id }), location_id)),
    );
    const hints: unknown[] = [];
    const rows = ids.map((location_id) => appointment(1, { location_id }));

    const outcomes = await all(
      compare([...rows, { location_id: 11 }, { location_id: 13 }], claire, {
        onHint: (hint) => hints.push(hint),
      }),
    );

    expect(onlyThere(outcomes).map(({ location_id }) => location_id)).toEqual([12]);
    expect(hints).toEqual([
      expect.objectContaining({
        code: 'onlyAtClaireNotKnown',
        message:
          'Whether only Claire has 2 of the appointments of locations 11, 13 is not known: ' +
          'they may be rows that could not be read, or whose numbers are written in another way, as without zeros in front. ' +
          'Correct these rows and compare again.',
      }),
    ]);
  });
});

describe('a comparison that cannot be whole', () => {
  it('fails the rows of a day that cannot be listed, and tells nothing that is only there', async () => {
    const claire = comparingClaire(
      [answered(appointment(8), 8), answered(appointment(9, { location_id: 13 }), 9)],
      ({ location_id }) => (location_id === 12 ? 'CLAIRE_SERVER_ERROR' : undefined),
    );

    const rows = [appointment(1), appointment(2, { location_id: 13 })];
    const outcomes = await all(compare(rows, claire));

    expect(showEach(outcomes)).toEqual(['A-1 failed', 'A-2 new', 'A-9 onlyAtClaire']);
    expect(outcomes[0]?.error).toEqual({
      code: 'CLAIRE_SERVER_ERROR',
      message: 'The appointment could not be compared with Claire. Claire says CLAIRE_SERVER_ERROR',
    });
  });

  it('fails the row alone whose number cannot be looked up', async () => {
    const claire = comparingClaire([answered(appointment(1), 1)], ({ dms_nr }) =>
      dms_nr === 'A-2' ? 'CLAIRE_SERVER_ERROR' : undefined,
    );

    const outcomes = await all(compare(appointments(4).slice(1), claire));

    expect(showEach(outcomes)).toEqual(['A-1 unchanged', 'A-2 failed', 'A-3 new']);
  });

  it('asks no further where Claire rejects the key', async () => {
    const claire = comparingClaire([], () => 'CLAIRE_UNAUTHORIZED');
    const rows = Array.from({ length: 40 }, (_, at) => appointment(at, { location_id: 1 + at }));

    const outcomes = await all(compare(rows, claire));

    expect(outcomes.filter(({ status }) => status === 'failed')).toHaveLength(40);
    // Ten are under way when the twentieth is rejected.
    expect(claire.lists.length).toBeLessThan(30);
  });

  it.each([
    ['its number', { dms_nr: 'A-9', location_id: 12 }, ['A-8 onlyAtClaire']],
    ['location 0', { dms_nr: 'A-9', location_id: 0 }, []],
    ['a blank number', { dms_nr: ' ', location_id: 12 }, []],
    ['its number as a file does', { dms_nr: 'A-9', location_id: '12' }, ['A-8 onlyAtClaire']],
    ['a number that has lost its zeros', { dms_nr: 9, location_id: 12 }, []],
    ['no location', { dms_nr: 'A-9' }, []],
    ['nothing', null, []],
    ['another location', { location_id: 13 }, ['A-8 onlyAtClaire', 'A-9 onlyAtClaire']],
  ])('with an unreadable row that tells %s, says what is sure', async (_what, row, told) => {
    const records = [answered(appointment(8), 8), answered(appointment(9), 9)];

    const outcomes = await all(compare([appointment(1), row], comparingClaire(records)));

    expect(showEach(outcomes).slice(2)).toEqual(told);
  });

  it.each([
    ['says the same beside lines of a file that are no appointment', '1', ['09 onlyAtClaire']],
    ['does not say it of a number that may have lost its zeros', '9', ['1 onlyAtClaire']],
    ['does not say it of the work order of a row with another number', 'A1', []],
  ])('%s', async (_what, dms_nr, told) => {
    const orders = dms_nr === 'A1' ? {} : { wo_nr: 'W' };
    const records = ['1', '09'].map((number, at) =>
      answered(appointment(1, { dms_nr: number, ...orders }), at),
    );
    const row = appointment(1, { dms_nr });
    const header = { dms_nr: 'dms_nr', wo_nr: 'wo_nr' };
    const rows = [row, { dms_nr: ' ' }, header, { dms_nr: 'Totaal' }];

    const options = { rows: { source: 'columns', locationBy: 'id' } } as const;
    const outcomes = await all(compare(rows, comparingClaire(records), options));

    expect(showEach(onlyThere(outcomes))).toEqual(told);
  });

  it('gives the outcomes of all rows before its input breaks, and none that need all of it', async () => {
    const claire = comparingClaire([answered(appointment(9), 9)]);
    const outcomes: CompareOutcome[] = [];
    const rows = function* () {
      yield appointment(1);
      throw new Error('The file ends');
    };

    const reading = async (): Promise<void> => {
      for await (const outcome of compare(rows(), claire)) outcomes.push(outcome);
    };

    await expect(reading()).rejects.toThrow('The file ends');
    expect(showEach(outcomes)).toEqual(['A-1 new']);
  });
});
