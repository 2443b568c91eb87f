import { parseArgs } from 'node:util';
import type { Client } from '../../../claire/client';
import { type ImportResults, type Outcome, run } from '../../../claire/import';
import type { ImportAppointment } from '../../../claire/models';
import { appointmentRow } from '../../../tools/bench/rows';

/**
 * A process of its own that streams rows through the import and prints the most megabytes of heap
 * that were left after a garbage collection. Claire is made up on the spot and keeps nothing.
 */
const options = {
  rows: { type: 'string', default: '10000' },
  wait: { type: 'string', default: 'nothing' },
  ahead: { type: 'string', default: '10000' },
} as const;
const { rows, wait, ahead } = parseArgs({ options }).values;

/** So many rows of one location and day, as a workshop has them. */
const rowsADay = 250;
const lookEvery = Math.max(2_500, Number(ahead));
/** Times as fast as the real clock, so that waits are not what takes the time. */
const hurry = 200;
/** Seconds of the hurried clock: a busy machine is not what is tried here. */
const atMost = 36_000;

const clock = {
  now: () => Date.now() * hurry,
  monotonic: () => performance.now() * hurry,
  sleep: (milliseconds: number, signal?: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, milliseconds / hurry);
      signal?.addEventListener('abort', done, { once: true });
    }),
};

function* appointments(count: number): Generator {
  for (let at = 0; at < count; at += 1) {
    const day = new Date(Date.UTC(2026, 0, 1 + Math.floor(at / rowsADay))).toISOString();
    // Most of what a row holds is not needed any more once it was sent.
    const notes = `Row ${String(at)} `.repeat(50);
    yield { ...appointmentRow(at), time_car_app: `${day.slice(0, 10)}T08:30:00Z`, notes };
  }
}

/** Names of rows by their day, until they are asked for. */
const queued = new Map<string, { dms_number: string; workorder_number: string }[]>();
const hearers = new Set<(result: Outcome) => void>();
const results: ImportResults = {
  listen: () => Promise.resolve(),
  subscribe: (hear) => {
    hearers.add(hear);
    return () => hearers.delete(hear);
  },
};

const client: Client = {
  async call(_operation, input) {
    const fields = structuredClone(input) as { appointments?: ImportAppointment[]; date?: string };
    await new Promise(setImmediate);
    const data = fields.appointments ? taken(fields.appointments) : listed(fields.date ?? '');
    const answeredAt = Math.floor(clock.now() / 1000) * 1000;
    const rate = { limit: undefined, remaining: undefined, resetsAt: undefined };
    return { data: data as never, status: 200, rate, attempts: 1, respondedAt: answeredAt };
  },
};

function taken(batch: readonly ImportAppointment[]): null {
  if (wait === 'reasons') setImmediate(tell, batch);
  if (wait !== 'confirmation') return null;
  for (const { time_car_app, dms_nr, wo_nr } of batch) {
    const day = time_car_app.slice(0, 10);
    const names = { dms_number: dms_nr, workorder_number: wo_nr };
    queued.set(day, [...(queued.get(day) ?? []), names]);
  }
  return null;
}

function tell(batch: readonly ImportAppointment[]): void {
  for (const { location_id, dms_nr, wo_nr } of batch) {
    for (const hear of hearers) {
      hear({ location_id, dms_nr, wo_nr, status: 'imported', appointment_id: 1 });
    }
  }
}

function listed(date: string): unknown {
  const names = queued.get(date.slice(0, 10)) ?? [];
  queued.delete(date.slice(0, 10));
  const stamp = new Date(clock.now() + 1000).toISOString();
  return { appointments: names.map((name) => ({ ...name, id: 1, updated_on: stamp })) };
}

async function peak(count: number): Promise<number> {
  const { gc } = globalThis;
  if (gc === undefined) throw new Error('Run it with --expose-gc.');
  let most = 0;
  let gone = 0;
  const good = wait === 'nothing' ? 'queued' : 'imported';
  const stream = run(appointments(count), client, {
    ahead: Number(ahead),
    ...(wait === 'confirmation' ? { wait: { clock, atMost } } : {}),
    ...(wait === 'reasons' ? { wait: { clock, atMost, results } } : {}),
  });
  for await (const { status, error } of stream) {
    if (status !== good) throw new Error(`A row is ${status}: ${error?.message ?? ''}`);
    gone += 1;
    if (gone % lookEvery !== 0) continue;
    gc();
    most = Math.max(most, process.memoryUsage().heapUsed);
  }
  if (gone !== count) throw new Error(`${String(gone)} of ${String(count)} rows came out.`);
  return most / 2 ** 20;
}

void peak(Number(rows)).then((megabytes) => {
  process.stdout.write(megabytes.toFixed(1));
});
