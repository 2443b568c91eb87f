import { EventEmitter } from 'node:events';
import { expect, it } from '@jest/globals';
import fc from '../fast-check';
import type { AccountClient } from '../../claire/client';
import { hashSecret } from '../../claire/webhooks';
import { Trigger } from '../../node-red/nodes/claire-trigger/trigger';
import type { ClaireAccount } from '../../node-red/runtime/account/account';
import { Registry } from '../../node-red/runtime/registry';
import { removeAbandoned } from '../../node-red/runtime/webhooks/stored-triggers';
import { VirtualClock } from '../unit/virtual-clock';
import {
  type ClaireWithWebhooks,
  claireWithWebhooks,
  type Fault,
} from '../unit/webhooks/claire-with-webhooks';
import { readSecret } from '../unit/webhooks/scene';
import { fakeNode, fakeNodeRed } from './fake-node-red';
import { account as openAccount } from './registrations-lab';
import { triggerSettings } from './trigger-on-a-clock';

/** One process of Node-RED with at most one trigger. */
class TriggerProcess {
  readonly registry: Registry;
  readonly #events = new EventEmitter();
  readonly #accounts = new Map<string, ClaireAccount>();
  readonly #RED = fakeNodeRed();
  #trigger: Trigger | undefined;
  /** Requests that are still sent: none by a process that was killed. */
  left = Infinity;

  constructor(
    private readonly clock: VirtualClock,
    claires: Readonly<Record<string, ClaireWithWebhooks>>,
  ) {
    this.registry = new Registry(clock, () => 0.5);
    this.registry.flows.watch({ events: this.#events });
    this.registry.flows.onceStarted(() => {
      removeAbandoned(this.#RED, this.registry);
    });
    for (const [name, claire] of Object.entries(claires)) this.#open(name, claire);
  }

  #open(name: string, claire: ClaireWithWebhooks): void {
    const client: AccountClient = {
      call: (...asked) => {
        this.left -= 1;
        return this.left < 0 ? new Promise(() => undefined) : claire.call(...asked);
      },
      forOneRun: () => client,
    };
    const made: ClaireAccount = { ...openAccount(name), client };
    this.#accounts.set(name, made);
    this.registry.accounts.add(made);
  }

  start({ isThere, account, events, address }: Flows): void {
    const its = this.#accounts.get(account);
    if (isThere && its !== undefined) {
      const url = `${address}claire/webhook/trigger`;
      const node = fakeNode('claire-trigger');
      const trigger = { events, locationId: null, checklistId: null };
      const settings = triggerSettings({ trigger, url });
      this.#trigger = new Trigger(this.#RED, node, its, settings, this.registry);
      this.#trigger.start();
    }
    this.#events.emit('flows:started');
  }

  async stop(reason: object): Promise<void> {
    this.#events.emit('flows:stopping', reason);
    const stopping = this.#trigger?.stop();
    this.#trigger = undefined;
    await this.clock.advance(0);
    await stopping;
  }

  async deploy(wanted: Flows): Promise<void> {
    await this.stop({ diff: { globalConfigChanged: false } });
    this.start(wanted);
  }

  /** Of the secrets that are let in. */
  hashes(): readonly string[] {
    const hook = this.registry.hooks.find('trigger');
    return typeof hook === 'object' ? hook.hashes() : [];
  }
}

const foreign = { name: 'Of another system', url: 'https://flows.example.com/other' };
const addresses = ['https://flows.example.com/', 'https://flows.example.com/red/'];

/** The flows: a trigger with an account, or none. */
const flows = fc.record({
  isThere: fc.boolean(),
  /** Two names of one Claire, and another Claire. */
  account: fc.constantFrom('one', 'same', 'other'),
  events: fc.uniqueArray(fc.constantFrom(2, 4, 19), { minLength: 1 }),
  /** Of Node-RED, up to its root. */
  address: fc.constantFrom(...addresses),
});
type Flows = typeof flows extends fc.Arbitrary<infer Value> ? Value : never;

const faults = fc.array(
  fc.option(
    fc.constantFrom<Fault>(
      { code: 'CLAIRE_SERVER_ERROR', acts: false },
      { code: 'CLAIRE_NETWORK', acts: true },
      { code: 'CLAIRE_UNAVAILABLE' },
      { code: 'CLAIRE_UNAUTHORIZED', status: 401 },
    ),
    { nil: undefined, freq: 2 },
  ),
  { maxLength: 10 },
);
const pause = fc.constantFrom<number>(0, 500, 5_000, 90_000);
const deploys = ['deploy', 'deploy', 'restart', 'kill'] as const;
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constantFrom(...deploys), flows, faults, pause }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('stop' as const), faults, pause }) },
  // Killed after so many requests of a deploy.
  fc.record({ do: fc.constant('die' as const), flows, after: fc.nat(6), pause }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** A user directory whose Node-RED is deployed, restarted and killed, at Claires that fail. */
class Course {
  readonly clock = new VirtualClock();
  readonly first = claireWithWebhooks([foreign]);
  readonly second = claireWithWebhooks([foreign]);
  #process: TriggerProcess;

  constructor() {
    this.#process = this.#begin();
  }

  #begin(): TriggerProcess {
    const { first, second } = this;
    return new TriggerProcess(this.clock, { one: first, same: first, other: second });
  }

  async play(one: Step): Promise<void> {
    if (one.do === 'stop') await this.#withFaults(one, () => this.#process.stop({}));
    else if (one.do === 'deploy')
      await this.#withFaults(one, () => this.#process.deploy(one.flows));
    else if (one.do === 'die') {
      this.#process.left = one.after;
      await this.#process.deploy(one.flows);
      await this.clock.advance(one.pause);
      await this.#restart(one.flows);
    } else await this.#withFaults(one, () => this.#restart(one.flows, one.do === 'restart'));
  }

  async #restart(wanted: Flows, stopsFirst = false): Promise<void> {
    if (stopsFirst) await this.#process.stop({});
    this.#process.left = 0;
    const stored = this.#process.registry.webhookStore.list();
    this.#process = this.#begin();
    for (const one of structuredClone(stored)) await this.#process.registry.webhookStore.put(one);
    this.#process.start(wanted);
  }

  async #withFaults(
    { faults: all, pause: milliseconds }: { faults: readonly (Fault | undefined)[]; pause: number },
    work: () => Promise<void>,
  ): Promise<void> {
    const left = [...all];
    for (const claire of [this.first, this.second]) claire.fault = () => left.shift();
    await work();
    await this.clock.advance(milliseconds);
    for (const claire of [this.first, this.second]) claire.fault = () => undefined;
  }

  /** What is at Claire beside others' webhooks, and whether its secret is let in. */
  webhooks({ stored }: ClaireWithWebhooks) {
    const hashes = this.#process.hashes();
    return stored
      .filter(({ name }) => name !== foreign.name)
      .map((one) => ({
        event: one.webhook_trigger_id,
        url: one.url,
        isLetIn: hashes.includes(hashSecret(readSecret(one) ?? '')),
      }))
      .sort((one, other) => one.event - other.event);
  }

  others(): number {
    return [...this.first.stored, ...this.second.stored].filter(({ name }) => name === foreign.name)
      .length;
  }
}

it('any course of deploys, restarts and crashes ends with the webhooks of the trigger that is there, and with no others of ours', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), flows, async (steps, last) => {
      const course = new Course();
      for (const one of steps) await course.play(one);
      await course.play({ do: 'restart', flows: last, faults: [], pause: 600_000 });

      const url = `${last.address}claire/webhook/trigger`;
      const wanted = last.events
        .toSorted((one, other) => one - other)
        .map((event) => ({ event, url, isLetIn: true }));
      const isAtSecond = last.account === 'other';
      expect([course.webhooks(course.first), course.webhooks(course.second)]).toEqual([
        last.isThere && !isAtSecond ? wanted : [],
        last.isThere && isAtSecond ? wanted : [],
      ]);
      expect(course.others()).toBe(2);
    }),
    { numRuns: 40 },
  );
});
