import type { Caller } from '../../../claire/callers';
import type { ClaireEvent, ReceivedCall, WantedWebhooks } from '../../../claire/webhooks';
import type { Refusal } from '../warnings';
import { match, type Outcome, type ResultQueue } from '../../../claire/import';
import { importResult } from '../../../claire/models/enumerations';

/** A trigger that waits for calls. */
export interface Hook {
  /** Of the secrets that its webhooks carry, as they are now. */
  hashes(): readonly string[];
  /** Whether it is being registered, so that Claire may know a secret that is not known here yet. */
  isRegistering(): boolean;
  /** Whether a call that knows the secret may come from there; left out, from anywhere. */
  isAllowed?(caller: Caller): boolean;
  /** A delivery has come through, an event or a call that we asked for; before `take`. */
  called?(call: ReceivedCall): void;
  /** Claire is answered when this returns; the flow is to run after that answer has left. */
  take(event: ClaireEvent): void;
  /** Said in the log, or a trigger that refuses everything looks like a quiet one. */
  refused(status: number, reason: Refusal): void;
}

/** Who receives a call, by the id that ends its address: that of the node. */
export class OpenHooks {
  readonly #hooks = new Map<string, Hook | 'between deploys'>();
  /** Those that were called between deploys. */
  readonly #missed = new Set<string>();

  find(id: string): Hook | 'between deploys' | undefined {
    return this.#hooks.get(id);
  }

  open(id: string, hook: Hook): void {
    this.#hooks.set(id, hook);
  }

  /** Until the trigger is there again, or is known to be gone, Claire is asked to come back. */
  pause(id: string): void {
    this.#hooks.set(id, 'between deploys');
  }

  /** A call came between deploys, and was sent away. */
  miss(id: string): void {
    if (this.#hooks.has(id)) this.#missed.add(id);
  }

  /** Whether one was missed since the last call. */
  takeMissed(id: string): boolean {
    return this.#missed.delete(id);
  }

  /** Unless another one has been opened in its place. */
  close(id: string, hook: Hook | 'between deploys'): void {
    if (this.#hooks.get(id) !== hook) return;
    this.#hooks.delete(id);
    this.#missed.delete(id);
  }
}

/** One import that runs. */
interface Listener {
  readonly fingerprint: string;
  readonly onResult: (result: Outcome) => void;
  readonly queue: ResultQueue;
}

/**
 * Where the results of imports come together, whichever webhook Claire called: triggers and imports
 * of all flows meet here, by the fingerprint of their account.
 */
export class ImportResultsHub {
  readonly #listeners = new Set<Listener>();
  /** What each of our registrations at Claire hears of: a location, or `null` for all of them. */
  readonly #sources = new Map<object, { fingerprint: string; locationId: number | null }>();
  readonly #watchers = new Set<{ fingerprint: string; onLost: () => void }>();

  /**
   * Passes a result on to its import, if there is one: of several with such a row, to the one that
   * sent it first, as Claire takes them in their order.
   */
  publish(fingerprint: string, event: ClaireEvent): void {
    if (event.event !== importResult) return;
    const result = match(event.payload);
    if (result === undefined) return;
    const waiting = [...this.#listeners].flatMap((listener) => {
      const isOwn = listener.fingerprint === fingerprint;
      const since = isOwn ? listener.queue.waitsSince(result) : undefined;
      return since === undefined ? [] : [{ ...listener, since }];
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
    const own = { fingerprint, onResult, queue };
    this.#listeners.add(own);
    return () => void this.#listeners.delete(own);
  }

  hasSource(fingerprint: string, location: number): boolean {
    return [...this.#sources.values()].some(
      (one) =>
        one.fingerprint === fingerprint && (one.locationId === null || one.locationId === location),
    );
  }

  /** What a registration has at Claire now; `undefined` when that is nothing, or not certain. */
  setSource(fingerprint: string, source: object, wanted: WantedWebhooks | undefined): void {
    const had = this.#sources.delete(source);
    if (wanted?.events.includes(importResult) === true) {
      this.#sources.set(source, { fingerprint, locationId: wanted.locationId ?? null });
    }
    if (!had) return;
    for (const watcher of [...this.#watchers]) {
      if (watcher.fingerprint === fingerprint) watcher.onLost();
    }
  }

  /** Calls back whenever a source is lost, until the returned function is called. */
  watchLosses(fingerprint: string, onLost: () => void): () => void {
    const own = { fingerprint, onLost };
    this.#watchers.add(own);
    return () => void this.#watchers.delete(own);
  }
}
