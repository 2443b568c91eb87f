import { describe, expect, it } from '@jest/globals';
import fc from '../../fast-check';
import { decodeSeen, encodeSeen, type SeenAppointment } from '../../../claire/changes/appointment';
import type { FoundOnDay } from '../../../claire/changes/list-days';
import {
  KnownAppointments,
  type KnownList,
  readState,
  rememberLeft,
  writeState,
} from '../../../claire/changes/state';
import { describeChanges, PolledClaire } from './polled-claire';

const time = fc.option(fc.integer({ min: 1_000_000_000, max: 3_000_000_000 }), { nil: undefined });
const seen: fc.Arbitrary<SeenAppointment> = fc.record({
  status: fc.integer({ min: -1, max: 60 }),
  lastEntry: fc.nat(),
  times: fc.record({ time_car_app: time, scheduled_in: time, scheduled_out: time }),
  fields: fc.constantFrom('', 'AbCdEf~x-_'),
  workOrderNumber: fc.string(),
});

describe('a seen appointment as text', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(seen, (one) => {
        expect(decodeSeen(encodeSeen(one))).toEqual(one);
      }),
    );
  });

  it('is nothing when it is any other text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = decodeSeen(text);
        expect(read === undefined || text.split(',').length >= 7).toBe(true);
      }),
    );
    for (const text of ['', '1,2,3', '1,1,!,1,1,A,W']) {
      expect(decodeSeen(text)).toBeUndefined();
    }
  });
});

it.each(['!', 'zzzzzzzzzzzz'])(
  'a damaged time in the state of %j does not end this poll and all after it',
  async (time) => {
    const claire = new PolledClaire();
    const id = String(claire.create());
    const { state } = await claire.poll();
    const list = state.lists['11']?.['2026-11-25']?.seen ?? {};
    const [status, entry, start, , ...rest] = (list[id] ?? '').split(',');
    list[id] = [status, entry, start, time, ...rest].join(',');
    claire.stored = state;

    expect(describeChanges(await claire.poll())).toEqual([]);

    claire.change(Number(id), { status: 3 });
    expect(describeChanges(await claire.poll())).toEqual([expect.stringMatching(/^status/)]);
  },
);

it('a work order number of a seen appointment is kept with 40 characters at most, so that no state grows without end', async () => {
  const claire = new PolledClaire();
  const id = claire.create();
  claire.record(id).fields.workorder_number = 'W'.repeat(1_000);
  const { state } = await claire.poll();

  expect(state.lists['11']?.['2026-11-25']?.seen[id]).toMatch(/,W{40}$/);
});

function list(polledAt: number | undefined, seen: KnownList['seen']): KnownList {
  return { polledAt, stamp: polledAt && polledAt - 0.5, seen };
}

describe('a stored state', () => {
  const lists = {
    '11': { '2026-11-25': list(7, { '50001': 'a' }) },
    '12': { '2026-11-25': list(undefined, {}) },
  };
  const failures = { all: [7, 'CLAIRE_UNAVAILABLE', 2], '12': [3, '', 0] } as const;
  const rest = { failures, unread: { '50001': 2 }, seenAt: { '11': 7 }, left: [50_002] };

  it('is read as it was written, after its way through JSON', () => {
    const stored: unknown = JSON.parse(JSON.stringify(writeState({ lists, ...rest })));

    expect(readState(stored)).toEqual({ lists, ...rest, origin: 'stored' });
  });

  it('never throws and is never half believed, whatever is stored', () => {
    const written = writeState({ lists, ...rest });
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(written)), fc.jsonValue(), (key, value) => {
        const { origin, lists: read } = readState({ ...written, [key]: value });
        expect(origin === 'stored' || Object.keys(read).length === 0).toBe(true);
      }),
    );
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(readState(value).lists).toEqual({});
      }),
    );
  });

  it('of a release that compares other fields tells no details, but all the rest', async () => {
    const claire = new PolledClaire();
    const id = claire.create();
    const { state } = await claire.poll();
    claire.stored = { ...state, fields: 'other' };
    claire.change(id, { status: 10, customerWaiting: true });

    expect(describeChanges(await claire.poll())).toEqual([`status ${String(id)} 1→10`]);
    claire.change(id, { customerWaiting: false });
    expect(describeChanges(await claire.poll())).toEqual([
      `details ${String(id)} customer_waiting`,
    ]);
  });

  it('of which one appointment cannot be read remembers that one anew', async () => {
    const claire = new PolledClaire();
    const [one, other] = [claire.create(), claire.create()];
    const { state } = await claire.poll();
    const appointments = state.lists['11']?.['2026-11-25']?.seen ?? {};
    appointments[String(one)] = 'half';
    claire.stored = state;
    claire.change(one, { status: 10 });
    claire.change(other, { status: 10 });

    expect(describeChanges(await claire.poll())).toEqual([`status ${String(other)} 1→10`]);
    claire.change(one, { status: 8 });
    expect(describeChanges(await claire.poll())).toEqual([`status ${String(one)} 10→8`]);
  });
});

it('the last hundred that left the window are remembered, until they come back', () => {
  const gone = new Map(Array.from({ length: 102 }, (_, at) => [at, undefined]));
  const known = new KnownAppointments({}, [500, 501]);
  const found = new Map([[501, {} as FoundOnDay]]);
  const left = rememberLeft({ known, found, gone, listed: [] });

  expect([left.length, left[0], left.at(-1)]).toEqual([100, 2, 101]);
  expect(rememberLeft({ known, found, gone: new Map(), listed: [] })).toEqual([500]);
});
