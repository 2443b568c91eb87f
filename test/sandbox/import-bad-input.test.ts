import { describe, expect, it } from '@jest/globals';
import { run, type Outcome } from '../../claire/import';
import type { Sandbox } from '../../sandbox';
import { amersfoort, hilversum, keyloop, keyNamed, row, start } from './claire';
import { makeClient } from './our-client';

async function listOutcomes(claire: Sandbox, input: Iterable<unknown>, apiKey = claire.apiKey) {
  const outcomes: Outcome[] = [];
  const client = makeClient({ url: claire.url, apiKey });
  for await (const outcome of run(input, client)) outcomes.push(outcome);
  await claire.settled();
  return outcomes;
}

const numbered = (at: number, changes: Record<string, unknown> = {}) =>
  row({ dms_nr: `A-${String(at)}`, wo_nr: `WO-${String(at)}`, ...changes });
const statuses = (outcomes: readonly Outcome[]) => outcomes.map(({ status }) => status);
const seeded = 200;

/** Each has one outcome and one clear sentence; nothing is imported of a bad one. */
const bad: [what: string, item: unknown, sentence: string | RegExp][] = [
  ['null', null, /must be an object with the fields of an appointment, not nothing/],
  ['nothing', undefined, /must be an object with the fields of an appointment, not nothing/],
  ['a nested array', [numbered(1)], /must be an object .*, not a list/],
  ['a text', 'A-1', /must be an object .*, not a string/],
  ['an empty object', {}, /location_id is required/],
  [
    'a date without a zone',
    numbered(1, { time_car_app: '2026-01-12T09:00:00' }),
    /time_car_app must be a time such as 2026-11-25T08:30:00\+01:00, not "2026-01-12T09:00:00"/,
  ],
  [
    'a date as a number of Excel',
    numbered(1, { time_car_app: 46_034.375 }),
    /time_car_app .* not the number 46034.375: spreadsheets store dates as numbers/,
  ],
  [
    'a number where text is due',
    numbered(1, { wo_nr: 123 }),
    /wo_nr must be text, not the number 123: .* so that leading zeros stay/,
  ],
  ['30 February', numbered(1, { time_car_app: '2026-02-30T09:00:00Z' }), /time_car_app must be/],
];

describe('bad input for an import', () => {
  it.each(bad)('gives %s its own outcome, and imports the rest', async (_what, item, sentence) => {
    const claire = await start();

    const outcomes = await listOutcomes(claire, [numbered(0), item, numbered(2)]);

    expect(statuses(outcomes)).toEqual(['queued', 'invalid', 'queued']);
    expect(outcomes[1]?.error?.message).toMatch(sentence);
    expect(claire.appointments()).toHaveLength(seeded + 2);
    expect(claire.requests()).toHaveLength(1);
  });

  it('asks Claire for nothing when the list is empty', async () => {
    const claire = await start();

    expect(await listOutcomes(claire, [])).toEqual([]);
    expect(claire.requests()).toEqual([]);
  });

  it('keeps the zeros at the front of a work order number', async () => {
    const claire = await start();

    const outcomes = await listOutcomes(claire, [numbered(1, { wo_nr: '00123' })]);

    expect(outcomes).toMatchObject([{ status: 'queued', wo_nr: '00123' }]);
    expect(claire.appointments().at(-1)?.workorder_number).toBe('00123');
  });

  it('tells 1,000 bad rows among 10,000 one by one', async () => {
    const claire = await start();
    const input = Array.from({ length: 10_000 }, (_, at) =>
      numbered(at, at % 10 === 3 ? { car: { dms_nr: 'C' } } : {}),
    );

    const outcomes = await listOutcomes(claire, input);

    expect(statuses(outcomes)).toEqual(
      input.map((_, at) => (at % 10 === 3 ? 'invalid' : 'queued')),
    );
    expect(outcomes[3]?.error?.message).toContain('car.vin is required');
    expect(claire.appointments()).toHaveLength(seeded + 9_000);
    expect(claire.requests()).toHaveLength(90);
  });

  it('imports an appointment that comes twice once, as it was last', async () => {
    const claire = await start();

    const outcomes = await listOutcomes(claire, [
      numbered(1, { notes: 'first' }),
      numbered(1, { wo_nr: 'WO-2' }),
    ]);

    expect(statuses(outcomes)).toEqual(['queued', 'queued']);
    expect(claire.appointments()).toHaveLength(seeded + 1);
    expect(claire.appointments().at(-1)?.workorder_number).toBe('WO-2');
  });

  it('imports two appointments with one work order number', async () => {
    const claire = await start();

    const outcomes = await listOutcomes(claire, [numbered(1), numbered(2, { wo_nr: 'WO-1' })]);

    expect(statuses(outcomes)).toEqual(['queued', 'queued']);
    expect(claire.appointments()).toHaveLength(seeded + 2);
  });

  it('refuses only the rows of a location that is not the key’s or takes no imports', async () => {
    const claire = await start();
    const places = [amersfoort, hilversum, keyloop, amersfoort];
    const input = places.map((location_id, at) => numbered(at, { location_id }));

    const outcomes = await listOutcomes(claire, input, keyNamed(claire, 'Amersfoort only'));
    const wide = await listOutcomes(claire, input.slice(2, 3));

    expect(statuses(outcomes)).toEqual(['queued', 'refused', 'refused', 'queued']);
    expect(outcomes[1]?.error?.message).toMatch(/location/i);
    expect(statuses(wide)).toEqual(['refused']);
    expect(wide[0]?.error?.message).toContain('API based DMS');
    expect(claire.appointments()).toHaveLength(seeded + 2);
  });

  it('takes a row of 10 MB among others', async () => {
    const claire = await start();
    const notes = 'x'.repeat(10 * 1024 * 1024);
    const input = [numbered(0), numbered(1, { notes }), numbered(2)];

    expect(statuses(await listOutcomes(claire, input))).toEqual(['queued', 'queued', 'queued']);
    expect(claire.appointments()).toHaveLength(seeded + 3);
    expect(claire.requests()).toHaveLength(2);
  });
});
