import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Sandbox, startSandbox } from '../../sandbox';
import { leaks, listSecrets } from '../../test/e2e/secrets';
import { randomFrom } from '../../test/unit/random-from';
import type { Delivery } from '../../sandbox/deliveries';
import { type N8nQueue, startN8nQueue } from '../lab/n8n/queue';
import { asList, type Json, type N8nRest } from '../lab/n8n/rest';
import { type N8nServer, startN8n } from '../lab/n8n/server';
import { addWorkflow, createCredentials, readOutput, workflowNode } from '../lab/n8n/workflow';
import { say } from '../lab/progress';
import type { Restartable } from '../lab/ready';
import { endAll } from '../lab/start-or-clean-up';
import { root } from '../scripts/steps/inputs';
import { pack } from '../scripts/steps/pack';
import { until } from '../lab/until';
import type { Setting } from './setting';
import { beginTrouble, makeRows, triggers, type Trouble, Truth } from './trouble';

const rowsOfARound = 500;
const eventsOfGoodTimes = 60;
const eventsOfABurst = 20;
/** In milliseconds; n8n's own are five minutes. */
const callersPatience = 90_000;

type Killable = Pick<Restartable, 'kill' | 'start'>;

interface Site {
  readonly name: string;
  readonly rest: N8nRest;
  /** The process that takes what comes from outside, and its address. */
  readonly receiver: Killable;
  readonly url: string;
  readonly killable: Readonly<Record<string, Killable>>;
  /** Where a key or secret is that should be nowhere. */
  readonly findSecrets: (claire: Sandbox) => Promise<readonly string[]>;
}

/** n8n in one process, and in queue mode: each of its parts is killed while it hears events and imports. */
export async function chaosInN8n(setting: Setting) {
  const { n8n: packageTarball } = await pack();
  const one = await play(setting, async (ends) => {
    const n8n = await startN8n({ packageTarball });
    ends.push(n8n.stop);
    return inOneProcess(n8n);
  });
  const several = await play(setting, async (ends) => {
    const n8n = await startN8nQueue({ packageTarball, workers: 1, env: queueSettings });
    ends.push(n8n.stop);
    return inQueueMode(n8n);
  });
  return {
    troubles: [...one.troubles, ...several.troubles],
    failures: [...one.failures, ...several.failures],
  };
}

/** By n8n's own settings it takes minutes until a worker counts as dead, and hours until a queue does. */
const queueSettings = {
  DB_POSTGRESDB_POOL_SIZE: '20',
  QUEUE_WORKER_LOCK_DURATION: '15000',
  QUEUE_WORKER_LOCK_RENEW_TIME: '5000',
  QUEUE_WORKER_STALLED_INTERVAL: '5000',
  N8N_EXECUTIONS_QUEUE_KEEP_LAST_FAILED: '1000',
  N8N_EXECUTIONS_QUEUE_RECOVERY_INTERVAL: '1',
};

function inOneProcess(n8n: N8nServer): Site {
  const findSecrets = (claire: Sandbox) => leaks({ n8n, claire });
  const { rest, url } = n8n;
  return { name: 'n8n', rest, url, receiver: n8n, killable: { main: n8n }, findSecrets };
}

function inQueueMode({ rest, webhookUrl: url, main, webhook, workers, ...stores }: N8nQueue): Site {
  const [worker = main] = workers;
  const { postgres: PostgreSQL, redis: Redis } = stores;
  const findSecrets = async (claire: Sandbox) => {
    const executions = JSON.stringify(await rest.all('/executions?includeData=true'));
    const logs = [main, webhook, ...workers].map(({ log }) => log());
    return listSecrets(claire)
      .filter(({ what }) => what !== 'a communication key')
      .filter(({ text }) => [executions, ...logs].some((place) => place.includes(text)))
      .map(({ what }) => `${what} in a log or an execution`);
  };
  const killable = {
    main,
    'the worker': worker,
    'the webhook processor': webhook,
    Redis,
    PostgreSQL,
  };
  return { name: 'n8n in queue mode', rest, url, receiver: webhook, killable, findSecrets };
}

type Ends = (() => Promise<unknown>)[];

async function play({ seed, onStop }: Setting, start: (ends: Ends) => Promise<Site>) {
  const ends: Ends = [];
  const close = () => endAll(ends);
  onStop(close);
  const claire = await startSandbox({
    rateLimit: 100_000_000,
    seed: 1,
    // A machine that plays ten at once is slower than ten.
    deliveryTimeout: 60_000,
  });
  ends.push(() => claire.close());
  const site = await start(ends);
  const course = new Course(site, claire, await addWorkflows(site.rest, claire), randomFrom(seed));
  await course.importAll('before');
  for (const name of Object.keys(site.killable)) await course.play(name);
  await course.importAll('after');
  const failures = [...course.failures, ...(await site.findSecrets(claire))];
  await close();
  return { troubles: course.troubles, failures: failures.map((what) => `${site.name}: ${what}`) };
}

type Workflows = Readonly<Record<'imports' | 'events', string>>;

async function addWorkflows(rest: N8nRest, { url, apiKey }: Sandbox): Promise<Workflows> {
  const data = { baseUrl: url, apiKey };
  const credentials = await createCredentials(rest, [['Claire account', 'claireApi', data]]);
  const file = path.join(root, 'test', 'queue', 'flows', 'import-part.json');
  const imports = await addWorkflow(rest, file, { credentials, messageUrl: '' });
  const trigger = workflowNode(
    'Trigger',
    'n8n-nodes-claire.claireTrigger',
    { events: triggers, options: { failedDeliveries: true } },
    { credentials: { claireApi: credentials['Claire account'] }, webhookId: crypto.randomUUID() },
  );
  const events = await rest.createWorkflow({ name: 'Events', nodes: [trigger], connections: {} });
  for (const workflow of [imports, events]) await rest.activate(workflow);
  return { imports, events };
}

class Course {
  readonly troubles: Trouble[] = [];
  readonly failures: string[] = [];
  readonly #truth: Truth;
  /** Executions of earlier rounds, and failures that were told in them. */
  readonly #counted = new Set<unknown>();
  readonly #told = new Set<unknown>();
  #run = 0;

  constructor(
    private readonly site: Site,
    private readonly claire: Sandbox,
    private readonly workflows: Workflows,
    private readonly random: () => number,
  ) {
    this.#truth = new Truth(claire);
  }

  async play(name: string): Promise<void> {
    const { site, random } = this;
    const { fire } = this.#truth;
    const trouble = beginTrouble(`${site.name}: SIGKILL of ${name}`);
    fire(eventsOfGoodTimes);
    await this.claire.settled();
    const haveRun = async () => (await this.#look()).good.length >= eventsOfGoodTimes;
    await until('all events have run', haveRun, { seconds: 120 });
    const imported = this.importAll(trouble.name);
    await pause(3000 * random());
    const since = Date.now();
    fire(eventsOfABurst * (0.5 + random()));
    await pause(500 * random());
    await site.killable[name]?.kill();
    fire(eventsOfABurst * (0.5 + random()));
    await pause(1000 + 4000 * random());
    await this.#revive();
    const upAt = Date.now();
    trouble.rounds = 1;
    trouble.rows = rowsOfARound;
    trouble.outcomes = await imported;
    await this.#compare(trouble, ({ at }) => at < since || at > upAt);
    this.troubles.push(trouble);
    say(`  ${JSON.stringify(trouble)}`);
  }

  /** As a DMS does it, which sends its rows again until it hears of them. */
  async importAll(when: string): Promise<number> {
    const run = (this.#run += 1);
    const body = JSON.stringify({
      waitFor: 'confirmation',
      rows: makeRows(rowsOfARound, run),
    });
    let outcomes: readonly Json[] = [];
    const isAnswered = async () => {
      const response = await fetch(`${this.site.url}/webhook/import-part`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', connection: 'close' },
        body,
        signal: AbortSignal.timeout(callersPatience),
      });
      outcomes = response.ok ? asList(await response.json()) : [];
      return outcomes.length > 0;
    };
    await until('n8n answers an import', () => isAnswered().catch(() => false), { seconds: 600 });
    const atClaire = this.#truth.atClaire(run);
    const imported = outcomes.filter(
      ({ status, wo_nr: number }) => status === 'imported' && atClaire.has(String(number)),
    );
    if (imported.length !== rowsOfARound || outcomes.length !== rowsOfARound) {
      const counts = `${String(imported.length)} of ${String(outcomes.length)}`;
      this.failures.push(`${when}: ${counts} rows are imported`);
    }
    return outcomes.length;
  }

  /** Starts what has ended, as a service manager does, until an event is delivered. */
  async #revive(): Promise<void> {
    const isCalled = async () => {
      for (const part of Object.values(this.site.killable)) await part.start();
      this.#truth.fire(1);
      await this.claire.settled();
      return this.claire.deliveries().at(-1)?.state === 'delivered';
    };
    await until('n8n is called', () => isCalled().catch(() => false), { seconds: 300 });
  }

  async #allEnded(): Promise<void> {
    const areEnded = async () => {
      const ids = Object.values(this.workflows).map((id) => this.site.rest.unfinished(id));
      return (await Promise.all(ids)).flat().length === 0;
    };
    await until('n8n has no execution under way', areEnded, { seconds: 300 });
  }

  /** What this round added: good executions of events, those that n8n gave up, failures told. */
  async #look() {
    const list = (id: string) =>
      this.site.rest.all(`/executions?workflowId=${id}&includeData=true`);
    const { events, imports } = this.workflows;
    const ofEvents = (await list(events)).filter(({ id }) => !this.#counted.has(id));
    const all = [...ofEvents, ...(await list(imports))].filter(({ id }) => !this.#counted.has(id));
    // Each process tells them once, and their ids say which are the same: decision 25.
    const errors = ofEvents.flatMap((one) => readOutput(one, 'Trigger', 1));
    const told = new Set(errors.map(({ errorId }) => errorId).filter((id) => !this.#told.has(id)));
    const isGood = ({ status }: Json) => status === 'success';
    const declared = all.filter((one) => !isGood(one)).length;
    return { all, good: ofEvents.filter(isGood), told, declared };
  }

  /** n8n answers Claire before it has begun an execution, so a kill may cost what came just before. */
  async #compare(trouble: Trouble, isInGoodTimes: (delivery: Delivery) => boolean): Promise<void> {
    await this.#allEnded();
    const deliveries = [...this.#truth.takeDeliveries()];
    const failed = () => deliveries.filter(({ state }) => state === 'failed').length;
    let seen = await this.#look();
    if (seen.told.size < failed()) {
      // What failed is told with the first event of a process.
      await this.site.receiver.kill();
      await this.#revive();
      deliveries.push(...this.#truth.takeDeliveries());
    }
    const areTold = async () => {
      seen = await this.#look();
      return seen.told.size >= failed();
    };
    await until('all failed calls are told', areTold).catch(() => undefined);
    await this.#allEnded();
    seen = await this.#look();
    const came = seen.good
      .flatMap((one) => readOutput(one, 'Trigger'))
      .map(({ event, appointmentId }) => `${String(event)}/${String(appointmentId)}`);
    const declared = () => seen.declared;
    const mayLose = (lost: readonly Delivery[]) => lost.filter(isInGoodTimes).length <= declared();
    const told = seen.told.size;
    this.failures.push(
      ...this.#truth.compare(trouble, { deliveries, came, told, declared, mayLose }),
    );
    for (const { id } of seen.all) this.#counted.add(id);
    for (const id of seen.told) this.#told.add(id);
  }
}
