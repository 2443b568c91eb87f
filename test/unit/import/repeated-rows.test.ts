import { describe, expect, it } from '@jest/globals';
import { run } from '../../../claire/import';
import { fakeClaire, status } from '../fake-claire';
import { all, appointment, statuses, appointments } from './appointments';
import { importingClaire, stamped } from './importing-claire';
import { after, deliverAfter, importListening, importWaiting } from './waiting';
import { type Behaviour, blocked, simulatedClaire } from './simulated-claire';

const prompt: Behaviour = {
  now: Date.parse('2026-03-02T08:00:00.900Z'),
  uplink: 0,
  handling: 0,
  downlink: 0,
  queue: [0],
  resultDelay: 0,
  stampUnit: 1,
  stampsSame: true,
  showsCreation: true,
  rewritesNotes: true,
  dayOf: (moment) => new Date(moment).toISOString().slice(0, 10),
};

/** The versions of one appointment. */
const versions = (...notes: string[]) => notes.map((text) => appointment(1, { notes: text }));

const reason = { code: 'CLAIRE_BAD_REQUEST', message: 'The car is blocked' } as const;

describe('a later version of an appointment in one import', () => {
  it('is not imported by the second in which Claire has imported the earlier, while it asks', async () => {
    const claire = simulatedClaire({ ...prompt, stampUnit: 1000, queue: [950, 0, 0] });
    const rows = versions('first', 'second', 'third');

    const outcomes = await importWaiting(claire, rows);

    expect(statuses(outcomes)).toEqual(['imported', 'imported', 'imported']);
  });

  it('is not taken for imported by the stamp of the earlier, of which event 19 told', async () => {
    const claire = importingClaire({ delay: 100, takes: ({ notes }) => notes === 'first' });
    deliverAfter(claire, 150, { wo_nr: 'WO-1', appointment_id: 1001 });

    const outcomes = await importListening(claire, versions('first', 'second'), { atMost: 20 });

    expect(statuses(outcomes)).toEqual(['imported', 'unconfirmed']);
    expect(claire.times).toEqual([0, 2_150]);
  });

  it('is imported where Claire has it just so, and has told the same of both', async () => {
    const now = Date.parse('2026-03-02T08:00:00.700Z');
    const same = { stampsSame: false, rewritesNotes: false, now, uplink: 200 };
    const claire = simulatedClaire({ ...prompt, ...same });

    const outcomes = await importListening(claire, versions('a', 'a'));

    expect(statuses(outcomes)).toEqual(['imported', 'imported']);
  });

  it('is imported where Claire has it just so, also where nothing tells when Claire took it', async () => {
    const claire = importingClaire({ hasDate: false, record: stamped });
    deliverAfter(claire, [500, 3_000], { wo_nr: 'WO-1', appointment_id: 1001 });

    const outcomes = await importListening(claire, versions('a', 'a'), { atMost: 20 });

    expect(statuses(outcomes)).toEqual(['imported', 'imported']);
  });

  it('is not imported yet where Claire has it just so, but still has it in its queue', async () => {
    const claire = simulatedClaire({ ...prompt, rewritesNotes: false, queue: [2000, 0] });

    const outcomes = await importWaiting(claire, versions('a', 'a', 'a'));

    expect(statuses(outcomes)).toEqual(['imported', 'imported', 'imported']);
    expect(claire.processed).toHaveLength(3);
  });

  it('is not imported by the stamp of an earlier that is the same as the one before', async () => {
    const claire = simulatedClaire({ ...prompt, rewritesNotes: false, queue: [0, 5000, 0] });
    const refusedRow = appointment(1, { notes: 'b', [blocked]: true });

    const rows = [...versions('a', 'a'), refusedRow];
    const outcomes = await importWaiting(claire, rows);

    expect(statuses(outcomes)).toEqual(['imported', 'imported', 'unconfirmed']);
  });

  it('takes its result from no later row with its work order number, as it had one', async () => {
    const claire = simulatedClaire({ ...prompt, stampsSame: false });
    const other = appointment(2, { wo_nr: 'WO-1', [blocked]: true });

    const rows = [...versions('a', 'a'), other];
    const outcomes = await importListening(claire, rows);

    expect(statuses(outcomes)).toEqual(['imported', 'unconfirmed', 'failed']);
  });

  it('is sent at once after a stop, and so ends as not sent', async () => {
    const claire = importingClaire();
    const stop = new AbortController();
    deliverAfter(claire, 500, { wo_nr: 'WO-1', appointment_id: 1001 });
    after(claire, 600, () => {
      stop.abort();
    });

    const { signal } = stop;
    const outcomes = await importListening(claire, versions('first', 'second'), { signal });

    expect(statuses(outcomes)).toEqual(['imported', 'failed']);
    expect([claire.imports.length, claire.clock.monotonic()]).toEqual([1, 600]);
  });
});

describe('a reason of Claire that comes for an earlier row and then again', () => {
  it('is that of the later row where Claire has not imported it by its deadline', async () => {
    const claire = importingClaire({ takes: () => false });
    deliverAfter(claire, [100, 300], { wo_nr: 'WO-1', status: 'failed', error: reason });

    const outcomes = await importListening(claire, versions('a', 'a'), { atMost: 20 });

    expect(outcomes).toMatchObject([
      { status: 'failed', error: reason },
      { status: 'failed', dms_nr: 'A-1', error: reason },
    ]);
  });

  it('is not, where Claire has imported the later row', async () => {
    const claire = importingClaire({ takes: ({ notes }) => notes === 'second' });
    deliverAfter(claire, [100, 200], { wo_nr: 'WO-1', status: 'failed', error: reason });

    const outcomes = await importListening(claire, versions('first', 'second'), { atMost: 20 });

    expect(statuses(outcomes)).toEqual(['failed', 'imported']);
  });
});

describe('rows with the same names while Claire is asked for them', () => {
  it('never takes the first version of an appointment for evidence of the second', async () => {
    for (const delay of [100, 900, 1_000, 1_900, 3_000]) {
      let taken = 0;
      const claire = importingClaire({ delay, takes: () => (taken += 1) === 1 });

      const outcomes = await importWaiting(claire, versions('first', 'second'));

      expect(statuses(outcomes)).toEqual(['imported', 'unconfirmed']);
    }
  });

  it('finds each of many appointments with one work order number, without a wait for each', async () => {
    const claire = importingClaire({ latency: 10 });
    const rows = appointments(50).map((row) => ({ ...row, wo_nr: '0' }));

    const outcomes = await importWaiting(claire, rows);

    expect(new Set(statuses(outcomes))).toEqual(new Set(['imported']));
    expect(new Set(outcomes.map(({ appointment_id: id }) => id)).size).toBe(50);
    expect(claire.imports).toHaveLength(50);
    expect(claire.polls).toHaveLength(1);
  });
});

const blocking = [false, true].map((block_communication, at) =>
  appointment(at, { customer_driver: { dms_nr: 'K-1', surname: 'Bos', block_communication } }),
);

it.each([
  ['a customer who is blocked', blocking, /"block_communication":(\w+)/, ['false', 'true']],
  ['a version of an appointment', versions('old', 'new'), /"notes":"(\w+)"/, ['old', 'new']],
] as const)(
  '%s waits while another import tries an earlier one again',
  async (_, rows, field, [earlier, later]) => {
    const { client, clock, requests } = fakeClaire([status(503), status(200)]);
    const imports = rows.map(async (row, at) => {
      await clock.sleep(10 * at);
      return all(run([row], client));
    });

    await clock.run(Promise.all(imports));

    const sent = requests.map(({ body = '' }) => field.exec(body)?.[1]);
    expect(sent).toEqual([earlier, earlier, later]);
  },
);
