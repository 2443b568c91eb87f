import type { HealthReport, FailedDelivery } from '../../../claire/webhooks/failed-deliveries';
import { failureWarnings, lastWarnings } from '../../runtime/warnings';
import { guardedSend } from '../../runtime/guarded-message';
import type { Registration } from '../../runtime/webhooks/registration';
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
  async tell(): Promise<void> {
    this.#reportUnreported();
    this.report(await this.registration.checkHealth());
  }

  /** The same where Claire has called in vain since, while the flows were stopped. */
  async tellMissed(): Promise<void> {
    this.#reportUnreported();
    this.report(await this.registration.checkMissed());
  }

  #reportUnreported(): void {
    for (const report of this.registration.unreported.splice(0)) this.#report(report);
  }

  /** What was found when the webhooks were removed. */
  tellLast(): void {
    const { RED, node, registration } = this;
    const reports = registration.unreported.splice(0);
    for (const text of lastWarnings(RED, 'failedBeforeRemoval', node.id, reports)) node.warn(text);
  }

  /** What became known; after the stop, the node that comes next tells it. */
  report(report: HealthReport | undefined): void {
    if (report === undefined) return;
    if (this.stopped.aborted) this.registration.unreported.push(report);
    else this.#report(report);
  }

  /** A call has come. */
  recover(): void {
    if (this.#count === 0) return;
    this.#count = 0;
    this.onCount();
  }

  #report(report: HealthReport): void {
    const { failures, earlier, isNews } = report;
    if (isNews) {
      for (const text of failureWarnings(this.RED, report)) this.node.warn(text);
    }
    this.#count += failures.length + earlier.length;
    this.onCount();
    if (failures.length > 0) this.#send(failures);
  }

  #send(failures: readonly FailedDelivery[]): void {
    const send = guardedSend(this.RED, this.node, (messages) => {
      this.node.send(messages);
    });
    send([null, failures.map((payload) => ({ topic, payload: { ...payload } }))]);
  }
}
