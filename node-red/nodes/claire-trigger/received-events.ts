import { setImmediate as nextTick } from 'node:timers/promises';
import { enrich, type Extras, toOutput } from '../../../claire/events';
import { KeyedMutex } from '../../../claire/waits';
import { addEventName, type ClaireEvent, isFromLocations } from '../../../claire/webhooks';
import { guardedSend } from '../../runtime/guarded-message';
import type { Registration } from '../../runtime/webhooks/retained-triggers';
import type { Registry } from '../../runtime/registry';
import { warning } from '../../runtime/warnings';
import type { NodeRed, RuntimeNode } from '../../types/node-red';
import type { TriggerNodeSettings } from './config';

/** Events of one trigger on their way from Claire's call to the flow, with what they include. */
export class ReceivedEvents {
  readonly #pending = new Set<ClaireEvent>();
  readonly #mutex = new KeyedMutex();
  #onItsWay: ClaireEvent | undefined;

  constructor(
    private readonly RED: NodeRed,
    private readonly node: RuntimeNode,
    private readonly settings: TriggerNodeSettings,
    private readonly registry: Registry,
    private readonly registration: Registration,
    private readonly stopped: AbortSignal,
  ) {}

  /** Takes what an earlier node, or process, has left. */
  resume(): void {
    const { node, registry, registration } = this;
    for (const event of registry.undelivered.take(node.id, registration.account)) {
      void this.take(event);
    }
  }

  /** Never rejects, and loses no event: what a stop interrupts, the next node or process does. */
  async take(event: ClaireEvent): Promise<void> {
    const { registry, stopped } = this;
    if (!this.#isWanted(event)) {
      registry.undelivered.claim(this.node.id, event);
      return;
    }
    this.#pending.add(event);
    const { include, maxWait, contact, simplify } = this.settings;
    const { client } = this.registration.account;
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
    const { locationIds, trigger } = this.settings;
    const isChosen = event.event === null || trigger.events.includes(event.event);
    return isChosen && isFromLocations(event, locationIds);
  }

  async #deliver(event: ClaireEvent, extras: Extras): Promise<void> {
    const { node, registry } = this;
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
    const { node, registry, registration } = this;
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
    const { node, registry, registration } = this;
    registry.undelivered.store(node.id, registration.account, event);
  }

  #warnOfMissing(error: { readonly message: string } | undefined): void {
    if (error === undefined) return;
    this.node.warn(warning(this.RED, 'includeMissing', { details: error.message }));
  }

  #send(received: ClaireEvent, extras: Extras): void {
    const event = addEventName(received, this.registration.known);
    const send = guardedSend(this.RED, this.node);
    send({ topic: event.eventName ?? undefined, payload: toOutput(event, extras) });
  }
}
