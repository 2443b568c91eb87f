import { setTimeout as pause } from 'node:timers/promises';
import v8 from 'node:v8';
import vm from 'node:vm';
import { run } from '../../claire/import';
import { operations } from '../../claire/resources';
import { day, hour, minute, PolledClaire } from '../../test/unit/changes/polled-claire';
import { appointmentRow } from '../bench/rows';
import { say } from '../lab/progress';
import { type Flows, startFlows } from './flows';
import { findSecrets } from './planted-secrets';
import type { Setting } from './setting';
import { triggers } from './trouble';

/** What should stay as it is, at so many moments with equal distances. */
type Curves = Readonly<Record<string, readonly number[]>>;

export interface Endurance {
  readonly virtualHours: number;
  readonly polls: number;
  readonly changes: number;
  readonly lookUps: number;
  readonly virtual: Curves;
  readonly minutes: number;
  readonly events: number;
  readonly rows: number;
  readonly deploys: number;
  readonly real: Curves;
  readonly failures: readonly string[];
}

const virtualHours = 48;

/** Two virtual days of the core, and real minutes of a Node-RED; nothing may grow. */
export async function endurance(setting: Setting): Promise<Endurance> {
  const core = await virtualDays();
  say(`  ${JSON.stringify(core)}`);
  const platform = await realMinutes(setting);
  const failures = [...findGrowth(core.virtual), ...findGrowth(platform.real)];
  return { virtualHours, ...core, ...platform, failures: [...failures, ...platform.failures] };
}

/** Polls every five minutes, with changes, look-ups, imports and bad hours between them. */
async function virtualDays() {
  const claire = new PolledClaire();
  const { client, clock } = claire;
  const heap: number[] = [];
  const resources: number[] = [];
  let [polls, changes, lookUps] = [0, 0, 0];
  const ids = Array.from({ length: 40 }, (_, at) => claire.create(at * hour));
  const end = clock.monotonic() + virtualHours * hour;
  for (let at = 0; clock.monotonic() < end; at += 1) {
    claire.requests = [];
    await pause(5); // The sandbox takes an import from its queue in real time.
    // Every tenth hour, Claire is down.
    const isDown = Math.floor(clock.monotonic() / hour) % 10 === 9;
    claire.interfere = () => (isDown ? { status: 503, headers: {}, body: '' } : undefined);
    const id = ids[at % ids.length] ?? 0;
    claire.change(id, { status: 1 + (at % 10), time: claire.timeIn((at % 3) * day) });
    const call = client.call(operations.appointment.get, { id }, { maxWait: 60 });
    await clock.run(call.catch(() => undefined));
    const rows = Array.from({ length: 20 }, (_, row) => appointmentRow(row));
    await clock.run(toEnd(run(rows, client)));
    const result = await claire.poll();
    [polls, changes, lookUps] = [polls + 1, changes + result.changes.length, lookUps + 1];
    await clock.advance(4 * minute);
    if (at % 48 !== 47) continue;
    await clock.advance(hour);
    await openOtherAccount();
    heap.push(megabytesOfHeap());
    resources.push(process.getActiveResourcesInfo().length);
  }
  return { polls, changes, lookUps, virtual: { heap, resources } };
}

/** Closes those that nobody used for an hour, with their caches of reads. */
async function openOtherAccount(): Promise<void> {
  const { client, clock } = new PolledClaire();
  await clock.run(client.call(operations.location.list, {}));
}

async function toEnd(outcomes: AsyncGenerator): Promise<void> {
  while ((await outcomes.next()).done !== true);
}

function megabytesOfHeap(): number {
  v8.setFlagsFromString('--expose-gc');
  (vm.runInNewContext('gc') as () => void)();
  return toMegabytes(process.memoryUsage().heapUsed);
}

async function realMinutes({ until: end, onStop }: Setting) {
  const flows = await startFlows();
  onStop(() => flows.close());
  const began = performance.now();
  const curves = { heap: [] as number[], files: [] as number[], resources: [] as number[] };
  const counts = { events: 0, rows: 0, deploys: 0 };
  // A first import and its events are no growth.
  await useAll(flows, counts, 0);
  for (let round = 1; curves.heap.length < 6 || performance.now() < end; round += 1) {
    await useAll(flows, counts, round);
    const { heap, files, resources } = await flows.state();
    curves.heap.push(toMegabytes(heap));
    curves.files.push(files);
    curves.resources.push(Object.values(resources).reduce((sum, count) => sum + count, 0));
  }
  const minutes = Math.round((performance.now() - began) / 6000) / 10;
  const failures = await findSecrets(flows.claire, flows.nodeRed);
  await flows.close();
  return { minutes, ...counts, real: curves, failures };
}

/** Events with look-ups, an import, and now and then a deploy; polls go on by themselves. */
async function useAll(
  flows: Flows,
  counts: { events: number; rows: number; deploys: number },
  round: number,
): Promise<void> {
  const rows = Array.from({ length: 200 }, (_, at) => ({
    ...appointmentRow(at),
    current_km: round,
  }));
  await flows.feed(rows, round);
  const all = flows.claire.appointments().slice(0, 100);
  for (const { id } of all) flows.claire.fire(triggers[round % triggers.length] ?? 4, id);
  await flows.claire.settled();
  await pause(5000);
  counts.rows += rows.length;
  counts.events += all.length;
  if (round % 5 !== 0) return;
  await flows.deploy();
  await pause(5000);
  counts.deploys += 1;
}

function toMegabytes(bytes: number): number {
  return Math.round(bytes / 100_000) / 10;
}

/** A tenth more, and as much as a collection leaves by chance, are no growth. */
function findGrowth(curves: Curves): string[] {
  const byChance = 5;
  return Object.entries(curves).flatMap(([name, curve]) => {
    const third = Math.ceil(curve.length / 3);
    const [least, last] = [curve.slice(0, third), curve.slice(-third)].map((part) =>
      Math.min(...part),
    );
    const mayGrow = (least ?? 0) * 1.1 + byChance;
    return (last ?? 0) > mayGrow ? [`${name} grows: ${curve.join(', ')}`] : [];
  });
}
