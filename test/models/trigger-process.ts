import { EventEmitter } from 'node:events';
import type { AccountClient } from '../../claire/client';
import { hashSecret } from '../../claire/webhooks';
import { Trigger } from '../../node-red/nodes/claire-trigger/trigger';
import type { ClaireAccount } from '../../node-red/runtime/account/account';
import { Registry } from '../../node-red/runtime/registry';
import { removeGivenUp } from '../../node-red/runtime/webhooks/stored-triggers';
import { addWebhookRoute } from '../../node-red/runtime/webhooks/webhook-route';
import type { Handler, Request, Response } from '../../node-red/types/node-red';
import { fakeNode, fakeNodeRed } from '../node-red/fake-node-red';
import { account as openAccount } from '../node-red/registrations-lab';
import { triggerSettings } from '../node-red/trigger-on-a-clock';
import type { VirtualClock } from '../unit/virtual-clock';
import type { ClaireWithWebhooks } from '../unit/webhooks/claire-with-webhooks';
import fc from './sequences';

export const addresses = ['https://flows.example.com/', 'https://flows.example.com/red/'];
export const original = { installation: 'here', publicUrl: '' };
/** The user directory on another machine, with an address of its own. */
export const copied = { installation: 'there', publicUrl: 'https://staging.example.com/' };

/** The flows: a trigger with an account, or none. */
export const flows = fc.record({
  isThere: fc.boolean(),
  /** Two names of one Claire, and another Claire. */
  account: fc.constantFrom('one', 'same', 'other'),
  events: fc.uniqueArray(fc.constantFrom(2, 4, 19), { minLength: 1 }),
  locationId: fc.constantFrom(null, 12),
  /** Of Node-RED, up to its root. */
  address: fc.constantFrom(...addresses),
});
export type Flows = typeof flows extends fc.Arbitrary<infer Value> ? Value : never;

export const toUrl = ({ address }: Flows): string => `${address}claire/webhook/trigger`;
const webhookKey = (of: Flows): string => `${of.account} ${toUrl(of)}`;

/** One process of Node-RED with at most one trigger. */
export class TriggerProcess {
  readonly registry: Registry;
  readonly wrong: string[] = [];
  /** What the trigger shows, and whether that says that all is well. */
  isGreen = false;
  readonly #events = new EventEmitter();
  readonly #accounts = new Map<string, ClaireAccount>();
  readonly #RED = fakeNodeRed();
  /** Account and address of the calls of Claire that had a secret of then. */
  readonly #called = new Set<string>();
  #receive: Handler | undefined;
  #trigger: Trigger | undefined;
  #flows: Flows | undefined;
  /** Requests that are still sent: none by a process that was killed. */
  left = Infinity;

  constructor(
    private readonly clock: VirtualClock,
    claires: Readonly<Record<string, ClaireWithWebhooks>>,
    { installation, publicUrl }: typeof original,
  ) {
    this.registry = new Registry(clock, () => 0.5);
    this.registry.storeOptions = { installation, warn: () => undefined };
    this.registry.flows.watch({ events: this.#events });
    this.registry.flows.onceStarted(() => {
      removeGivenUp(this.#RED, this.registry);
    });
    const post = (_path: string, receive: Handler): unknown => (this.#receive = receive);
    addWebhookRoute(Object.assign(this.#RED, { httpNode: { post, get: post } }), this.registry);
    for (const [name, claire] of Object.entries(claires)) this.#open(name, claire, publicUrl);
  }

  #open(name: string, claire: ClaireWithWebhooks, publicUrl: string): void {
    const client: AccountClient = {
      call: (...asked) => {
        this.left -= 1;
        return this.left < 0 ? new Promise(() => undefined) : claire.call(...asked);
      },
      forOneRun: () => client,
    };
    const made: ClaireAccount = { ...openAccount(name), client, publicUrl };
    this.#accounts.set(name, made);
    this.registry.accounts.add(made);
  }

  start(flows: Flows): void {
    this.#flows = flows;
    this.isGreen = false;
    const { isThere, account, events, locationId } = flows;
    const its = this.#accounts.get(account);
    if (isThere && its !== undefined) {
      const node = fakeNode('claire-trigger', {
        status: ({ fill }: { fill?: string }) => {
          this.isGreen = fill === 'green';
          if (this.isGreen && !this.isCalled)
            this.wrong.push('Registered in green, and Claire has not called');
        },
      });
      const trigger = { events, locationId, checklistId: null };
      const settings = triggerSettings({ trigger, url: toUrl(flows) });
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

  /** A call of Claire, or of somebody with a secret of their own; gives the status of its answer. */
  async call(secret: string | undefined, body: object): Promise<number> {
    const flows = this.#flows;
    if (flows !== undefined && this.hashes().includes(hashSecret(secret ?? '')))
      this.#called.add(webhookKey(flows));
    const headers = { 'x-claire-secret': secret, 'x-claire-event': '4' };
    const request = { params: { id: 'trigger' }, headers, body, _body: true, socket: {} };
    return new Promise((resolve) => {
      const writeHead = (status: number) => ({
        end: () => {
          resolve(status);
        },
      });
      const response = { setHeader: () => undefined, writeHead } as unknown as Response;
      this.#receive?.(request as unknown as Request, response, () => undefined);
    });
  }

  get isCalled(): boolean {
    return this.#flows !== undefined && this.#called.has(webhookKey(this.#flows));
  }

  /** Of the secrets that are let in. */
  hashes(): readonly string[] {
    const hook = this.registry.hooks.find('trigger');
    return typeof hook === 'object' ? hook.hashes() : [];
  }
}
