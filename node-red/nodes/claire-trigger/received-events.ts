import { setImmediate as nextTick } from 'node:timers/promises';
import { enrich, type Extras, toOutput } from '../../../claire/events';
import { KeyedMutex } from '../../../claire/waits';
import { addEventName, type ClaireEvent, isFromLocations } from '../../../claire/webhooks';
import { toDetails } from '../../runtime/errors';
import { warning } from '../../runtime/warnings';
import type { TriggerLife } from './config';

/** Events of one trigger on their way from Claire's call to the flow, with what they include. */
export class ReceivedEvents {
  readonly #pending = new Set<ClaireEvent>();
  readonly #mutex = new KeyedMutex();
  #onItsWay: ClaireEvent | undefined;

  constructor(private readonly life: TriggerLife) {}

  /** Takes what an earlier node, or process, has left. */
  resume(): void {
    const { node, registry, registration } = this.life;
    for (const event of registry.undelivered.take(node.id, registration.account)) {
      void this.take(event);
    }
  }

  /** Never rejects, and loses no event: what a stop interrupts, the next node or process does. */
  async take(event: ClaireEvent): Promise<void> {
    const { node, registry, registration, settings } = this.life;
    if (!this.#isWanted(event)) {
      registry.undelivered.claim(node.id, event);
      return;
    }
    this.#pending.add(event);
    // Without a wait, there is next to no time in which the process could be killed.
    if (settings.include.length > 0 || !registry.flows.haveBegun)
      registry.undelivered.store(node.id, registration.account, event);
    try {
      // In the order in which they came, or a customer reads "ready" before "received".
      const key = `appointment ${String(event.appointmentId)}`;
      await this.#mutex.runExclusive(key, () => this.#lookUpAndDeliver(event));
    } catch (thrown) {
      this.#warnOfLoss(event, thrown);
    }
  }

  async #lookUpAndDeliver(event: ClaireEvent): Promise<void> {
    const { registry, registration, settings, stopped } = this.life;
    const { include, maxWait, contact, simplify } = settings;
    const { client } = registration.account;
    await registry.flows.untilBegun(stopped);
    await nextTick();
    const calls = { maxWait, signal: stopped };
    const extras = await enrich(event, include, () => ({ client, calls, contact, simplify }));
    // A process that is killed loses the message on its way: of a burst, one event.
    await this.#mutex.runExclusive('', () => this.#deliver(event, extras));
  }

  /** Claire may still have a webhook of earlier settings, and a flow may do harm with its events. */
  #isWanted(event: ClaireEvent): boolean {
    const { locationIds, trigger } = this.life.settings;
    const isChosen = event.event === null || trigger.events.includes(event.event);
    return isChosen && isFromLocations(event, locationIds);
  }

  async #deliver(event: ClaireEvent, extras: Extras): Promise<void> {
    const { node, registry } = this.life;
    if (!this.#pending.has(event)) return;
    try {
      if (!registry.undelivered.claim(node.id, event)) return;
      this.#warnOfMissing(extras.includeError);
      this.#onItsWay = event;
      this.#send(event, extras);
      // It reaches the next nodes then; Node-RED drops what is on its way at a stop.
      await nextTick();
    } finally {
      this.#pending.delete(event);
    }
  }

  /** The node stops. */
  leave(): void {
    const { node, registry, registration } = this.life;
    const { flows, undelivered, waitingTriggers } = registry;
    // The next nodes go on, and get it.
    if (flows.isOfSomeNodes && this.#onItsWay) this.#pending.delete(this.#onItsWay);
    if (this.#pending.size === 0) return;
    undelivered.leave(node.id, registration.account, this.#pending);
    this.#pending.clear();
    flows.onceStarted(() => {
      undelivered.dropRest(waitingTriggers);
    });
  }

  #warnOfMissing(error: { readonly message: string } | undefined): void {
    if (error === undefined) return;
    this.life.node.warn(warning(this.life.RED, 'includeMissing', { details: error.message }));
  }

  /** With its numbers, as Claire was told that it is received. */
  #warnOfLoss({ event, appointmentId }: ClaireEvent, thrown: unknown): void {
    const numbers = { event: event ?? '?', appointment: appointmentId ?? '?' };
    const values = { ...numbers, details: toDetails(thrown) };
    this.life.node.error(warning(this.life.RED, 'eventLost', values));
  }

  /** Throws where Node-RED cannot copy it for a further wire: something in it is nested too deep. */
  #send(received: ClaireEvent, extras: Extras): void {
    const { node, registration } = this.life;
    const event = addEventName(received, registration.known);
    node.send({ topic: event.eventName ?? undefined, payload: toOutput(event, extras) });
  }
}
