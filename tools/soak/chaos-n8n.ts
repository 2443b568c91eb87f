import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Sandbox, startSandbox } from '../../sandbox';
import { findIn, leaks, listOwnSecrets } from '../../test/e2e/secrets';
import { randomFrom } from '../../test/unit/random-from';
import { freePort } from '../lab/free-port';
import { type N8nQueue, startN8nQueue } from '../lab/n8n/queue';
import type { Json, N8nRest } from '../lab/n8n/rest';
import type { N8nSettings } from '../lab/n8n/process';
import { type N8nServer, startN8n } from '../lab/n8n/server';
import { readOutput, workflowChain } from '../lab/n8n/workflow';
import { say } from '../lab/progress';
import type { Restartable } from '../lab/ready';
import { endAll } from '../lab/start-or-clean-up';
import { pack } from '../scripts/steps/pack';
import { until } from '../lab/until';
import { addImport, allEnded, importRows, ofN8nsSandbox } from './n8n-import';
import { findInDatabases } from './planted-secrets';
import type { Setting } from './setting';
import { type Around, mayBreak, possible, surround, troublesAround } from './surroundings';
import {
  beginTrouble,
  findWrongWebhooks,
  makeRows,
  triggers,
  type Trouble,
  Truth,
} from './trouble';

const rowsOfARound = 500;
const eventsOfGoodTimes = 60;
const eventsOfAKill = 20;
/** In milliseconds; n8n's own are five minutes. */
const callersPatience = 90_000;

type Killable = Pick<Restartable, 'kill' | 'start'>;
type Happening = (around: Around) => Promise<void>;

interface Site {
  readonly name: string;
  readonly rest: N8nRest;
  /** The process that takes what comes from outside, and its address. */
  readonly receiver: Killable & Around['program'];
  readonly url: string;
  readonly killable: Readonly<Record<string, Killable>>;
  /** Where a key or secret is that should be nowhere. */
  readonly findSecrets: (claire: Sandbox) => Promise<readonly string[]>;
  readonly stop: () => Promise<unknown>;
}

/** n8n in one process, and in queue mode: what can go wrong does, while it hears events and imports. */
export async function chaosInN8n(setting: Setting) {
  const { n8n: packageTarball } = await pack();
  const one = await play(setting, async (options) =>
    inOneProcess(await startN8n({ packageTarball, ...options })),
  );
  const several = await play(setting, async ({ env, ...options }) => {
    const all = { packageTarball, workers: 1, ...options, env: { ...queueSettings, ...env } };
    return inQueueMode(await startN8nQueue(all));
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
  const { rest, url, stop } = n8n;
  return { name: 'n8n', rest, url, receiver: n8n, killable: { main: n8n }, findSecrets, stop };
}

function inQueueMode(n8n: N8nQueue): Site {
  const { rest, webhookUrl: url, main, webhook, workers, stop } = n8n;
  const [worker = main] = workers;
  const { postgres: PostgreSQL, redis: Redis } = n8n;
  const findSecrets = async (claire: Sandbox) => {
    const executions = JSON.stringify(await rest.all('/executions?includeData=true'));
    const logs = [main, webhook, ...workers].map(({ log }) => log()).join('\n');
    const places = [
      { name: 'an execution', text: executions },
      { name: 'a log', text: logs },
    ];
    return [...findIn(places, listOwnSecrets(claire)), ...(await findInDatabases(claire, n8n))];
  };
  const killable = {
    main,
    'the worker': worker,
    'the webhook processor': webhook,
    Redis,
    PostgreSQL,
  };
  return { name: 'n8n in queue mode', rest, url, receiver: webhook, killable, findSecrets, stop };
}

type Start = (options: N8nSettings) => Promise<Site>;

async function play({ seed, onStop }: Setting, start: Start) {
  const ends: (() => Promise<unknown>)[] = [];
  const close = () => endAll(ends);
  onStop(close);
  const claire = await startSandbox(ofN8nsSandbox);
  ends.push(() => claire.close());
  const port = await freePort();
  const folder = mkdtempSync(path.join(tmpdir(), 'claire-disk-'));
  ends.push(() => rm(folder, { recursive: true, force: true }));
  const surroundings = await surround(claire.url, port, mayBreak ? folder : undefined);
  ends.push(surroundings.close);
  const { env, launcher = [], publicUrl, baseUrl } = surroundings;
  const webhooks = { N8N_WEBHOOK_URL: publicUrl, WEBHOOK_URL: publicUrl };
  const site = await start({ port, launcher, folder, env: { ...env, ...webhooks } });
  ends.push(site.stop);
  const workflows = await addWorkflows(site.rest, baseUrl, claire.apiKey);
  const course = new Course(site, claire, workflows, { surroundings, random: randomFrom(seed) });
  await course.importAll(beginTrouble('before'));
  for (const [name, part] of Object.entries(site.killable)) {
    await course.play(`SIGKILL of ${name}`, killing(part));
  }
  for (const name of possible(troublesAround)) await course.play(name, troublesAround[name]);
  await course.importAll(beginTrouble('after'));
  const failures = [
    ...course.failures,
    ...findWrongWebhooks(claire),
    ...(await site.findSecrets(claire)),
  ];
  await close();
  return { troubles: course.troubles, failures: failures.map((what) => `${site.name}: ${what}`) };
}

function killing(part: Killable): Happening {
  return async ({ random, fire }) => {
    await part.kill();
    fire(eventsOfAKill * (0.5 + random()));
    await pause(1000 + 4000 * random());
  };
}

type Workflows = Readonly<Record<'imports' | 'events', string>>;

async function addWorkflows(rest: N8nRest, baseUrl: string, apiKey: string): Promise<Workflows> {
  const { node, imports } = await addImport(rest, { baseUrl, apiKey });
  const options = { failedDeliveries: true };
  const trigger = node('Trigger', 'claireTrigger', { events: triggers, options });
  const events = await rest.createWorkflow(workflowChain('Events', trigger));
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
    private readonly around: Pick<Around, 'random' | 'surroundings'>,
  ) {
    this.#truth = new Truth(claire);
  }

  async play(name: string, happen: Happening | undefined): Promise<void> {
    const { random } = this.around;
    const { fire } = this.#truth;
    const trouble = beginTrouble(`${this.site.name}: ${name}`);
    // The answer to an import may be lost, and the next one says less; so it begins at any moment.
    const isCut = /SIGKILL|disk/.test(name);
    fire(eventsOfGoodTimes);
    await this.claire.settled();
    const haveRun = async () => (await this.#look()).good.length >= eventsOfGoodTimes;
    await until('all events have run', haveRun, { seconds: 120 });
    const imported = pause(isCut ? 3000 * random() : 0).then(() =>
      this.importAll(trouble, isCut ? 0 : rowsOfARound),
    );
    await pause(3000 * random());
    fire(eventsOfAKill * (0.5 + random()));
    await pause(500 * random());
    await happen?.({ ...this.around, program: this.site.receiver, fire });
    await this.#revive();
    trouble.rounds = 1;
    await imported;
    if (name.includes('disk')) {
      // What n8n could not end in its database, it declares lost, or runs, at its next start.
      await this.site.killable.main?.kill();
      await this.#revive();
    }
    await this.#compare(trouble);
    this.troubles.push(trouble);
    say(`  ${JSON.stringify(trouble)}`);
  }

  /** As a DMS does it, which sends its rows again until it hears of them. */
  async importAll(trouble: Trouble, leastImported = rowsOfARound): Promise<void> {
    const run = (this.#run += 1);
    const rows = makeRows(rowsOfARound, run);
    let outcomes: readonly Json[] = [];
    const isAnswered = async () => {
      outcomes = await importRows(this.site.url, rows, callersPatience);
      return outcomes.length > 0;
    };
    await until('n8n answers an import', () => isAnswered().catch(() => false), {
      ...{ seconds: 600, everyMs: 1000 },
    });
    const wrong = this.#truth.compareRows(trouble, {
      ...{ run, rows: rowsOfARound, atLeast: [rowsOfARound, leastImported] },
      outcomes: outcomes.map(({ wo_nr: id, status }) => ({ id, status })),
    });
    this.failures.push(...wrong);
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
    const good = ofEvents.filter(isGood);
    const declared = all.filter((one) => !isGood(one)).length;
    return { all, good, told, declared, givenUp: ofEvents.length - good.length };
  }

  async #compare(trouble: Trouble): Promise<void> {
    const ended = () => allEnded(this.site.rest, Object.values(this.workflows));
    await ended();
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
    await ended();
    seen = await this.#look();
    const came = seen.good
      .flatMap((one) => readOutput(one, 'Trigger'))
      .map(({ event, appointmentId }) => `${String(event)}/${String(appointmentId)}`);
    const { all, told, declared, givenUp } = seen;
    const wrong = this.#truth.compare(trouble, {
      ...{ deliveries, came, told: told.size, declared: () => declared },
      mayLose: (lost) => lost.length <= givenUp,
    });
    this.failures.push(...wrong);
    for (const { id } of all) this.#counted.add(id);
    for (const id of told) this.#told.add(id);
  }
}
