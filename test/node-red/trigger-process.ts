import { EventEmitter } from 'node:events';
import type { AccountClient } from '../../claire/client';
import { Trigger } from '../../node-red/nodes/claire-trigger/trigger';
import type { ClaireAccount } from '../../node-red/runtime/account/account';
import { Registry } from '../../node-red/runtime/registry';
import { removeAbandoned } from '../../node-red/runtime/webhooks/stored-triggers';
import type { NodeRed, RuntimeNode } from '../../node-red/types/node-red';
import type { VirtualClock } from '../unit/virtual-clock';
import type { ClaireWithWebhooks } from '../unit/webhooks/claire-with-webhooks';
import { account as openAccount } from './registrations-lab';

type Evaluation = Parameters<NodeRed['util']['evaluateNodeProperty']>;

/** What the flows have. */
export interface Flows {
  readonly isThere: boolean;
  /** Name of the trigger's account. */
  readonly account: string;
  readonly events: number[];
  /** Of Node-RED, up to its root. */
  readonly address: string;
}

/** One process of Node-RED with at most one trigger. */
export class TriggerProcess {
  readonly registry: Registry;
  readonly #events = new EventEmitter();
  readonly #accounts = new Map<string, ClaireAccount>();
  readonly #RED = {
    settings: {},
    _: (key: string) => key,
    log: { warn: () => undefined },
    util: {
      evaluateNodeProperty: (...[, , , , done]: Evaluation) => {
        done(null, 'Workshop');
      },
    },
  } as unknown as NodeRed;
  #trigger: Trigger | undefined;
  /** Requests that are still sent: none by a process that was killed. */
  left = Infinity;

  constructor(
    private readonly clock: VirtualClock,
    claires: Readonly<Record<string, ClaireWithWebhooks>>,
  ) {
    this.registry = new Registry({ clock, random: () => 0.5 });
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
      const node = {
        id: 'trigger',
        type: 'claire-trigger',
        status: () => undefined,
        send: () => undefined,
        warn: () => undefined,
        error: () => undefined,
      } as unknown as RuntimeNode;
      this.#trigger = new Trigger(
        this.#RED,
        node,
        its,
        {
          trigger: { events, locationId: null, checklistId: null },
          locationIds: [],
          callers: { addresses: undefined, trustedProxies: [] },
          url,
          listensAt: undefined,
          include: [],
          simplify: false,
          contact: {},
          maxWait: 60,
        },
        this.registry,
      );
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
