import { match, type Outcome, type ResultQueue } from '../../../claire/import';
import { importResult } from '../../../claire/models/enumerations';
import type { ClaireEvent, WantedWebhooks } from '../../../claire/webhooks';

/**
 * Where the results of imports come together, whichever webhook Claire called: triggers and imports
 * of all flows meet here, by the fingerprint of their account.
 */
export class ImportResultsHub {
  readonly #accounts = new Map<string, AccountHub>();

  /** How many accounts are in use. */
  get size(): number {
    return this.#accounts.size;
  }

  /**
   * Passes an event on to the import that it is the result of, if there is one: of several with such
   * a row, that whose row was sent first, as Claire takes them in their order.
   */
  publish(fingerprint: string, event: ClaireEvent): void {
    if (event.event !== importResult) return;
    const result = match(event.payload);
    if (result === undefined) return;
    const listeners = [...(this.#accounts.get(fingerprint)?.listeners ?? [])];
    const waiting = listeners.flatMap(({ onResult, queue }) => {
      const since = queue.waitsSince(result);
      return since === undefined ? [] : [{ onResult, queue, since }];
    });
    const [first, ...others] = waiting.sort((one, other) => one.since - other.since);
    first?.onResult(result);
    for (const { queue } of others) queue.onOtherResult(result);
  }

  /** Until the returned function is called. */
  subscribe(
    fingerprint: string,
    onResult: (result: Outcome) => void,
    queue: ResultQueue,
  ): () => void {
    const { listeners } = this.#open(fingerprint);
    const own = { onResult, queue };
    listeners.add(own);
    return () => {
      listeners.delete(own);
      this.#closeUnused(fingerprint);
    };
  }

  hasSource(fingerprint: string, locationId: number): boolean {
    const sources = this.#accounts.get(fingerprint)?.sources.values() ?? [];
    return [...sources].some((one) => one === null || one === locationId);
  }

  /** What a registration has at Claire now; `undefined` when that is nothing, or not certain. */
  setSource(fingerprint: string, source: object, wanted: WantedWebhooks | undefined): void {
    const { sources, onLoss } = this.#open(fingerprint);
    const had = sources.delete(source);
    if (wanted?.events.includes(importResult) === true) {
      sources.set(source, wanted.locationId ?? null);
    }
    if (had) for (const onLost of [...onLoss]) onLost();
    this.#closeUnused(fingerprint);
  }

  /** Calls back whenever a source is lost, until the returned function is called. */
  watchLosses(fingerprint: string, onLost: () => void): () => void {
    const { onLoss } = this.#open(fingerprint);
    onLoss.add(onLost);
    return () => {
      onLoss.delete(onLost);
      this.#closeUnused(fingerprint);
    };
  }

  #open(fingerprint: string): AccountHub {
    const known = this.#accounts.get(fingerprint);
    if (known !== undefined) return known;
    const made: AccountHub = { listeners: new Set(), sources: new Map(), onLoss: new Set() };
    this.#accounts.set(fingerprint, made);
    return made;
  }

  /** Closes it when unused: the account may have got another key. */
  #closeUnused(fingerprint: string): void {
    const hub = this.#accounts.get(fingerprint);
    if (hub === undefined) return;
    const { listeners, sources, onLoss } = hub;
    if (listeners.size + sources.size + onLoss.size === 0) this.#accounts.delete(fingerprint);
  }
}

interface AccountHub {
  readonly listeners: Set<Listener>;
  /** What each of our registrations at Claire hears of: a location, or `null` for all of them. */
  readonly sources: Map<object, number | null>;
  readonly onLoss: Set<() => void>;
}

/** One import that runs. */
interface Listener {
  readonly onResult: (result: Outcome) => void;
  readonly queue: ResultQueue;
}
