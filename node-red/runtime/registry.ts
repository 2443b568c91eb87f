import type { Clock } from '../../claire/ports';
import { clock as systemClock } from './clock';
import { FlowLifecycle } from './flow-lifecycle';
import { ImportLeftovers } from './import-leftovers';
import { ImportResultsHub } from './import-results-hub';
import { ImportWebhooks } from './import-webhook';
import { OpenHooks } from './open-hooks';
import { RetainedTriggers } from './retained-triggers';

/** What outlives the nodes of a deploy, and what the nodes of all flows share. */
export class Registry {
  readonly flows = new FlowLifecycle();
  readonly hooks = new OpenHooks();
  readonly results = new ImportResultsHub();
  readonly retainedTriggers: RetainedTriggers;
  readonly importLeftovers: ImportLeftovers;
  readonly importWebhooks: ImportWebhooks;
  /** The Express apps that have the route already: Node-RED may load the package again. */
  readonly routedApps = new WeakSet<object>();

  constructor(
    readonly clock: Clock,
    readonly random: () => number,
  ) {
    this.retainedTriggers = new RetainedTriggers(clock, random, this);
    this.importLeftovers = new ImportLeftovers(this.retainedTriggers);
    this.importWebhooks = new ImportWebhooks(this);
  }
}

/** Of this Node-RED process: the only state of a module in this package. */
export const registry = new Registry(systemClock, Math.random);
