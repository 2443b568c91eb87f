import { describe, expect, it } from '@jest/globals';
import { run, type Outcome } from '../../claire/import';
import type { Sandbox } from '../../sandbox';
import { importRows, row, start } from './claire';
import { makeClient, clock } from './our-client';

const path = '/v1/appointments/import';

const rows = (count: number, changes: Record<string, unknown> = {}) =>
  Array.from({ length: count }, (_, at) =>
    row({ dms_nr: `A-${String(at)}`, wo_nr: `WO-${String(at)}`, ...changes }),
  );

async function listOutcomes(claire: Sandbox, input: Iterable<unknown>, wait: object) {
  const outcomes: Outcome[] = [];
  const options = { wait: { clock, ...wait } };
  for await (const outcome of run(input, makeClient(claire), options)) outcomes.push(outcome);
  return outcomes;
}

const statuses = (outcomes: readonly Outcome[]) => outcomes.map(({ status }) => status);

describe('waiting for confirmation of a Claire', () => {
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
});

describe('hearing the results of a Claire', () => {});
