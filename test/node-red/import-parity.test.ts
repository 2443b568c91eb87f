import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Sandbox, startSandbox } from '../../sandbox';
import { engine } from '../n8n/engine';
import { appointment } from '../unit/import/appointments';
import { comparable } from './comparable-outcomes';
import { withNodeRed } from './lab';

/** Both meet a Claire of their own, the same to the second, with a row for each end that there is. */
const now = Date.now();
const options = {
  seed: 1,
  now: () => now,
  refuse: ['WO-4'],
  importResults: { 'WO-5': 'lost', 'WO-6': { failed: 'the VIN is not known' } },
} as const;
const lab = withNodeRed(options);
let ofN8n: Sandbox;

beforeEach(async () => {
  ofN8n = await startSandbox(options);
});
afterEach(() => ofN8n.close());

const at = (number: number, fields: Record<string, unknown> = {}) =>
  appointment(number, { location_id: 11, ...fields });
const rows = [
  at(1),
  at(2, { wo_nr: '', car: { dms_nr: 'C-1' } }),
  at(3, { location_id: 12 }),
  at(4),
  at(5),
  at(6),
  at(7, { location_id: 99 }),
  at(8, { time_car_app: 46351.35 }),
  at(1),
];

interface WaitSettings {
  readonly waitFor: string;
  readonly waitAtMost: number;
}

async function inN8n({ waitFor, waitAtMost }: WaitSettings): Promise<unknown[]> {
  const { url: baseUrl, apiKey } = ofN8n;
  const { json, error } = await engine({ baseUrl, apiKey }).run({
    timezone: 'UTC',
    parameters: {
      ...{ resource: 'appointment', operation: 'import', source: 'item', waitFor },
      options: { waitAtMost },
    },
    items: rows,
  });
  expect(error).toBeUndefined();
  return json;
}

async function inNodeRed({ waitFor, waitAtMost }: WaitSettings): Promise<unknown[]> {
  const fields = { collect: 'array', output: 'parts', waitFor, waitAtMost: String(waitAtMost) };
  const run = await lab.call({ type: 'claire-import', ...fields }, { payload: rows });
  expect(run.error).toBeUndefined();
  return run.sent.map(({ payload }) => payload);
}

const [sent, lost] = ['imported', 'unconfirmed'];
const statuses = {
  nothing: [
    ...['queued', 'invalid', 'queued', 'refused', 'queued', 'queued'],
    ...['refused', 'invalid', 'queued'],
  ],
  // The last is the first once more, and Claire shows all of it.
  confirmation: [
    ...[sent, 'invalid', sent, 'refused', lost, lost],
    ...['refused', 'invalid', sent],
  ],
};

describe('an import in n8n and in Node-RED', () => {
  it.each(['nothing', 'confirmation'] as const)(
    'has the same outcomes for the same rows when it waits for %s',
    async (waitFor) => {
      const settings = { waitFor, waitAtMost: 2 };

      const outcomes = await inNodeRed(settings);

      expect(comparable(outcomes)).toEqual(comparable(await inN8n(settings)));
      expect(outcomes).toMatchObject(statuses[waitFor].map((status) => ({ status })));
    },
  );
});
