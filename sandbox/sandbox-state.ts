import { EventEmitter } from 'node:events';
import { seededStore } from './data/seed';
import { Deliveries, hasRecentError } from './deliveries';
import { Faults } from './faults';
import { ImportQueue } from './import/queue';
import { Inbox } from './inbox';
import type { Settings } from './options';
import { RateWindows } from './rate';
import { RequestLog } from './request-log';
import type { WebhookFields } from './records/webhook';
import { goTime } from './records/time';
import type { Store } from './store';

/** Everything that a sandbox knows and does, apart from HTTP. */
export class SandboxState {
  store!: Store;
  rates!: RateWindows;
  faults!: Faults;
  requests!: RequestLog;
  deliveries!: Deliveries;
  imports!: ImportQueue;
  isInMaintenance = false;
  inbox!: Inbox;
  /** Of the mail server; 0 where there is none. */
  mailPort = 0;
  /** Says `change` whenever an open page has something new to show. */
  readonly changes = new EventEmitter().setMaxListeners(0);

  constructor(readonly settings: Settings) {
    this.#begin();
  }

  /** As the scenario has it. */
  #begin(): void {
    const { seed, rateLimit, now, importDelay, scenario, apiKeys } = this.settings;
    this.store = seededStore(seed, now(), scenario);
    this.rates = new RateWindows(rateLimit, now);
    if (scenario.requestsLeft !== undefined) {
      this.rates.leave(apiKeys[0]?.key ?? '', Math.min(scenario.requestsLeft, rateLimit));
    }
    this.faults = new Faults();
    for (const fault of scenario.faults ?? []) this.faults.add(fault);
    this.imports = new ImportQueue(this, importDelay);
    Object.assign(this.imports.behaviour, scenario.importing);
    this.requests = new RequestLog();
    this.deliveries = this.#newDeliveries();
    this.inbox = new Inbox(this);
    this.isInMaintenance = false;
  }

  touch(): void {
    this.changes.emit('change');
  }

  /** As just started: nothing survives, and what was under way is dropped. */
  reset(): void {
    this.imports.close();
    void this.deliveries.close();
    this.#begin();
    this.touch();
  }

  /** Until the import queue is empty and every webhook call has its answer. */
  async settled(): Promise<void> {
    while (!this.imports.isIdle || !this.deliveries.isIdle) {
      await this.imports.settled();
      await this.deliveries.settled();
    }
  }

  async close(): Promise<void> {
    this.imports.close();
    await this.deliveries.close();
  }

  /** As Claire answers it now: time alone makes an error an old one. */
  webhookNow(webhook: WebhookFields): WebhookFields {
    const errors = this.store.webhookErrors.get(webhook.id) ?? [];
    return { ...webhook, has_recent_error: hasRecentError(errors, this.settings.now()) };
  }

  #newDeliveries(): Deliveries {
    return new Deliveries({
      now: this.settings.now,
      timeout: this.settings.deliveryTimeout,
      onChange: () => {
        this.touch();
      },
      onFailure: (webhook, reason) => {
        this.#keepError(webhook, reason);
      },
    });
  }

  #keepError(webhook: WebhookFields, reason: string): void {
    const stamp = goTime(this.settings.now());
    const id = this.store.nextId('webhookError');
    const errors = this.store.webhookErrors.get(webhook.id) ?? [];
    errors.push({ created_on: stamp, updated_on: stamp, id, webhook_id: webhook.id, reason });
    this.store.webhookErrors.set(webhook.id, errors);
  }
}
