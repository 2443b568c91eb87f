import type { IHookFunctions } from 'n8n-workflow';
import { describe, expect, it, jest } from '@jest/globals';
import type { AccountClient } from '../../claire/client';
import { hashSecret, type KnownWebhook } from '../../claire/webhooks';
import type * as Client from '../../n8n/client';
import type * as Lifecycle from '../../triggers/ClaireTrigger/lifecycle';
import {
  claireWithWebhooks,
  type ClaireWithWebhooks,
  type Fault,
  type Stored,
  toError,
} from '../unit/webhooks/claire-with-webhooks';
import { expected, foreign, ours, readSecret } from '../unit/webhooks/scene';
import fc from './sequences';
import { doubled, edits, editWebhook, planted } from './webhook-edits';

// The credential of a node is that of its context, so that each has its Claire without HTTP.
jest.mock('../../n8n/client', () => {
  const openAccount = ({ account }: Hooks) => Promise.resolve(account);
  const openClient = ({ account }: Hooks) => Promise.resolve(account.client);
  const actual: typeof Client = jest.requireActual('../../n8n/client');
  return { ...actual, openAccount, openClient };
});

const hooks: typeof Lifecycle = jest.requireActual('../../triggers/ClaireTrigger/lifecycle');

/** What n8n hands to a hook, and its credential. */
interface Hooks {
  readonly account: Client.OpenAccount;
}

const keys = ['one key', 'another key'] as const;
const settings = fc.record({
  events: fc.uniqueArray(fc.constantFrom(1, 2, 6, 14, 19), { minLength: 1 }),
  locationId: fc.constantFrom(null, 12),
  /** Several at once have a webhook for all, whose calls are filtered. */
  locationIds: fc.constantFrom([], [], [13], [13, 14]),
  checklistId: fc.constantFrom(null, 4),
  key: fc.constantFrom(keys[0], ...keys),
  /** Of production only: a copy would take its events. */
  movesWebhooks: fc.boolean(),
});
type Settings = typeof settings extends fc.Arbitrary<infer Value> ? Value : never;

/** Of the first requests of a step. */
const faults = fc.array(
  fc.option(
    fc.constantFrom<Fault>(
      { code: 'CLAIRE_SERVER_ERROR', acts: false },
      { code: 'CLAIRE_NETWORK', acts: true },
      { code: 'CLAIRE_RATE_LIMITED', status: 429 },
      { code: 'CLAIRE_UNAUTHORIZED', status: 401 },
      { code: 'CLAIRE_TIMEOUT', acts: 'late' },
    ),
    { nil: undefined, freq: 2 },
  ),
  { maxLength: 10 },
);
const names = ['production', 'copied database', 'copied workflow'] as const;
/** Imported with the address of production, so that n8n refuses to register it. */
const imported = 'imported workflow';
type Name = (typeof names)[number] | typeof imported;
const workflowIds: Readonly<Record<Name, string>> = {
  ...{ production: '1', 'copied database': '1', 'copied workflow': '2', [imported]: '3' },
};
const which = fc.constantFrom(names[0], ...names);
/** A cache may have a list of before, and a gateway joins two. */
const list = fc.constantFrom('now', 'now', 'twice', 'late');
const hook = { which, settings, faults, list };
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('activate'), ...hook }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('remove'), ...hook }) },
  /** The process ends with a request, which Claire may have carried out, and nothing is stored. */
  fc.record({
    ...{ do: fc.constant('be killed'), which, settings },
    ...{ at: fc.integer({ min: 1, max: 9 }), acts: fc.boolean() },
  }),
  /** What was stored is lost, or of some changes ago. */
  fc.record({ do: fc.constant('lose'), which, changes: fc.constantFrom(1, 2, 3, 99) }),
  /** With all that is stored, and published at once. */
  fc.record({
    ...{ do: fc.constant('copy'), which: fc.constantFrom(names[1], names[2]) },
    ...{ settings, faults },
  }),
  /** n8n takes back what it has not registered. */
  fc.record({
    ...{ do: fc.constant('take back'), ...hook, which: fc.constant(imported) },
    isCopied: fc.boolean(),
  }),
  /** n8n itself has another address from now on. */
  fc.record({ do: fc.constant('rename') }),
  fc.record({
    ...{ do: fc.constant('edit'), key: fc.constantFrom(...keys), at: fc.nat(9) },
    change: fc.constantFrom(...edits, 'double'),
  }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** What n8n keeps of a trigger, as far as it is told here. */
interface StaticData {
  readonly webhooks?: readonly KnownWebhook[];
  readonly elsewhere?: readonly KnownWebhook[];
}

/** The answer is lost. */
const cut: Fault = { code: 'CLAIRE_NETWORK', acts: true };

/** The request at which the process ends. */
type Ending = Readonly<Partial<Record<'at', number> & Record<'acts', boolean>>>;

let courses = 0;

/** Claires as two keys show them, and n8ns with a trigger, each with its hosts. */
class Course {
  readonly claires = { [keys[0]]: withForeign(), [keys[1]]: withForeign() };
  #lately: Readonly<Record<string, Stored[]>> = {};
  readonly stored = new Map<string, StaticData>();
  readonly #history = new Map<string, StaticData[]>();
  #faults: (Fault | undefined)[] = [];
  /** Of hooks that failed, n8n keeps in this process which. */
  readonly #number = (courses += 1);
  #names = 0;
  hasMoved = false;
  readonly wrong: string[] = [];

  constructor(private readonly takeTurns: () => Promise<unknown> = () => Promise.resolve()) {}

  url(name: Name, at = this.#names): string {
    const host = name === 'copied database' ? 'staging' : `n8n-${String(at)}`;
    const path = name === 'copied workflow' ? '4712' : '4711';
    return `https://${host}.course-${String(this.#number)}.example/webhook/${path}/webhook`;
  }

  async play(one: Step): Promise<void> {
    const { production: original = {} } = Object.fromEntries(this.stored);
    if (one.do === 'copy') this.#keep(one.which, original);
    if (one.do === 'take back') this.#keep(one.which, one.isCopied ? original : {});
    if (one.do === 'rename') [this.#names, this.hasMoved] = [this.#names + 1, true];
    else if (one.do === 'edit') editWebhook(this.claires[one.key], one.at, one.change);
    else if (one.do === 'lose') {
      const history = this.#history.get(one.which) ?? [];
      this.stored.set(one.which, history.at(-1 - one.changes) ?? {});
    } else await this.#run(one);
  }

  async #run(one: Extract<Step, { settings: Settings }>): Promise<void> {
    const isKilled = one.do === 'be killed';
    const isRemoval = one.do === 'remove' || one.do === 'take back';
    this.#faults = isKilled ? [] : [...one.faults];
    for (const key of keys) this.claires[key].settle();
    if ('list' in one) this.#setLists(one.list);
    const before = this.#ofOthers(one.which);
    const earlier = keys.map((key) => [key, structuredClone(this.claires[key].stored)] as const);
    const running = isKilled
      ? this.run(one.which, 'activate', one.settings, one)
      : this.run(one.which, isRemoval ? 'remove' : 'activate', one.settings);
    const isDone = await running.then(
      () => true,
      () => false,
    );
    const letIn = this.at(one.which, one.settings).filter(({ isLetIn }) => isLetIn);
    const served = new Set(letIn.map(({ event }) => event));
    if (isDone && one.do === 'activate' && !one.settings.events.every((event) => served.has(event)))
      this.wrong.push(`The ${one.which} says that it is registered, and gets no calls`);
    if (one.do === 'remove' && one.list !== 'late' && !one.faults.some(Boolean)) {
      const left = this.at(one.which, one.settings).length;
      if (left > 0) this.wrong.push(`The ${one.which} says that it is removed, and is not`);
    }
    this.#faults = [];
    this.#setLists('now');
    this.#lately = Object.fromEntries(earlier);
    if (this.#ofOthers(one.which) !== before)
      this.wrong.push(`The ${one.which} has changed webhooks of another`);
  }

  #setLists(list: 'now' | 'twice' | 'late'): void {
    for (const key of keys) {
      const { [key]: late = [] } = this.#lately;
      this.claires[key].lists = (now) =>
        list === 'late' ? late : [...now, ...(list === 'twice' ? now : [])];
    }
  }

  /**
   * Webhooks that are called at addresses of other triggers, of now and before. Without their headers,
   * which a person took, they are of nobody, and heard by nobody.
   */
  #ofOthers(own: Name): string {
    const all = keys.flatMap((key) => this.claires[key].stored);
    const isOfOther = ({ url, headers }: Stored) =>
      this.#findTrigger(url) !== own && (own !== imported || headers.length > 1);
    return JSON.stringify(all.filter(isOfOther));
  }

  #findTrigger(url: string): string {
    if (url.includes('//staging.')) return 'copied database';
    return url.includes('/4712/') ? 'copied workflow' : 'production';
  }

  /** As n8n does it, which stores the static data when the hook has ended, whatever came of it. */
  async run(
    name: Name,
    work: 'activate' | 'remove',
    of: Settings,
    ending: Ending = {},
  ): Promise<void> {
    this.hasMoved ||= of.key !== keys[0];
    const data = structuredClone(this.stored.get(name) ?? {});
    const context = this.#context(name, of, data, ending);
    const activate = async () => (await hooks.checkExists(context)) || hooks.create(context);
    try {
      await (work === 'remove' ? hooks.remove(context) : activate());
    } finally {
      if (ending.at === undefined) this.#keep(name, data);
    }
  }

  #keep(name: string, data: StaticData): void {
    this.stored.set(name, structuredClone(data));
    this.#history.set(name, [...(this.#history.get(name) ?? [{}]), structuredClone(data)]);
  }

  #context(name: Name, of: Settings, data: StaticData, ending: Ending) {
    const { events, locationId, locationIds, checklistId, key, movesWebhooks } = of;
    const options = { locationIds, moveWebhooks: movesWebhooks && name === 'production' };
    const parameters: Record<string, unknown> = { events, locationId, checklistId, options };
    const client = this.#client(this.claires[key], ending);
    const account = { client, baseUrl: 'https://claire.example', apiKey: key, defaultCountry: '' };
    const deaf = () => undefined;
    const context: Hooks & Partial<Record<keyof IHookFunctions, unknown>> = {
      account,
      getNode: () => ({ name: 'Claire Trigger' }),
      getNodeParameter: (parameter: string, fallback: unknown) => parameters[parameter] ?? fallback,
      getNodeWebhookUrl: () => this.url(name),
      getWorkflow: () => ({ id: workflowIds[name], name: 'Tell customers' }),
      getInstanceId: () => 'n8n',
      getMode: () => 'trigger',
      getWorkflowStaticData: () => data,
      logger: { debug: deaf, info: deaf, warn: deaf, error: deaf },
    };
    return context as unknown as IHookFunctions;
  }

  #client(claire: ClaireWithWebhooks, { at = Infinity, acts = false }: Ending): AccountClient {
    let left = at;
    const client: AccountClient = {
      forOneRun: () => client,
      call: async (...asked) => {
        await this.takeTurns();
        left -= 1;
        // From here on nothing of this process leaves.
        if (left < 0 || (left === 0 && !acts)) throw toError({ code: 'CLAIRE_NETWORK' });
        const fault = left === 0 ? cut : this.#faults.shift();
        claire.fault = () => fault;
        return claire.call(...asked).finally(() => {
          claire.fault = () => undefined;
        });
      },
    };
    return client;
  }

  /** The webhooks of a trigger where it has them, and whether it lets their calls in. */
  at(name: Name, { key }: Settings) {
    return ours(this.claires[key], this.stored.get(name)?.webhooks ?? []).filter(
      ({ url }) => url === this.url(name),
    );
  }

  /** Webhooks that none of the triggers has now, where earlier keys and addresses were; a person's
   * copy of one there keeps its secret. */
  others(last: readonly Settings[]): Stored[] {
    return keys.flatMap((key) => {
      const own = names.filter((_, at) => last[at]?.key === key).map((name) => this.url(name));
      return this.claires[key].stored.filter(
        ({ id, name, url }) => name !== foreign.name && !own.includes(url) && id < doubled,
      );
    });
  }
}

function withForeign(): ClaireWithWebhooks {
  return claireWithWebhooks([foreign, { ...foreign, active: false }]);
}

function toWanted(
  name: Name,
  url: string,
  { events, locationId, locationIds, checklistId }: Settings,
) {
  const all = new Set([...(locationId === null ? [] : [locationId]), ...locationIds]);
  return expected({
    ...{ url, name: 'n8n: Tell customers, Claire Trigger', owner: workflowIds[name] },
    events: events.toSorted((one, other) => one - other),
    locationId: all.size === 1 ? [...all][0] : null,
    checklistId,
  });
}

describe('the life of a trigger in n8n', () => {
  it('ends with one webhook for each event of each trigger, which lets its calls in, all others as they were, and none of these let in', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(step, { maxLength: 8 }),
        fc.tuple(settings, settings, settings, settings),
        async (scheduler, steps, [first, ...last]) => {
          let isScheduled = false;
          const course = new Course(async () => {
            if (isScheduled) await scheduler.schedule(Promise.resolve());
          });
          const foreigners = structuredClone(course.claires[keys[0]].stored);
          await course.run('production', 'activate', { ...first, key: keys[0] });
          for (const one of steps) await course.play(one);
          for (const key of keys) course.claires[key].settle();
          const { webhooks = [], elsewhere = [] } = course.stored.get('production') ?? {};
          const hashes = new Set([...webhooks, ...elsewhere].map(({ secretHash }) => secretHash));
          isScheduled = true;
          // All start at one time, and their requests take turns in any way.
          const started = names.map((name, at) =>
            course.run(name, 'activate', last[at] ?? last[0]),
          );
          await scheduler.waitFor(Promise.all(started));
          isScheduled = false;

          for (const [at, name] of names.entries()) {
            const of = last[at] ?? last[0];
            expect(course.at(name, of)).toEqual(toWanted(name, course.url(name), of));
          }
          const others = course.others(last);
          const accepted = names.flatMap((name) => course.stored.get(name)?.webhooks ?? []);
          const letIn = new Set([...accepted].map(({ secretHash }) => secretHash));
          const secrets = others.map((one) => hashSecret(readSecret(one) ?? ''));
          expect(secrets.filter((hash) => letIn.has(hash))).toEqual([]);
          if (last[0].movesWebhooks) {
            const left = course.claires[last[0].key].stored.filter(
              (one) => others.includes(one) && hashes.has(hashSecret(readSecret(one) ?? '')),
            );
            expect(left).toEqual([]);
          }
          expect(letIn.has(hashSecret(planted))).toBe(false);
          for (const [at, name] of names.entries()) {
            await course.run(name, 'remove', last[at] ?? last[0]);
            expect(course.at(name, last[at] ?? last[0])).toEqual([]);
          }
          expect(course.wrong).toEqual([]);
          expect(course.hasMoved ? [] : course.others(last)).toEqual([]);
          for (const key of keys) {
            const { stored } = course.claires[key];
            expect(stored.filter(({ name }) => name === foreign.name)).toEqual(foreigners);
          }
        },
      ),
    );
  });
});
