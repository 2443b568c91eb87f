import { say } from '../lab/progress';
import { randomFrom } from '../../test/unit/random-from';
import type { Delivery } from '../../sandbox/deliveries';
import { setTimeout as pause } from 'node:timers/promises';
import texts from '../../node-red/nodes/claire-trigger/locale.en-US.json';
import { chaosInN8n } from './chaos-n8n';
import { until } from '../lab/until';
import { type Flows, type Line, startFlows } from './flows';
import { findSecrets } from './planted-secrets';
import type { Setting } from './setting';
import { type Around, mayBreak, possible, troublesAround } from './surroundings';
import {
  beginTrouble,
  eventsOfABurst,
  findWrongWebhooks,
  makeRows,
  deliveryKey,
  type Trouble,
  Truth,
} from './trouble';

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

/** What Node-RED says of events that a kill may lose. */
const [, mayBeLost = ''] = texts.warnings.eventsNotStored.split(/__(?:id|events)__/);

interface Experiment extends Around {
  readonly flows: Flows;
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
    surroundings.fillDisk?.();
    fire(eventsOfABurst * random());
    await pause(500 * random());
    await nodeRed.kill();
    surroundings.freeDisk?.();
    await nodeRed.restart();
  },
  ...troublesAround,
};

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
  const flows = await startFlows({ isBreakable: mayBreak });
  onStop(() => flows.close());
  const course = new Course(flows, random);
  await course.importAll(0);
  const names = possible(troubles);
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
    const { nodeRed: program, surroundings } = flows;
    await troubles[name]?.({ flows, program, surroundings, random, fire });
    const wasTaken = await fed;
    await flows.claire.settled();
    const deliveries = this.#truth.takeDeliveries();
    await this.#settle(from, deliveries);
    const said = () => flows.nodeRed.log().slice(log);
    // Only a killed or a stopped import has rows without an outcome, and says so.
    const mayBeCut = () =>
      !wasTaken || name.includes('SIGKILL') || said().includes('The import stopped');
    const outcomes = () => this.#lines('outcome', from).filter((one) => one.run === run);
    const isOver = () => mayBeCut() || outcomes().length >= rowsOfARound;
    await until('the import has ended', isOver, { seconds: 20 }).catch(() => undefined);
    const isAtRisk = said().includes(mayBeLost);
    const mostLost = name.includes('SIGKILL') ? 1 : 0;
    const wrong = [
      ...this.#truth.compare(trouble, {
        deliveries,
        came: this.#lines('event', from).map(({ id }) => String(id)),
        told: this.#lines('failed', from).length,
        declared: (lost) => (isAtRisk ? lost.length : 0),
        mayLose: (lost) => isAtRisk || lost.length <= mostLost,
      }),
      ...this.#truth.compareRows(trouble, {
        ...{ run, rows: rowsOfARound, outcomes: outcomes() },
        atLeast: [mayBeCut() ? 0 : rowsOfARound, 0],
      }),
    ];
    for (const what of wrong) this.#failed(what);
    trouble.rounds += 1;
    say(`  ${JSON.stringify(trouble)}`);
  }

  /** A whole import, each row of which has to be at Claire then. */
  async importAll(run: number): Promise<void> {
    await this.flows.feed(makeRows(rowsOfARound, run), run);
    const areOut = () =>
      this.#lines('outcome').filter((one) => one.run === run).length >= rowsOfARound;
    await until('all rows have an outcome', areOut, { seconds: 120 });
    const atClaire = this.#truth.atClaire(run).size;
    if (atClaire !== rowsOfARound) this.#failed(`${String(atClaire)} rows are at Claire`);
  }

  /** At the end, all is as if nothing had happened. */
  async finish(): Promise<void> {
    const { claire, nodeRed } = this.flows;
    await this.importAll((this.#run += 1));
    const found = await findSecrets(claire, nodeRed);
    for (const wrong of [...findWrongWebhooks(claire), ...found]) this.#failed(wrong);
  }

  #failed(what: string): void {
    this.failures.push(what);
    say(`  FAILED: ${what}`);
  }

  /** Until all has come that will; a trigger that runs tells what it missed within an hour only. */
  async #settle(from: number, deliveries: readonly Delivery[]): Promise<void> {
    const { flows } = this;
    const delivered = deliveries.filter(({ state }) => state === 'delivered');
    const haveCome = () => {
      const came = new Set(this.#lines('event', from).map(({ id }) => id));
      return delivered.every((one) => came.has(deliveryKey(one)));
    };
    const areTold = () =>
      this.#lines('failed', from).length >= deliveries.length - delivered.length;
    await flows.registered(from);
    await until('all events have come', haveCome, { seconds: 20 }).catch(() => undefined);
    if (areTold()) return;
    await flows.nodeRed.restart();
    await until('all failed calls are told', areTold, { seconds: 30 }).catch(() => undefined);
    await flows.claire.settled();
  }

  /** What users were told since so many lines of it. */
  #lines(kind: string, from = 0): Line[] {
    return this.flows.lines(from).filter((one) => one.kind === kind);
  }
}
