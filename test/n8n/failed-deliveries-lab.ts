import { expect } from '@jest/globals';
import { clock } from '../../n8n/clock';
import type { Sandbox } from '../../sandbox';
import type { TriggerEngine } from './trigger-engine';
import type { Parameters } from './trigger-scene';
import { startClaire, startTriggerAt } from './trigger-lab';

export const path = '/v1/webhooks/list_errors';
export const events = [4, 8];
const refusingAll = { events, options: { onlyFrom: 'other', otherAddresses: '192.0.2.1' } };
const initial = { ...clock };

/** A trigger whose deliveries fail, and the Claire that tells so. */
export class FailedDeliveriesLab {
  readonly began = clock.now();
  /** The same by the monotonic clock. */
  readonly begun = clock.monotonic();
  readonly claire: Sandbox;
  #trigger: TriggerEngine | undefined;

  constructor(claire: Sandbox) {
    this.claire = claire;
  }

  static async start(): Promise<FailedDeliveriesLab> {
    return new FailedDeliveriesLab(await startClaire());
  }

  stop(): void {
    Object.assign(clock, initial);
  }

  get trigger(): TriggerEngine {
    if (this.#trigger === undefined) throw new Error('No trigger listens yet');
    return this.#trigger;
  }

  /** Stops n8n's clock this long after the test began; Claire has one of its own. */
  after(milliseconds: number): void {
    clock.now = () => this.began + milliseconds;
    clock.monotonic = () => this.begun + milliseconds;
  }

  async listen(parameters: Parameters = { events }, { isTest = false } = {}): Promise<void> {
    this.#trigger = await startTriggerAt(this.claire, { parameters, isTest });
    await this.trigger.activate();
    this.claire.forgetRequests();
  }

  async fire(event = 4): Promise<void> {
    this.claire.fire(event, this.claire.appointments()[0]?.id ?? 0);
    await this.claire.settled();
    await this.trigger.idle();
  }

  /** Claire's calls come back with 403, whatever the trigger does otherwise. */
  async fail(...missed: number[]): Promise<void> {
    const { parameters } = this.trigger;
    this.trigger.parameters = refusingAll;
    for (const event of missed) await this.fire(event);
    this.trigger.parameters = parameters;
    this.trigger.warnings.length = 0;
  }

  told(event: number): unknown {
    const { url } = this.trigger;
    return expect.objectContaining({
      event,
      reason: 'The receiver answered with status 403',
      time: expect.stringMatching(/Z$/),
      errorId: expect.any(Number),
      webhookId: this.claire
        .webhooks()
        .find((webhook) => webhook.url === url && webhook.webhook_trigger_id === event)?.id,
    });
  }
}
