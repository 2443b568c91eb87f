import { say } from '../lab/progress';
import { randomFrom } from '../../test/unit/random-from';
import type { Delivery } from '../../sandbox/deliveries';
import { setTimeout as pause } from 'node:timers/promises';
import path from 'node:path';
import { chaosInN8n } from './chaos-n8n';
import { until } from '../lab/until';
import { type Flows, type Line, startFlows } from './flows';
import { findSecrets } from './planted-secrets';
import type { Setting } from './setting';
import { beginTrouble, makeRows, toKey, triggers, type Trouble, Truth } from './trouble';

export interface Chaos {
  /** Of all troubles. */
  readonly events: number;
  readonly rows: number;
  readonly troubles: readonly Trouble[];
  readonly failures: readonly string[];
}

const rowsOfARound = 1000;
const eventsOfGoodTimes = 1000;
/** At once; more would fail on a slow machine. */
const eventsAtOnce = 100;
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
    const { nodeRed, surroundings } = flows;
    await surroundings?.fillDisk(path.join(nodeRed.userFolder, 'claire-events'));
    fire(eventsOfABurst * random());
    await pause(500 * random());
    await nodeRed.kill();
    await nodeRed.restart();
  },
  'steps of the clock': async ({ flows: { surroundings }, random, fire }) => {
    for (let steps = 0; steps < 4; steps += 1) {
      const hours = steps === 3 ? 0 : 36 * (2 * random() - 1);
      surroundings?.setClock(`${hours < 0 ? '' : '+'}${String(Math.round(3600 * hours))}`);
      fire((eventsOfABurst / 4) * random());
      await pause(2000 + 2000 * random());
    }
  },
  'DNS gone': async ({ flows: { surroundings, connections }, random, fire }) => {
    surroundings?.setNames(false);
    // A connection that is there needs no name.
    connections[0]?.cut();
    fire(eventsOfABurst * random());
    await pause(3000 + 12_000 * random());
    surroundings?.setNames(true);
  },
  'connections cut': async ({ flows: { connections }, random, fire }) => {
    for (let cuts = 0; cuts < 8; cuts += 1) {
      const chosen = connections[cuts % 2];
      fire((eventsOfABurst / 8) * random());
      await pause(500 * random());
      if (cuts >= 6) {
        chosen?.hold();
        await pause(3000 * random());
      }
      chosen?.cut();
    }
  },
};

/** What only root can do. */
const ofRoot = /disk|clock|DNS/;

/** Troubles real servers while they import and hear events, and compares what Claire knows. */
export async function chaos(setting: Setting): Promise<Chaos> {
  const inN8n = await chaosInN8n(setting);
  const inNodeRed = await chaosInNodeRed(setting);
  const all = [...inNodeRed.troubles, ...inN8n.troubles];
  return {
    events: all.reduce((sum, { events }) => sum + events, 0),
    rows: all.reduce((sum, { rows }) => sum + rows, 0),
    troubles: all,
    failures: [...inNodeRed.failures, ...inN8n.failures],
  };
}

async function chaosInNodeRed({ seed, until: end, onStop }: Setting) {
  const random = randomFrom(seed);
  const mayBreak = process.getuid?.() === 0;
  const flows = await startFlows({ mayBreak });
  onStop(() => flows.close());
  const course = new Course(flows, random);
  await course.importAll(0);
  const names = Object.keys(troubles).filter((name) => mayBreak || !ofRoot.test(name));
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
  readonly #truth: Truth;
  #run = 0;

  constructor(
    private readonly flows: Flows,
    private readonly random: () => number,
  ) {
    this.#truth = new Truth(flows.claire);
  }

  async play(name: string): Promise<void> {
    const { flows, random } = this;
    const { fire } = this.#truth;
    const trouble = this.troubles.get(name) ?? beginTrouble(`Node-RED: ${name}`);
    this.troubles.set(name, trouble);
    const from = flows.lines().length;
    const log = flows.nodeRed.log().length;
    const run = (this.#run += 1);
    const fed = flows.feed(makeRows(rowsOfARound, run), run);
    for (let fired = 0; fired < eventsOfGoodTimes; fired += eventsAtOnce) {
      fire(eventsAtOnce);
      await flows.claire.settled();
    }
    fire(eventsOfABurst);
    await pause(3000 * random());
    await troubles[name]?.({ flows, random, fire });
    const wasTaken = await fed;
    await flows.claire.settled();
    const deliveries = this.#truth.takeDeliveries();
    await this.#settle(from, deliveries);
    const said = () => flows.nodeRed.log().slice(log);
    // Only a killed or a stopped import has rows without an outcome, and says so.
    const mayBeCut = () =>
      !wasTaken || name.includes('SIGKILL') || said().includes('The import stopped');
    const outcomes = () => flows.lines(from).filter((one) => isOutcome(one, run));
    const isOver = () => mayBeCut() || outcomes().length >= rowsOfARound;
    await until('the import has ended', isOver, { seconds: 20 }).catch(() => undefined);
    this.#compareEvents(trouble, { deliveries, lines: flows.lines(from), said: said() });
    this.#compareRows(trouble, { outcomes: outcomes(), run, mayBeCut: mayBeCut() });
    trouble.rounds += 1;
    say(`  ${JSON.stringify(trouble)}`);
  }

  /** A whole import, each row of which has to be at Claire then. */
  async importAll(run: number): Promise<void> {
    await this.flows.feed(makeRows(rowsOfARound, run), run);
    const outcomes = () => this.flows.lines().filter((one) => isOutcome(one, run));
    const areOut = () => outcomes().length >= rowsOfARound;
    await until('all rows have an outcome', areOut, { seconds: 120 });
    const atClaire = this.#truth.atClaire(run).size;
    if (atClaire !== rowsOfARound) this.#failed(`${String(atClaire)} rows are at Claire`);
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
    await until('all events have come', haveCome, { seconds: 20 }).catch(() => undefined);
    if (areTold()) return;
    await flows.nodeRed.restart();
    await until('all failed calls are told', areTold, { seconds: 30 }).catch(() => undefined);
    await flows.claire.settled();
  }

  #compareEvents(trouble: Trouble, { deliveries, lines, said }: Said): void {
    const isAtRisk = said.includes('may lose or repeat');
    const mayLose = trouble.name.includes('SIGKILL') ? 1 : 0;
    const told = lines.filter(({ kind }) => kind === 'failed').length;
    const came = lines.filter(({ kind }) => kind === 'event').map(({ id }) => String(id));
    const wrong = this.#truth.compare(trouble, {
      ...{ deliveries, came, told },
      declared: (lost) => (isAtRisk ? lost.length : 0),
      mayLose: (lost) => isAtRisk || lost.length <= mayLose,
    });
    for (const what of wrong) this.#failed(what);
  }

  /** Each row has one outcome, and is at Claire if that says so. */
  #compareRows(trouble: Trouble, { outcomes, run, mayBeCut }: Imported): void {
    const different = new Set(outcomes.map(({ id }) => id)).size;
    trouble.rows += rowsOfARound;
    trouble.outcomes += outcomes.length;
    const atClaire = this.#truth.atClaire(run);
    const imported = outcomes.filter(({ status }) => status === 'imported');
    const wrong = imported.filter(({ id }) => !atClaire.has(String(id))).length;
    const isWhole = different === rowsOfARound || mayBeCut;
    if (outcomes.length === different && isWhole && wrong === 0) return;
    const counts = `${String(different)} rows, ${String(outcomes.length)} outcomes`;
    this.#failed(`${trouble.name}: ${counts}, ${String(wrong)} called imported and not at Claire`);
  }
}

interface Said {
  readonly deliveries: readonly Delivery[];
  readonly lines: readonly Line[];
  readonly said: string;
}

interface Imported {
  readonly outcomes: readonly Line[];
  readonly run: number;
  readonly mayBeCut: boolean;
}

function isOutcome({ kind, run }: Line, wanted: number): boolean {
  return kind === 'outcome' && run === wanted;
}
