import { setImmediate as nextTick } from 'node:timers/promises';
import { enrich, type Extras, toOutput } from '../../../claire/events';
import { KeyedMutex } from '../../../claire/waits';
import { addEventName, type ClaireEvent, isFromLocations } from '../../../claire/webhooks';
import { guardedSend } from '../../runtime/guarded-message';
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
    const { registry, stopped } = this.life;
    if (!this.#isWanted(event)) {
      registry.undelivered.claim(this.life.node.id, event);
      return;
    }
    this.#pending.add(event);
    const { include, maxWait, contact, simplify } = this.life.settings;
    const { client } = this.life.registration.account;
    // Without a wait, there is next to no time in which the process could be killed.
    if (include.length > 0 || !registry.flows.haveBegun) this.#store(event);
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
    if (registry.undelivered.claim(node.id, event)) {
      this.#warnOfMissing(extras.includeError);
      this.#onItsWay = event;
      this.#send(event, extras);
      // It reaches the next nodes then; Node-RED drops what is on its way at a stop.
      await nextTick();
    }
    this.#pending.delete(event);
  }

  /** The node stops. */
  leave(): void {
    const { node, registry, registration } = this.life;
    const { flows, undelivered, stalled } = registry;
    // The next nodes go on, and get it.
    if (flows.isOfSomeNodes && this.#onItsWay) this.#pending.delete(this.#onItsWay);
    if (this.#pending.size === 0) return;
    undelivered.leave(node.id, registration.account, this.#pending);
    this.#pending.clear();
    flows.onceStarted(() => {
      undelivered.dropRest(stalled);
    });
  }

  #store(event: ClaireEvent): void {
    const { node, registry, registration } = this.life;
    registry.undelivered.store(node.id, registration.account, event);
  }

  #warnOfMissing(error: { readonly message: string } | undefined): void {
    if (error === undefined) return;
    this.life.node.warn(warning(this.life.RED, 'includeMissing', { details: error.message }));
  }

  #send(received: ClaireEvent, extras: Extras): void {
    const event = addEventName(received, this.life.registration.known);
    const send = guardedSend(this.life.RED, this.life.node);
    send({ topic: event.eventName ?? undefined, payload: toOutput(event, extras) });
  }
}
