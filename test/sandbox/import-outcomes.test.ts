import { describe, expect, it } from '@jest/globals';
import { confirm, type ImportResults, match, run, type Outcome } from '../../claire/import';
import type { Sandbox } from '../../sandbox';
import { amersfoort, createWebhook, hilversum, importRows, row, start } from './claire';
import { makeClient, clock } from './our-client';
import { startReceiver } from './receiver';

const path = '/v1/appointments/import';

const rows = (count: number, changes: Record<string, unknown> = {}) =>
  Array.from({ length: count }, (_, at) =>
    row({ dms_nr: `A-${String(at)}`, wo_nr: `WO-${String(at)}`, ...changes }),
  );

/** What a platform that can be called does: one webhook, heard by whoever subscribes. */
async function hearing(claire: Sandbox): Promise<ImportResults> {
  const hearers = new Set<(result: Outcome) => void>();
  const receiver = await startReceiver(({ body }) => {
    const result = match(body);
    for (const hear of hearers) if (result) hear(result);
    return 200;
  });
  return {
    listen: async (locationId) => {
      await createWebhook(claire, {
        webhook_trigger_id: 19,
        url: receiver.url,
        dealer_location_id: locationId,
      });
    },
    subscribe: (hear) => {
      hearers.add(hear);
      return () => hearers.delete(hear);
    },
  };
}

async function listOutcomes(claire: Sandbox, input: Iterable<unknown>, wait: object) {
  const outcomes: Outcome[] = [];
  const options = { wait: { clock, ...wait } };
  for await (const outcome of run(input, makeClient(claire), options)) outcomes.push(outcome);
  return outcomes;
}

const statuses = (outcomes: readonly Outcome[]) => outcomes.map(({ status }) => status);
const countLists = (claire: Sandbox) =>
  claire.requests().filter(({ path: asked }) => asked === '/v1/appointments/list').length;

describe('waiting for confirmation of a Claire', () => {
  it('gives each appointment the number that it has at Claire', async () => {
    const claire = await start({ importResults: { 'WO-7': 'lost' } });

    const outcomes = await listOutcomes(claire, rows(150), { atMost: 2 });

    const known = new Map(claire.appointments().map(({ dms_number, id }) => [dms_number, id]));
    for (const { dms_nr, status, appointment_id: id } of outcomes) {
      expect([status, id]).toEqual(
        dms_nr === 'A-7' ? ['unconfirmed', undefined] : ['imported', known.get(String(dms_nr))],
      );
    }
    // Their day, again at the deadline, and the lost one by its number.
    expect(countLists(claire)).toBeLessThanOrEqual(3);
  });

  it('calls nothing imported whose stamp did not move, or when Claire did not tell its time', async () => {
    let later = 0;
    const claire = await start({ now: () => Date.now() + later });
    await importRows(claire, ...rows(2));
    later = 5_000; // The stamps of the first import are then of another second.
    claire.importing({ stamps: false });
    const unmoved = await listOutcomes(claire, rows(2), { atMost: 1 });
    claire.importing({ stamps: true });
    claire.failNext({ status: 200, path, headers: { date: '' } });
    const untold = await listOutcomes(claire, rows(2), { atMost: 1 });

    expect(statuses(unmoved)).toEqual(['unconfirmed', 'unconfirmed']);
    expect(unmoved[0]?.error?.message).toContain('exists, but shows no change');
    expect(unmoved[0]?.appointment_id).toBeGreaterThan(0);
    expect(statuses(untold)).toEqual(['unconfirmed', 'unconfirmed']);
    expect(untold[0]).not.toHaveProperty('queued_at');
  });

  it('sends a batch again whose answer was lost, and confirms what it did', async () => {
    const claire = await start();
    claire.failNext({ status: 'cutAfter', path });

    const outcomes = await listOutcomes(claire, rows(5), { atMost: 5 });

    expect(new Set(statuses(outcomes))).toEqual(new Set(['imported']));
    expect(claire.appointments()).toHaveLength(200 + 5);
  });

  it('brings outcomes up to date that went through a file', async () => {
    const claire = await start();
    const open: Outcome[] = [];
    for await (const outcome of run(rows(3), makeClient(claire))) open.push(outcome);
    await claire.settled();
    const text: unknown = JSON.parse(JSON.stringify(open));

    const outcomes: Outcome[] = [];
    const options = { wait: { clock, atMost: 5 } };
    for await (const outcome of confirm(text as unknown[], makeClient(claire), options)) {
      outcomes.push(outcome);
    }

    expect(statuses(outcomes)).toEqual(['imported', 'imported', 'imported']);
    expect(countLists(claire)).toBe(1);
  });
});

describe('hearing the results of a Claire', () => {
  const failed = 'The car is blocked';

  it.each([
    ['as they come', {}],
    ['twice', { results: 'twice' }],
    ['backwards', { results: 'reversed' }],
    ['late', { resultDelay: 300 }],
  ] as const)('gives each row its own when they are told %s', async (_how, habits) => {
    const claire = await start({ importResults: { 'WO-3': { failed } } });
    claire.importing(habits);
    const results = await hearing(claire);
    const input = [...rows(120), ...rows(5, { location_id: hilversum })];

    const outcomes = await listOutcomes(claire, input, { results });

    for (const { wo_nr, status, error } of outcomes) {
      expect(status).toBe(wo_nr === 'WO-3' ? 'failed' : 'imported');
      if (wo_nr === 'WO-3') expect(error?.message).toContain(failed);
    }
    const ids = outcomes.flatMap(({ appointment_id: id }) => id ?? []);
    expect(new Set(ids).size).toBe(123);
    expect(countLists(claire)).toBe(0);
  });

  it('takes results that come before the answer, and those of other people for theirs', async () => {
    const claire = await start();
    claire.failNext({ status: 200, path, late: 300 });
    const results = await hearing(claire);
    const others = importRows(claire, row({ dms_nr: 'B-1', wo_nr: 'WO-99' }));

    const outcomes = await listOutcomes(claire, rows(3), { results });
    await others;

    expect(statuses(outcomes)).toEqual(['imported', 'imported', 'imported']);
    expect(countLists(claire)).toBe(0);
  });

  it('looks up the rows whose result is lost, once', async () => {
    const claire = await start({ importResults: { 'WO-1': 'lost' } });
    claire.importing({ results: 'lost' });
    const results = await hearing(claire);

    const outcomes = await listOutcomes(claire, rows(3), { results, atMost: 1 });

    expect(statuses(outcomes)).toEqual(['imported', 'unconfirmed', 'imported']);
    // Their day, and the one that is not there by its number.
    expect(countLists(claire)).toBe(2);
  });

  it('tells two appointments with one work order number apart, though all is told twice', async () => {
    const claire = await start();
    claire.importing({ results: 'twice' });
    const results = await hearing(claire);
    const input = [row({ dms_nr: 'A-1', wo_nr: 'WO-1' }), row({ dms_nr: 'A-2', wo_nr: 'WO-1' })];

    const outcomes = await listOutcomes(claire, input, { results, atMost: 5 });

    const findNumber = (id = 0) =>
      claire.appointments().find((appointment) => appointment.id === id)?.dms_number;
    expect(outcomes.map(({ appointment_id: id }) => findNumber(id))).toEqual(['A-1', 'A-2']);
    expect(outcomes.every(({ location_id: id }) => id === amersfoort)).toBe(true);
  });
});
