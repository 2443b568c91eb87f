import type { Clock } from '../../claire/ports';
import type { ClaireAccount } from './account/account';
import { clock as systemClock } from './clock';
import { FlowLifecycle } from './flow-lifecycle';
import { ImportWebhooks } from './imports/import-webhook';
import { ImportResultsHub, OpenHooks } from './webhooks/listeners';
import type { Sequences } from './imports/sequences';
import { Reachability } from './webhooks/reachability';
import { KeptTriggers } from './webhooks/kept-triggers';
import { UndeliveredEvents, type UndeliveredOptions } from './webhooks/undelivered-events';
import { type StoreOptions, WebhookStore } from './webhooks/webhook-store';

/**
 * Outlives the nodes of a deploy, and is shared by the nodes of all flows. Makes most parts on
 * first use: Node-RED loads the package at its start, used or not.
 */
export class Registry {
  readonly flows = new FlowLifecycle();
  readonly hooks = new OpenHooks();
  readonly results = new ImportResultsHub();
  /** Of the flows that run; Node-RED does not list those inside a subflow. */
  readonly accounts = new Set<ClaireAccount>();
  /** Triggers of the flows that cannot start, by their ids. */
  readonly waitingTriggers = new Set<string>();
  /** What each claire-changes node has seen, by its id. */
  readonly changes = new Map<string, unknown>();
  /** The message sequences of each import node, by its id. */
  readonly importSequences = new Map<string, Sequences>();
  /** The Express apps that have the route already: Node-RED may load the package again. */
  readonly routedApps = new WeakSet<object>();
  /** Where the next process finds what the triggers have at Claire. */
  storeOptions: StoreOptions = { warn: () => undefined };
  undeliveredOptions: UndeliveredOptions = { warn: () => undefined };
  #reachability: Reachability | undefined;
  #keptTriggers: KeptTriggers | undefined;
  #webhookStore: WebhookStore | undefined;
  #undelivered: UndeliveredEvents | undefined;
  #importWebhooks: ImportWebhooks | undefined;

  constructor(
    readonly clock: Clock,
    readonly random: () => number = Math.random,
  ) {}

  get webhookStore(): WebhookStore {
    return (this.#webhookStore ??= new WebhookStore(this.storeOptions));
  }

  get undelivered(): UndeliveredEvents {
    return (this.#undelivered ??= new UndeliveredEvents(this.undeliveredOptions, this.clock));
  }

  get reachability(): Reachability {
    return (this.#reachability ??= new Reachability(this.clock));
  }

  get keptTriggers(): KeptTriggers {
    return (this.#keptTriggers ??= new KeptTriggers(this.clock, this.random, this));
  }

  get importWebhooks(): ImportWebhooks {
    return (this.#importWebhooks ??= new ImportWebhooks(this));
  }
}

/** Of this Node-RED process: the only state of a module in this package. */
export const registry = new Registry(systemClock);
