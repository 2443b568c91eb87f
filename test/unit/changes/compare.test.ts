import { describe, expect, it } from '@jest/globals';
import { nameStatus } from '../../../claire/changes/compare';
import type { Json } from '../../../claire/json';
import type { HttpResponse } from '../../../claire/ports';
import { answer, day, describeChanges, hour, PolledClaire, refusal } from './polled-claire';

const added = (name: unknown, status = 9_001) => ({
  appointment_status_identifier: status,
  appointment_status_name: name,
});

it.each([
  ['the label of the reference', 10, added('Inspectie', 10), 'A car check has started'],
  ["Claire's own where Claire has added it", 9_001, added('Waits for a wash'), 'Waits for a wash'],
  ['nothing for one that it does not have any more', 9_002, added('Waits for a wash'), null],
  ['nothing without an appointment', 9_001, undefined, null],
  ['nothing where the name is empty', 9_001, added(''), null],
  ['nothing where the name is no text', 9_001, added(7), null],
])('the name of a status is %s', (_where, status, record, name) => {
  expect(nameStatus(status, record)).toBe(name);
});

/** After its first poll of one appointment today, which its lists then have as a test wants it. */
async function oddClaire() {
  const claire = new PolledClaire();
  claire.settings = { ...claire.settings, daysBack: 0, daysAhead: 0 };
  const id = claire.create();
  await claire.poll();
  const list = (arrange: (appointment: Json) => readonly Json[]) => {
    claire.rewrite = (body) => {
      const { appointments } = JSON.parse(body) as { appointments: Json[] };
      return JSON.stringify({ appointments: appointments.flatMap(arrange) });
    };
  };
  return { claire, id, list, name: String(id) };
}

const withNumbersAsText = (appointment: Json): Json =>
  Object.fromEntries(
    Object.entries(appointment).map(([name, value]) => [
      name,
      typeof value === 'number' ? String(value) : value,
    ]),
  );

it('an answer with numbers as text is of the same appointment, whose next status is told in numbers', async () => {
  const { claire, id, list } = await oddClaire();
  list((one) => [withNumbersAsText(one)]);
  const { changes } = await claire.poll();

  expect(changes.filter(({ change }) => change !== 'details')).toEqual([]);
  expect((await claire.poll()).changes).toEqual([]);
  claire.change(id, { status: 10 });
  expect((await claire.poll()).changes).toMatchObject([
    { change: 'status', appointmentId: id, previousStatus: 1, status: 10 },
  ]);
});

describe('an answer without what a poll compares', () => {
  const withoutStatus = (status?: unknown) => (one: Json) => [
    { ...one, appointment_status_identifier: status, status_history: null },
  ];

  it.each([[null], [undefined], ['new'], [{}]])('tells no status that is %p', async (status) => {
    const { claire, list } = await oddClaire();
    list(withoutStatus(status));
    const polls = [await claire.poll(), await claire.poll()];
    list((one) => [one]);
    polls.push(await claire.poll());

    expect(polls.map(describeChanges)).toEqual([[], [], []]);
  });

  it('does not hide a status of meanwhile', async () => {
    const { claire, list, id, name } = await oddClaire();
    claire.change(id, { status: 10 });
    list(withoutStatus());
    await claire.poll();
    list((one) => [one]);

    expect(describeChanges(await claire.poll())).toEqual([`status ${name} 1→10`]);
  });

  it.each([[{}], ['none'], [7]])('is a failure when the list is %p', async (appointments) => {
    const { claire } = await oddClaire();
    claire.interfere = () => answer({ appointments });
    const told = await claire.poll();

    expect(told.changes).toEqual([]);
    expect(told.state.count).toBe(1);
  });

  it.each([[[]], [[{ name: 'Zeist' }]]])(
    'says when the key sees no location: %j',
    async (locations) => {
      const claire = new PolledClaire();
      claire.interfere = () => answer(locations);
      const {
        failures: [failure],
      } = await claire.poll({ locationIds: [] });

      expect(failure?.error.message).toContain('no location');
    },
  );
});

it('an answer that has an appointment twice is told by the later of both, in whichever order', async () => {
  const { claire, list, id, name } = await oddClaire();
  const older = { ...claire.record(id).fields };
  claire.change(id, { status: 10 });
  list((newer) => [newer, older]);
  const polls = [await claire.poll()];
  list((newer) => [older, newer]);
  polls.push(await claire.poll());

  expect(polls.map(describeChanges)).toEqual([[`status ${name} 1→10`], []]);
});

it('a number below 0 of an appointment or a location costs no change of others, and is told', async () => {
  const { claire, id, list, name } = await oddClaire();
  list((one) => [one, { ...one, id: -5 }]);
  const plain = claire.rewrite;
  const withLocation = (all: readonly object[]) => [...all, { ...all[0], id: -1 }];
  claire.rewrite = (body) =>
    body.startsWith('[') ? JSON.stringify(withLocation(JSON.parse(body) as object[])) : plain(body);
  claire.settings = { ...claire.settings, locationIds: [] };
  await claire.poll();
  claire.change(id, { status: 10 });
  const told = await claire.poll();

  expect(describeChanges(told).sort()).toEqual([`status -5 1→10`, `status ${name} 1→10`]);
  expect(told.notices).toMatchObject([{ code: 'locationRefused', locationId: -1 }]);
});

describe('lists from two copies of which one lags', () => {
  /** What polls tell whose lists and look-ups are by turns of now and of before the changes. */
  async function pollByTurns(changeIt: (claire: PolledClaire, id: number) => void) {
    const { claire, id } = await oddClaire();
    const late = new Map<string | undefined, HttpResponse>();
    let isLate = true;
    claire.interfere = (request) => {
      if (!isLate) return undefined;
      if (request.method === 'GET') return refusal(404);
      const before = late.get(request.body) ?? claire.respond(request);
      late.set(request.body, before);
      return before;
    };
    await claire.poll();
    changeIt(claire, id);
    const told: string[] = [];
    for (let polls = 0; polls < 6; polls += 1) {
      isLate = !isLate;
      told.push(...describeChanges(await claire.poll()));
    }
    return told.map((one) => one.replace(String(id), 'it'));
  }

  it('tell a status once, and a time with it', async () => {
    const told = await pollByTurns((claire, id) => {
      claire.change(id, { status: 10 });
      claire.change(id, { time: claire.timeIn(hour / 2) });
    });

    expect(told).toEqual(['status it 1→10', 'time it time_car_app']);
  });

  it('tell a new one once, and not as gone', async () => {
    const told = await pollByTurns((claire) => claire.create());

    expect(told).toEqual([expect.stringMatching(/^created/)]);
  });
});

it('a history that Claire has shortened hides no later change', async () => {
  const { claire, list, id, name } = await oddClaire();
  claire.change(id, { status: 10 });
  await claire.poll();
  list((one) => [{ ...one, status_history: (one.status_history as Json[]).slice(0, 1) }]);
  await claire.poll();
  claire.change(id, { time: claire.timeIn(hour / 2) });

  expect(describeChanges(await claire.poll())).toEqual([`time ${name} time_car_app`]);
});

it('a status history of a wrong clock with a time in the future tells each status once', async () => {
  const { claire, list, id, name } = await oddClaire();
  const history: object[] = [...(claire.record(id).fields.status_history ?? [])];
  const add = (entry: number, identifier: number, timestamp: string) => {
    history.push({ id: entry, identifier, timestamp });
    list((one) => [{ ...one, status_history: history, appointment_status_identifier: identifier }]);
  };
  add(900_001, 8, '2031-01-01T00:00:00Z');
  const polls = [await claire.poll(), await claire.poll()];
  add(900_002, 10, claire.timeIn(0));
  polls.push(await claire.poll(), await claire.poll());

  const told = polls.map(describeChanges);
  expect(told).toEqual([[`status ${name} 1→8`], [], [`status ${name} 8→10`], []]);
});

it('a time that is none does not end the poll where an appointment is looked up', async () => {
  const { claire, id, name } = await oddClaire();
  claire.change(id, { time: claire.timeIn(3 * day + hour) });
  claire.interfere = ({ url }) => {
    if (url.endsWith('/list')) return answer({ appointments: [] });
    return answer({ ...claire.record(id).fields, time_car_app: 'soon' });
  };

  expect(describeChanges(await claire.poll())).toEqual([
    `time ${name} time_car_app`,
    `gone ${name} time_car_app`,
  ]);
});

/** More than a call takes arguments. */
const many = 130_000;

it('an answer of any length ends no poll by the number of its records', async () => {
  const { claire, list } = await oddClaire();
  const more = Array<Json>(many).fill({ created_on: '2026-11-25T08:00:00Z' });
  list((one) => [one, ...more]);
  const told = await claire.poll();

  expect([told.failures, told.state.count]).toEqual([[], 1]);
});
