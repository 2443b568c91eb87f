import { setTimeout as pause } from 'node:timers/promises';
import v8 from 'node:v8';
import vm from 'node:vm';
import { run } from '../../claire/import';
import { operations } from '../../claire/resources';
import { day, hour, minute, PolledClaire } from '../../test/unit/changes/polled-claire';
import { appointmentRow } from '../bench/rows';
import { say } from '../lab/progress';
import { until } from '../lab/until';
import { startN8nInUse } from './endurance-n8n';
import { startFlows } from './flows';
import { findSecrets } from './planted-secrets';
import { keysOfOneDealer, type Platform } from './platform';
import type { Setting } from './setting';
import { triggers } from './trouble';

/** What should stay as it is, at so many moments with equal distances. */
type Curves = Readonly<Record<string, readonly number[]>>;

/** What a platform did in real minutes. */
export interface PlatformUse {
  readonly name: string;
  readonly minutes: number;
  readonly events: number;
  readonly rows: number;
  readonly deploys: number;
  readonly keyChanges: number;
  readonly curves: Curves;
}

export interface Endurance {
  readonly virtualHours: number;
  readonly polls: number;
  readonly changes: number;
  readonly lookUps: number;
  readonly virtual: Curves;
  readonly platforms: readonly PlatformUse[];
  readonly failures: readonly string[];
}

const virtualHours = 48;

const rowsOfARound = 200;
const eventsOfARound = 50;
const betweenRounds = 5000;

/** Two virtual days of the core, and real minutes of both platforms; nothing may grow. */
export async function endurance(setting: Setting): Promise<Endurance> {
  const core = await virtualDays();
  say(`  ${JSON.stringify(core)}`);
  const platforms = await Promise.all(
    [startNodeRedInUse, startN8nInUse].map((start) => useForMinutes(start, setting)),
  );
  const failures = [
    ...findGrowth(core.virtual),
    ...platforms.flatMap(({ name, curves, failures: met }) => [
      ...findGrowth(curves).map((growth) => `${name}: ${growth}`),
      ...met,
    ]),
  ];
  return { virtualHours, ...core, platforms, failures };
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
    claire.logged = '';
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

async function startNodeRedInUse({ onStop }: Setting): Promise<Platform> {
  const flows = await startFlows({ apiKeys: keysOfOneDealer });
  onStop(() => flows.close());
  const { claire, nodeRed } = flows;
  const countImported = (from: number) =>
    flows.lines(from).filter(({ kind, status }) => kind === 'outcome' && status === 'imported')
      .length;
  const deploy = async (apiKey?: string) => {
    await flows.deploy(apiKey);
    const answers = () =>
      flows.state().then(
        () => true,
        () => false,
      );
    await until('the flows have started', answers);
    await pause(betweenRounds);
    const areAlone = () => claire.webhooks().length === triggers.length;
    await until('only the wanted webhooks are at Claire', areAlone);
  };
  return {
    ...{ name: 'Node-RED', claire, close: () => flows.close() },
    feed: async (rows, round) => {
      const from = flows.lines().length;
      await flows.feed(rows, round);
      const all = () => flows.lines(from).filter(({ kind }) => kind === 'outcome').length;
      await until('each row has its outcome', () => all() === rows.length, { seconds: 120 });
      return countImported(from);
    },
    rest: () => claire.settled(),
    deploy: () => deploy(),
    changeKey: deploy,
    state: async () => {
      const { heap, files, resources } = await flows.state();
      return {
        heap,
        files,
        resources: Object.values(resources).reduce((sum, one) => sum + one, 0),
      };
    },
    findSecrets: () => findSecrets(claire, nodeRed),
  };
}

async function useForMinutes(start: (setting: Setting) => Promise<Platform>, setting: Setting) {
  const platform = await start(setting);
  const { name, claire } = platform;
  const began = performance.now();
  const counts = { events: 0, rows: 0, deploys: 0, keyChanges: 0 };
  const curves: Record<string, number[]> = {};
  const failures: string[] = [];
  // A first import and its events are no growth.
  for (let round = 0; round < 7 || performance.now() < setting.until; round += 1) {
    const rows = Array.from({ length: rowsOfARound }, (_, at) => ({
      ...appointmentRow(at),
      current_km: round,
    }));
    const imported = await platform.feed(rows, round);
    if (imported < rows.length) {
      failures.push(`${name}: ${String(imported)} of ${String(rows.length)} rows are imported`);
    }
    const all = claire.appointments().slice(0, eventsOfARound);
    for (const { id } of all) claire.fire(triggers[round % triggers.length] ?? 4, id);
    await claire.settled();
    await platform.rest();
    await pause(betweenRounds);
    counts.rows += rows.length;
    counts.events += all.length;
    if (round % 5 === 0) {
      await platform.deploy();
      counts.deploys += 1;
    }
    if (round % 10 === 5) {
      counts.keyChanges += 1;
      await platform.changeKey(keysOfOneDealer[counts.keyChanges % 2]?.key ?? '');
    }
    if (round === 0) continue;
    const { heap = 0, ...others } = await platform.state();
    for (const [what, count] of Object.entries({ heap: toMegabytes(heap), ...others })) {
      (curves[what] ??= []).push(count);
    }
  }
  const minutes = Math.round((performance.now() - began) / 6000) / 10;
  const undelivered = claire.deliveries().filter(({ state }) => state !== 'delivered');
  if (undelivered.length > 0) {
    const why = undelivered[0]?.reason ?? 'no answer yet';
    failures.push(`${name}: ${String(undelivered.length)} events are not delivered: ${why}`);
  }
  const webhooks = claire.webhooks().length;
  if (webhooks !== triggers.length) {
    failures.push(`${name}: ${String(webhooks)} webhooks are at Claire`);
  }
  const secrets = await platform.findSecrets();
  await platform.close();
  return { name, minutes, ...counts, curves, failures: [...failures, ...secrets] };
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
