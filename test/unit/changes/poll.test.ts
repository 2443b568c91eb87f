import { describe, expect, it } from '@jest/globals';
import {
  listCodes,
  day,
  describeChanges,
  hilversum,
  hour,
  PolledClaire,
  polledOnce,
  refusal,
  minute,
} from './polled-claire';
import { poll } from '../../../claire/changes';
import { LocationId } from '../../../claire/models';
import { operations } from '../../../claire/resources';

it('the first poll remembers what is there, says so and tells nothing', async () => {
  const { first, claire } = await polledOnce();

  expect(first.changes).toEqual([]);
  expect(listCodes(first)).toEqual(['firstPoll']);
  expect(first.requests).toBe(9);
  expect((await claire.poll()).changes).toEqual([]);
});

describe('a poll', () => {
  it('tells a new appointment until that is stored, with its label, and the record only on demand', async () => {
    const { claire } = await polledOnce();
    const id = claire.create(2 * hour);
    const told = await claire.pollWithoutStoring();

    expect(told.changes).toEqual([
      {
        change: 'created',
        appointmentId: id,
        locationId: 11,
        workOrderNumber: 'WO-2',
        status: 1,
        statusName: 'Initial status for a new appointment',
        differences: [],
      },
    ]);
    const { changes } = await claire.poll({ includeAppointment: true });
    expect(changes[0]?.appointment).toMatchObject({ id, workorder_number: 'WO-2' });
    expect((await claire.poll()).changes).toEqual([]);
  });

  it('tells a new appointment that Claire was still saving when it was asked', async () => {
    const { claire } = await polledOnce();
    const id = claire.create();
    const { fields } = claire.record(id);
    fields.created_on = claire.timeIn(minute - 3000);
    claire.hidden = new Set([id]);
    expect((await claire.poll()).changes).toEqual([]);
    claire.hidden = new Set();

    expect(describeChanges(await claire.poll())).toEqual([`created ${String(id)}`]);
  });

  it('gives a flow a record of its own, as a search of the same minute has it too', async () => {
    const { claire } = await polledOnce();
    claire.create();
    const [told] = (await claire.poll({ includeAppointment: true })).changes;
    const date = String(told?.appointment?.time_car_app).slice(0, 10);
    Object.assign(told?.appointment ?? {}, { workorder_number: 'changed by the flow' });

    const input = { location_id: LocationId.parse(11), date };
    const { data } = await claire.client.call(operations.appointment.list, input, { maxAge: 60 });

    expect(JSON.stringify(data)).toContain('WO-2');
  });

  it('tells each status, also one that came and went since the last poll', async () => {
    const { claire, id, name } = await polledOnce();
    for (const status of [10, 8, 10]) {
      await claire.clock.advance(10_000);
      claire.change(id, { status });
    }
    const told = await claire.poll();

    expect(describeChanges(told)).toEqual([
      `status ${name} 1→10`,
      `status ${name} 10→8`,
      `status ${name} 8→10`,
    ]);
    expect(told.changes[1]).toMatchObject({
      statusName: 'Receptionists are doing pricing calculations',
      previousStatusName: 'A car check has started',
      differences: [{ field: 'appointment_status_identifier', before: 10, after: 8 }],
    });
    expect((await claire.poll()).changes).toEqual([]);
  });

  it('tells a status change also where Claire sends no history', async () => {
    const { claire, id, name } = await polledOnce();
    claire.change(id, { status: 10 });
    claire.record(id).fields.status_history = null;
    expect(describeChanges(await claire.poll())).toEqual([`status ${name} 1→10`]);
    claire.change(id, { status: 8 });

    expect(describeChanges(await claire.poll())).toEqual([`status ${name} 10→8`]);
  });

  it('does not take a history for new that an answer had left out', async () => {
    const { claire, id, name } = await polledOnce();
    const { fields } = claire.record(id);
    const before = fields.status_history;
    fields.status_history = null;
    await claire.poll();
    fields.status_history = before;
    for (const status of [10, 1]) {
      await claire.clock.advance(10_000);
      claire.change(id, { status });
    }

    const told = describeChanges(await claire.poll());
    expect(told).toEqual([`status ${name} 1→10`, `status ${name} 10→1`]);
  });

  it('tells the statuses that a new appointment has gone through', async () => {
    const { claire } = await polledOnce();
    const id = claire.create();
    claire.change(id, { status: 10 });
    const told = await claire.poll();

    expect(describeChanges(told)).toEqual([`created ${String(id)}`, `status ${String(id)} 1→10`]);
    expect(told.changes[0]?.status).toBe(1);
  });

  it('tells another time with what it was, however Claire writes it', async () => {
    const { claire, id, name } = await polledOnce();
    const before = claire.record(id).fields.time_car_app;
    claire.change(id, { time: claire.timeIn(day) });
    const after = claire.record(id).fields.time_car_app;
    const told = await claire.poll();

    expect(describeChanges(told)).toEqual([`time ${name} time_car_app`]);
    expect(told.changes[0]?.differences).toEqual([{ field: 'time_car_app', before, after }]);
    claire.record(id).fields.time_car_app = after.replace('Z', '+00:00');
    expect((await claire.poll()).changes).toEqual([]);
  });

  it('tells which other fields have changed, and no key of a customer', async () => {
    const { claire, id, name } = await polledOnce();
    claire.change(id, { customerWaiting: true });
    claire.record(id).fields.customcom_key = 'secret-of-the-customer';
    const told = await claire.poll();

    expect(describeChanges(told)).toEqual([`details ${name} customer_waiting,customcom_key`]);
    expect(told.changes[0]?.differences).toEqual([
      { field: 'customer_waiting', after: true },
      { field: 'customcom_key' },
    ]);
    expect(JSON.stringify(told)).not.toContain('secret-of-the-customer');
  });

  it('tells one that Claire does not have any more: the newest if the next poll lacks it too', async () => {
    const { claire, id, name } = await polledOnce();
    claire.remove(id);
    expect((await claire.poll()).changes).toEqual([]);
    const told = await claire.poll({ includeAppointment: true });

    expect(describeChanges(told)).toEqual([`gone ${name}`]);
    expect(told.changes[0]).toMatchObject({ workOrderNumber: 'WO-1', appointment: null });
    expect((await claire.poll()).changes).toEqual([]);
  });

  it('tells that one is there again after it was told as gone, also with its stamp of before', async () => {
    const { claire, id, name } = await polledOnce();
    claire.hidden = new Set([id]);
    claire.interfere = ({ method }) => (method === 'GET' ? refusal(404) : undefined);
    const told = [await claire.poll(), await claire.poll()];
    claire.hidden = new Set();
    told.push(await claire.poll(), await claire.poll());

    const expected = [[], [`gone ${name}`], [`time ${name} time_car_app`], []];
    expect(told.map(describeChanges)).toEqual(expected);
  });

  it('tells that one went out of the window, and that it came back', async () => {
    const { claire, id, name } = await polledOnce();
    claire.change(id, { time: claire.timeIn(30 * day), status: 10 });

    expect(describeChanges(await claire.poll())).toEqual([
      `status ${name} 1→10`,
      `time ${name} time_car_app`,
      `gone ${name} time_car_app`,
    ]);
    expect((await claire.poll()).changes).toEqual([]);
    claire.change(id, { time: claire.timeIn(hour) });
    const back = await claire.poll();
    expect(describeChanges(back)).toEqual([`time ${name} time_car_app`]);
    expect(back.changes[0]?.differences[0]?.before).toBeNull();
  });

  it('tells that one came back, and is not new, where a day of the window fails all along', async () => {
    const { claire } = await polledOnce();
    const failing = claire.timeIn(5 * day).slice(0, 10);
    claire.interfere = ({ body = '' }) => (body.includes(failing) ? refusal(500) : undefined);
    await claire.poll();
    const id = claire.create();
    const told = [await claire.poll()];
    for (const ahead of [30 * day, day]) {
      claire.change(id, { time: claire.timeIn(ahead) });
      told.push(await claire.poll());
    }

    const kinds = told.flatMap(({ changes }) => changes.map(({ change }) => change));
    expect(kinds).toEqual(['created', 'time', 'gone', 'time']);
  });

  it('tells that one went to another location', async () => {
    const { claire, id, name } = await polledOnce();
    claire.settings = { ...claire.settings, locationIds: [11, hilversum] };
    await claire.poll();
    claire.change(id, { location: hilversum });

    expect(describeChanges(await claire.poll())).toEqual([`details ${name} location_id`]);
    claire.change(id, { location: 13 });
    expect(describeChanges(await claire.poll())).toEqual([
      `details ${name} location_id`,
      `gone ${name} location_id`,
    ]);
  });

  it('tells changes in the order in which they happened, whatever their list', async () => {
    const { claire, id, name } = await polledOnce();
    const other = claire.create(2 * day);
    await claire.poll();
    const steps = [
      [other, 10],
      [id, 10],
      [other, 8],
      [id, 8],
    ] as const;
    for (const [appointment, status] of steps) {
      await claire.clock.advance(5_000);
      claire.change(appointment, { status });
    }

    expect(describeChanges(await claire.poll())).toEqual([
      `status ${String(other)} 1→10`,
      `status ${name} 1→10`,
      `status ${String(other)} 10→8`,
      `status ${name} 10→8`,
    ]);
  });

  it('tells only the chosen kinds, and does not tell the others later', async () => {
    const { claire, id, name } = await polledOnce();
    claire.change(id, { status: 10, customerWaiting: true });
    const told = await claire.poll({ changes: ['details'] });

    expect(describeChanges(told)).toEqual([`details ${name} customer_waiting`]);
    expect((await claire.poll()).changes).toEqual([]);
  });
});

it('a poll tells news, so what an event had included of that appointment is looked up anew', async () => {
  const { claire, id } = await polledOnce();
  const { client, clock, calendar } = claire;
  const asked = async (options = {}) => {
    claire.requests = [];
    await client.call(operations.appointment.get, { id }, options);
    return claire.requests.length;
  };
  await asked({ forEvent: id });
  claire.change(id, { status: 10 });

  expect(await asked()).toBe(0);
  await clock.run(poll({ client, clock, calendar }, claire.settings, claire.stored));
  expect(await asked()).toBe(1);
});

it('the state of a poll is of the appointments of the window, and of no other', async () => {
  const claire = new PolledClaire();
  for (const ahead of [0, 1, 2]) claire.create(hour + ahead * day);
  const { state } = await claire.poll();
  expect(state.count).toBe(3);
  expect(JSON.stringify(state).length).toBeLessThan(400 + 150 * 3);

  await claire.clock.advance(12 * day);
  const later = await claire.poll();

  expect([later.state.count, later.changes]).toEqual([0, []]);
});

describe('what was never seen', () => {
  it.each([
    ['a longer window', { daysAhead: 20 }, ['later']],
    ['other locations', { locationIds: [11, hilversum] }, ['otherLocation']],
    ['all locations', { locationIds: [] }, ['otherLocation']],
  ] as const)('is remembered with %s, unless created since', async (_name, settings, names) => {
    const { claire } = await polledOnce();
    const before = [claire.create(15 * day), claire.create(hour, hilversum)];
    await claire.clock.advance(10 * minute);
    await claire.poll();
    for (const id of before) claire.change(id, { status: 10 });
    const created = {
      later: claire.create(15 * day),
      otherLocation: claire.create(hour, hilversum),
    };
    const told = await claire.poll(settings);

    expect(told.state.count).toBe(3);
    expect(describeChanges(told)).toEqual(names.map((name) => `created ${String(created[name])}`));
    expect((await claire.poll(settings)).changes).toEqual([]);
  });

  it('is not created twice where fewer days ahead are polled than once', async () => {
    const claire = new PolledClaire();
    await claire.poll({ daysAhead: 14 });
    const [id, beyond] = [claire.create(-day), claire.create(9 * day)];
    const told: string[] = [];
    for (const daysBack of [1, 0, 1])
      told.push(...describeChanges(await claire.poll({ daysBack })));
    await claire.clock.advance(3 * day);
    told.push(...describeChanges(await claire.poll()));

    expect(told).toEqual([`created ${String(id)}`]);
    claire.change(beyond, { status: 10 });
    expect(describeChanges(await claire.poll())).toEqual([`status ${String(beyond)} 1→10`]);
  });

  it.each([
    ['lost', undefined, 'firstPoll'],
    ['text', 'half of a fi', 'unreadableState'],
    ['of somebody else', { nodes: [1, 2] }, 'unreadableState'],
    ['of a newer version', { version: 2, lists: 7 }, 'newerState'],
    ['a list', [1], 'unreadableState'],
  ])('is remembered after the state was %s, and that is said', async (_name, stored, code) => {
    const { claire, id, name } = await polledOnce();
    claire.change(id, { status: 10 });
    claire.stored = stored;
    const told = await claire.poll();

    expect(told.changes).toEqual([]);
    expect(listCodes(told)).toEqual([code]);
    claire.change(id, { status: 8 });
    expect(describeChanges(await claire.poll())).toEqual([`status ${name} 10→8`]);
  });

  it('is remembered after half of the state was written', async () => {
    const { claire, first } = await polledOnce();
    const lists = {
      '11': Object.fromEntries(Object.entries(first.state.lists['11'] ?? {}).slice(3)),
    };
    claire.stored = { ...first.state, lists };

    expect(listCodes(await claire.poll())).toEqual(['unreadableState']);
  });
});

describe('the order in which a poll tells', () => {
  it('has a removed appointment after what had changed by then', async () => {
    const { claire, id } = await polledOnce();
    const other = claire.create();
    await claire.poll();
    claire.remove(id);
    claire.change(other, { status: 10 });

    expect(describeChanges(await claire.poll())).toEqual([
      `status ${String(other)} 1→10`,
      `gone ${String(id)}`,
    ]);
  });

  it('has an appointment that left after all its statuses, whatever its own stamp', async () => {
    const { claire, id, name } = await polledOnce();
    const { fields } = claire.record(id);
    const before = claire.timeIn(1_000);
    for (const status of [10, 8, 12]) {
      await claire.clock.advance(10_000);
      claire.change(id, { status });
    }
    claire.change(id, { time: claire.timeIn(30 * day) });
    fields.updated_on = before;

    expect(describeChanges(await claire.poll())).toEqual([
      `status ${name} 1→10`,
      `status ${name} 10→8`,
      `status ${name} 8→12`,
      `time ${name} time_car_app`,
      `gone ${name} time_car_app`,
    ]);
  });
});
