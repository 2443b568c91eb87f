import { describe, expect, it } from '@jest/globals';
import { nameStatus } from '../../../claire/changes/compare';
import { isObject, type Json } from '../../../claire/json';
import { answer, day, describeChanges, hour, PolledClaire } from './polled-claire';

const added = 9_001;
const added9001 = (name: unknown) => ({
  appointment_status_identifier: added,
  appointment_status_name: name,
});

describe('the name of a status', () => {
  it('is the label of the reference, whatever the appointment says', () => {
    const renamed = { appointment_status_identifier: 10, appointment_status_name: 'Inspectie' };

    expect(nameStatus(10, renamed)).toBe('A car check has started');
  });

  it("is Claire's own where Claire has added the status since", () => {
    expect(nameStatus(added, added9001('Waits for a wash'))).toBe('Waits for a wash');
  });

  it('is nothing for a status that the appointment does not have any more', () => {
    expect(nameStatus(9_002, added9001('Waits for a wash'))).toBeNull();
  });

  it.each([
    ['no appointment', undefined],
    ['an empty name', added9001('')],
    ['a name that is no text', added9001(7)],
  ])('is nothing for an added status with %s', (_name, appointment) => {
    expect(nameStatus(added, appointment)).toBeNull();
  });
});

type Rewrite = (appointment: Json) => Json;

/** A Claire that lists and shows its appointments rewritten. */
class OddClaire extends PolledClaire {
  rewriteAppointment: Rewrite = (appointment) => appointment;
  /** How often it lists each appointment, and in which order. */
  arrange = (appointments: readonly Json[]): readonly Json[] => appointments;

  constructor(readonly id = 0) {
    super();
    this.settings = { ...this.settings, daysBack: 0, daysAhead: 0 };
    this.id = this.create();
    this.interfere = ({ url }) => {
      const all = [this.record(this.id).fields];
      if (url.endsWith('/list'))
        return answer({
          appointments: this.arrange(all.map((one) => this.rewriteAppointment({ ...one }))),
        });
      return undefined;
    };
  }
}

const toText = (appointment: Json): Json =>
  Object.fromEntries(
    Object.entries(appointment).map(([name, value]) => [
      name,
      typeof value === 'number' ? String(value) : value,
    ]),
  );

describe('an answer with numbers as text', () => {
  it('is of the same appointment: none is gone, created, or in another status', async () => {
    const claire = new OddClaire();
    await claire.poll();
    claire.rewriteAppointment = toText;
    const { changes } = await claire.poll();

    expect(changes.filter(({ change }) => change !== 'details')).toEqual([]);
    expect((await claire.poll()).changes).toEqual([]);
  });

  it('tells a status, with numbers in the output', async () => {
    const claire = new OddClaire();
    claire.rewriteAppointment = toText;
    await claire.poll();
    claire.change(claire.id, { status: 10 });
    const { changes } = await claire.poll();

    expect(changes).toMatchObject([
      { change: 'status', appointmentId: claire.id, previousStatus: 1, status: 10 },
    ]);
  });
});

describe('an answer without what a poll compares', () => {
  it.each([[null], [undefined], ['new'], [{}]])('tells no status that is %p', async (status) => {
    const claire = new OddClaire();
    await claire.poll();
    claire.rewriteAppointment = (one) => ({
      ...one,
      appointment_status_identifier: status,
      status_history: null,
    });
    const polls = [await claire.poll(), await claire.poll()];
    claire.rewriteAppointment = (one) => one;
    polls.push(await claire.poll());

    expect(polls.map(describeChanges)).toEqual([[], [], []]);
  });

  it('does not hide a status of meanwhile', async () => {
    const claire = new OddClaire();
    await claire.poll();
    claire.change(claire.id, { status: 10 });
    claire.rewriteAppointment = (one) => ({
      ...one,
      appointment_status_identifier: null,
      status_history: null,
    });
    await claire.poll();
    claire.rewriteAppointment = (one) => one;

    expect(describeChanges(await claire.poll())).toEqual([`status ${String(claire.id)} 1→10`]);
  });

  it.each([[{}], ['none'], [7]])('is a failure when the list is %p', async (appointments) => {
    const claire = new OddClaire();
    await claire.poll();
    claire.interfere = () => answer({ appointments });
    const told = await claire.poll();

    expect(told.changes).toEqual([]);
    expect(told.state.count).toBe(1);
  });

  it.each([[[]], [[{ name: 'Zeist' }]]])(
    'says when the key sees no location: %j',
    async (locations) => {
      const claire = new OddClaire();
      claire.interfere = () => answer(locations);
      const {
        failures: [failure],
      } = await claire.poll({ locationIds: [] });

      expect(failure?.error.message).toContain('no location');
    },
  );
});

describe('an answer that has an appointment twice', () => {
  it('is told by the later of both, in whichever order', async () => {
    const claire = new OddClaire();
    const older = { ...claire.record(claire.id).fields };
    await claire.poll();
    claire.change(claire.id, { status: 10 });
    claire.arrange = ([newer = {}]) => [newer, older];
    const polls = [await claire.poll()];
    claire.arrange = ([newer = {}]) => [older, newer];
    polls.push(await claire.poll());

    expect(polls.map(describeChanges)).toEqual([[`status ${String(claire.id)} 1→10`], []]);
  });
});

describe('a status history of a wrong clock', () => {
  const entry = (id: number, identifier: number, timestamp: string) => ({
    id,
    identifier,
    timestamp,
  });

  it('with a time in the future tells each status once', async () => {
    const claire = new OddClaire();
    const { status_history: first } = claire.record(claire.id).fields;
    await claire.poll();
    const history = [...(first ?? []), entry(900_001, 8, '2031-01-01T00:00:00Z')];
    claire.rewriteAppointment = (one) => ({
      ...one,
      status_history: history,
      appointment_status_identifier: 8,
    });
    const polls = [await claire.poll(), await claire.poll()];
    claire.rewriteAppointment = (one) => ({
      ...one,
      status_history: [...history, entry(900_002, 10, claire.timeIn(0))],
      appointment_status_identifier: 10,
    });
    polls.push(await claire.poll(), await claire.poll());

    const id = String(claire.id);
    expect(polls.map(describeChanges)).toEqual([
      [`status ${id} 1→8`],
      [],
      [`status ${id} 8→10`],
      [],
    ]);
  });
});

describe('a time that is none', () => {
  it('does not end the poll where an appointment is looked up', async () => {
    const claire = new OddClaire();
    await claire.poll();
    claire.change(claire.id, { time: claire.timeIn(3 * day + hour) });
    claire.interfere = ({ url }) => {
      if (url.endsWith('/list')) return answer({ appointments: [] });
      const fields: unknown = claire.record(claire.id).fields;
      return answer({ ...(isObject(fields) ? fields : {}), time_car_app: 'soon' });
    };

    expect(describeChanges(await claire.poll())).toEqual([
      `time ${String(claire.id)} time_car_app`,
      `gone ${String(claire.id)} time_car_app`,
    ]);
  });
});

/** More than a call takes arguments. */
const many = 130_000;

describe('an answer of any length', () => {
  it('ends no poll by the number of its records', async () => {
    const claire = new OddClaire();
    const list = Array<Json>(many).fill({ created_on: '2026-11-25T08:00:00Z' });
    claire.arrange = (appointments) => [...appointments, ...list];
    const told = await claire.poll();

    expect([told.failures, told.state.count]).toEqual([[], 1]);
  });
});
