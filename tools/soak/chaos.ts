import { run } from '../lab/processes';
import { say } from '../lab/progress';
import { randomFrom } from '../../test/unit/random-from';
import type { Delivery } from '../../sandbox/deliveries';
import { setTimeout as pause } from 'node:timers/promises';
import path from 'node:path';
import { appointmentRow } from '../bench/rows';
import { type Flows, type Line, startFlows, triggers, until } from './flows';
import { findSecrets } from './planted-secrets';
import type { Setting } from './setting';

/** What one kind of trouble came to, over all of its rounds. */
export interface Trouble {
  readonly name: string;
  rounds: number;
  /** Events that Claire called about. */
  events: number;
  /** Of these, by Claire's own count, and of those again the ones that the trigger told. */
  failed: number;
  told: number;
  /** Delivered, and in no flow; `allowed` by decision 26, or named in the log as at risk. */
  lost: number;
  allowed: number;
  twice: number;
  /** Rows given to the import, those with an outcome, and those of an import that the log calls stopped. */
  rows: number;
  outcomes: number;
}

export interface Chaos {
  readonly troubles: readonly Trouble[];
  readonly failures: readonly string[];
}

const rowsOfARound = 500;
const eventsOfGoodTimes = 300;
/** Of the calls that fail while a trigger is away, a hundred a webhook are told one by one. */
const eventsOfABurst = 60;

interface Experiment {
  readonly flows: Flows;
  readonly random: () => number;
  /** Makes so many events happen. */
  readonly fire: (count: number) => void;
}

/** What goes wrong, with events in it; ends when Node-RED runs and Claire answers again. */
const troubles: Readonly<Record<string, (experiment: Experiment) => Promise<void>>> = {
  SIGKILL: async ({ flows: { nodeRed }, random, fire }) => {
    await nodeRed.kill();
    fire(eventsOfABurst * random());
    await nodeRed.restart();
  },
  SIGTERM: async ({ flows: { nodeRed }, random, fire }) => {
    const ended = nodeRed.terminate();
    fire(eventsOfABurst * random());
    await ended;
    await nodeRed.restart();
  },
  'full deploys': async ({ flows, random, fire }) => {
    for (let deploys = 0; deploys < 3; deploys += 1) {
      const deployed = flows.deploy();
      fire((eventsOfABurst / 3) * random());
      await deployed;
      await pause(1500 * random());
    }
  },
  'SIGSTOP for 15 s': async ({ flows: { nodeRed }, random, fire }) => {
    nodeRed.signal('SIGSTOP');
    fire(eventsOfABurst * random());
    await pause(15_000);
    nodeRed.signal('SIGCONT');
  },
  'Claire hangs, 429, 500, 503, and a SIGKILL': async ({ flows, random, fire }) => {
    for (const status of ['hang', 429, 500, 503] as const) {
      flows.claire.failNext({ status, times: null });
      fire((eventsOfABurst / 4) * random());
      await pause(2000 * random());
      flows.claire.clearFaults();
    }
    await flows.nodeRed.kill();
    await flows.nodeRed.restart();
  },
  'a full disk, and a SIGKILL': async ({ flows, random, fire }) => {
    const folder = path.join(flows.nodeRed.userFolder, 'claire-events');
    const { code } = await run('mount', ['-t', 'tmpfs', '-o', 'size=4k', 'tmpfs', folder]);
    if (code !== 0) throw new Error('A small file system needs root.');
    try {
      fire(eventsOfABurst * random());
      await pause(500 * random());
      await flows.nodeRed.kill();
    } finally {
      await run('umount', ['-l', folder]);
    }
    await flows.nodeRed.restart();
  },
};

/** Troubles a real Node-RED while it imports and hears events, and compares what Claire knows. */
export async function chaos({ seed, until: end, onStop }: Setting): Promise<Chaos> {
  const random = randomFrom(seed);
  const flows = await startFlows();
  onStop(() => flows.close());
  const course = new Course(flows, random);
  await course.importAll(0);
  const isRoot = process.getuid?.() === 0;
  const names = Object.keys(troubles).filter((name) => isRoot || !name.includes('disk'));
  for (let round = 0; round < names.length || performance.now() < end; round += 1) {
    await course.play(names[round % names.length] ?? '');
  }
  await course.finish();
  await flows.close();
  return { troubles: [...course.troubles.values()], failures: course.failures };
}

class Course {
  readonly troubles = new Map<string, Trouble>();
  readonly failures: string[] = [];
  #run = 0;
  #fired = 0;
  #seen = 0;

  constructor(
    private readonly flows: Flows,
    private readonly random: () => number,
  ) {}

  async play(name: string): Promise<void> {
    const { flows, random } = this;
    const trouble = (this.troubles.get(name) ?? begin(name)) satisfies Trouble;
    this.troubles.set(name, trouble);
    const from = flows.lines().length;
    const log = flows.nodeRed.log().length;
    const run = (this.#run += 1);
    const fire = (count: number) => {
      this.#fire(count);
    };
    const fed = this.#feed(run);
    fire(eventsOfGoodTimes);
    await flows.claire.settled();
    fire(eventsOfABurst);
    await pause(3000 * random());
    await troubles[name]?.({ flows, random, fire });
    const wasTaken = await fed;
    await flows.claire.settled();
    const deliveries = this.#deliveries();
    await this.#settle(from, deliveries);
    // The last outcome waits for the end of its import.
    const isOver = () =>
      !wasTaken ||
      name.includes('SIGKILL') ||
      flows.nodeRed.log().slice(log).includes('The import stopped') ||
      flows.lines(from).filter((one) => isOutcome(one, run)).length >= rowsOfARound;
    await until('the import has ended', isOver, 20).catch(() => undefined);
    const lines = flows.lines(from);
    const said = flows.nodeRed.log().slice(log);
    this.#compareEvents(trouble, deliveries, lines, said);
    this.#compareRows(trouble, lines, { run, wasTaken, said });
    trouble.rounds += 1;
    say(`  ${JSON.stringify(trouble)}`);
  }

  /** A whole import, each row of which has to be at Claire then. */
  async importAll(run: number): Promise<void> {
    await this.#feed(run);
    const outcomes = () => this.flows.lines().filter((one) => isOutcome(one, run));
    await until('all rows have an outcome', () => outcomes().length >= rowsOfARound);
    const atClaire = this.flows.claire
      .appointments()
      .filter(({ workorder_number: number }) => number.startsWith('BENCH'));
    const last = atClaire.filter(({ current_km: km }) => km === run);
    if (atClaire.length !== rowsOfARound || last.length !== rowsOfARound) {
      this.#failed(`${String(last.length)} of ${String(atClaire.length)} rows are the last ones`);
    }
  }

  /** At the end, all is as if nothing had happened. */
  async finish(): Promise<void> {
    const { claire, nodeRed } = this.flows;
    await this.importAll((this.#run += 1));
    const events = claire.webhooks().map(({ webhook_trigger_id: event }) => event);
    if (events.sort((one, other) => one - other).join() !== triggers.join()) {
      this.#failed(`Claire has webhooks for ${events.join()}`);
    }
    for (const found of await findSecrets(claire, nodeRed)) this.#failed(found);
  }

  #failed(what: string): void {
    this.failures.push(what);
    say(`  FAILED: ${what}`);
  }

  #feed(run: number): Promise<boolean> {
    const rows = Array.from({ length: rowsOfARound }, (_, number) => ({
      ...appointmentRow(number),
      current_km: run,
    }));
    return this.flows.feed(rows, run);
  }

  /** Each about another appointment or event, so that each can be told from all others. */
  #fire(count: number): void {
    const ids = this.flows.claire.appointments().map(({ id }) => id);
    for (let left = Math.floor(count); left > 0; left -= 1) {
      const at = (this.#fired += 1);
      const trigger = triggers[Math.floor(at / ids.length) % triggers.length] ?? 4;
      this.flows.claire.fire(trigger, ids[at % ids.length] ?? 0);
    }
  }

  /** Those of this round. */
  #deliveries(): readonly Delivery[] {
    const all = this.flows.claire.deliveries();
    const fresh = all.filter(({ id, payload }) => id > this.#seen && !isTest(payload.wo_nr));
    this.#seen = all.at(-1)?.id ?? this.#seen;
    return fresh;
  }

  /** Until all has come that will; a trigger that runs tells what it missed within an hour only. */
  async #settle(from: number, deliveries: readonly Delivery[]): Promise<void> {
    const { flows } = this;
    const delivered = deliveries.filter(({ state }) => state === 'delivered');
    const kinds = (wanted: string) => flows.lines(from).filter(({ kind }) => kind === wanted);
    const haveCome = () => {
      const came = new Set(kinds('event').map(({ id }) => id));
      return delivered.every((one) => came.has(toKey(one)));
    };
    const areTold = () => kinds('failed').length >= deliveries.length - delivered.length;
    await flows.registered(from);
    await until('all events have come', haveCome, 20).catch(() => undefined);
    if (areTold()) return;
    await flows.nodeRed.restart();
    await until('all failed calls are told', areTold, 30).catch(() => undefined);
    await flows.claire.settled();
  }

  #compareEvents(
    trouble: Trouble,
    deliveries: readonly Delivery[],
    lines: readonly Line[],
    said: string,
  ): void {
    const came = countBy(lines.filter(({ kind }) => kind === 'event').map(({ id }) => String(id)));
    const [good, failed] = [true, false].map((isGood) =>
      deliveries.filter(({ state }) => (state === 'delivered') === isGood),
    );
    const lost = (good ?? []).filter((one) => !came.has(toKey(one)));
    const twice = [...came.values()].filter((times) => times > 1).length;
    const told = lines.filter(({ kind }) => kind === 'failed').length;
    const atRisk = said.includes('may lose or repeat') ? lost.length : 0;
    const allowed = Math.max(atRisk, trouble.name.includes('SIGKILL') ? 1 : 0);
    trouble.events += deliveries.length;
    trouble.failed += failed?.length ?? 0;
    trouble.told += told;
    trouble.lost += lost.length;
    trouble.allowed += allowed;
    trouble.twice += twice;
    const { name } = trouble;
    if (lost.length > allowed) {
      this.#failed(`${name}: no flow got ${lost.map(toKey).join()}`);
    }
    if (twice > 0) this.#failed(`${name}: ${String(twice)} events came twice`);
    if (told !== failed?.length) {
      this.#failed(`${name}: ${String(told)} of ${String(failed?.length)} failed calls were told`);
    }
  }

  /** Each row has one outcome; only a killed or a stopped import has rows without, and says so. */
  #compareRows(
    trouble: Trouble,
    lines: readonly Line[],
    { run, wasTaken, said }: { run: number; wasTaken: boolean; said: string },
  ): void {
    const outcomes = lines.filter((one) => isOutcome(one, run));
    const different = new Set(outcomes.map(({ id }) => id)).size;
    trouble.rows += rowsOfARound;
    trouble.outcomes += outcomes.length;
    const isTold = said.includes('The import stopped') || trouble.name.includes('SIGKILL');
    const isWhole = different === rowsOfARound || !wasTaken || isTold;
    if (outcomes.length !== different || !isWhole) {
      this.#failed(
        `${trouble.name}: ${String(different)} rows, ${String(outcomes.length)} outcomes`,
      );
    }
  }
}

function begin(name: string): Trouble {
  const counts = { events: 0, failed: 0, told: 0, lost: 0, allowed: 0, twice: 0 };
  return { name, rounds: 0, ...counts, rows: 0, outcomes: 0 };
}

function isOutcome({ kind, run }: Line, wanted: number): boolean {
  return kind === 'outcome' && run === wanted;
}

function isTest(workOrder: unknown): boolean {
  return String(workOrder).startsWith('CLAIRE-TEST');
}

function toKey({ trigger, payload }: Delivery): string {
  return `${String(trigger)}/${String(payload.appointment_id)}`;
}

function countBy(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
