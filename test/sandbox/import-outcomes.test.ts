import { describe, expect, it } from '@jest/globals';
import { run, type Outcome } from '../../claire/import';
import type { Sandbox } from '../../sandbox';
import { row, start } from './claire';
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
  it('sends a batch again whose answer was lost, and confirms what it did', async () => {
    const claire = await start();
    claire.failNext({ status: 'cutAfter', path });

    const outcomes = await listOutcomes(claire, rows(5), { atMost: 5 });

    expect(new Set(statuses(outcomes))).toEqual(new Set(['imported']));
    expect(claire.appointments()).toHaveLength(200 + 5);
  });
});
