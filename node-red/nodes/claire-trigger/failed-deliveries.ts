import type { HealthReport } from '../../../claire/webhooks/failed-deliveries';
import { guardedSend } from '../../runtime/guarded-message';
import { failureWarnings } from '../../runtime/warnings';
import type { TriggerLife } from './config';

/** As the names of events: in English, whatever the language of this Node-RED. */
const topic = 'Failed delivery';

/** Tells what Claire could not deliver: in the log, at the second output, and as a number. */
export class FailedDeliveries {
  /** For the status: how many were told since a call came last. */
  count = 0;

  constructor(
    private readonly life: TriggerLife,
    private readonly onCount: () => void,
  ) {}

  /**
   * To be called when the trigger is registered, which does not wait for it. Claire is asked for a new
   * list where it may have called in vain since. Never rejects.
   */
  async tell(hasMissed: boolean): Promise<void> {
    const { registration } = this.life;
    for (const report of registration.unreported.splice(0)) this.#report(report);
    this.report(await (hasMissed ? registration.checkMissed() : registration.checkHealth()));
  }

  /** What became known; after the stop, the node that comes next tells it. */
  report(report: HealthReport | undefined): void {
    if (report === undefined) return;
    if (this.life.stopped.aborted) this.life.registration.unreported.push(report);
    else this.#report(report);
  }

  /** A call has come. */
  recover(): void {
    if (this.count === 0) return;
    this.count = 0;
    this.onCount();
  }

  #report(report: HealthReport): void {
    const { failures, earlier, isNews } = report;
    if (isNews) {
      for (const text of failureWarnings(this.life.RED, report)) this.life.node.warn(text);
    }
    this.count += failures.length + earlier.length;
    this.onCount();
    if (failures.length === 0) return;
    const send = guardedSend(this.life.RED, this.life.node);
    send([null, failures.map((payload) => ({ topic, payload: { ...payload } }))]);
  }
}
