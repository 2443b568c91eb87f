import {
  type FailedDelivery,
  type HealthReport,
  summarizeFailures,
} from '../../../claire/webhooks/failed';
import { toDetails } from '../../runtime/errors';
import { guardedSend } from '../../runtime/guarded-message';
import type { Registration } from '../../runtime/registration';
import { warning } from '../../runtime/warnings';
import type { NodeRed, RuntimeNode } from '../../types/node-red';

/** As the names of events: in English, whatever the language of this Node-RED. */
const topic = 'Failed delivery';

/** Tells what Claire could not deliver: in the log, at the second output, and as a number. */
export class FailedDeliveries {
  #count = 0;

  constructor(
    private readonly RED: NodeRed,
    private readonly node: RuntimeNode,
    private readonly registration: Registration,
    private readonly stopped: AbortSignal,
    private readonly onCount: () => void,
  ) {}

  /** For the status: how many were told since a call came last. */
  get count(): number {
    return this.#count;
  }

  /** To be called when the trigger is registered, which does not wait for it. Never rejects. */
  async report(): Promise<void> {
    const { registration } = this;
    const { untold } = registration;
    registration.untold = undefined;
    if (untold !== undefined) this.#report(untold);
    const report = await registration.checkHealth();
    if (report === undefined) return;
    // The node that comes after this one tells it.
    if (this.stopped.aborted) registration.untold = report;
    else this.#report(report);
  }

  /** A call has come. */
  recover(): void {
    if (this.#count === 0) return;
    this.#count = 0;
    this.onCount();
  }

  #report({ failures, earlier, errors, isNews }: HealthReport): void {
    if (isNews) this.#warn({ failures, earlier, errors });
    this.#count += failures.length + earlier.length;
    this.onCount();
    if (failures.length > 0) this.#send(failures);
  }

  #warn({ failures, earlier, errors }: Omit<HealthReport, 'isNews'>): void {
    const say = (key: 'failedDeliveries' | 'failedEarlier', all: readonly FailedDelivery[]) => {
      const values = { count: all.length, details: summarizeFailures(all) };
      if (all.length > 0) this.node.warn(warning(this.RED, key, values));
    };
    say('failedDeliveries', failures);
    say('failedEarlier', earlier);
    const [error] = errors;
    if (error === undefined) return;
    this.node.warn(warning(this.RED, 'failedUnknown', { details: toDetails(error) }));
  }

  #send(failures: readonly FailedDelivery[]): void {
    const send = guardedSend(this.RED, this.node, (messages) => {
      this.node.send(messages);
    });
    send([null, failures.map((payload) => ({ topic, payload: { ...payload } }))]);
  }
}
