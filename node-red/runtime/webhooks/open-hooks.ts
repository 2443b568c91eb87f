import type { Caller } from '../../../claire/callers';
import type { ClaireEvent, ReceivedCall } from '../../../claire/webhooks';
import type { Refusal } from '../warnings';

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

  /** Somebody called between deploys, and has to come back. */
  miss(id: string): void {
    if (this.#hooks.has(id)) this.#missed.add(id);
  }

  /** Whether that was so since this was asked last. */
  takeMissed(id: string): boolean {
    return this.#missed.delete(id);
  }

  /** Unless the trigger is there again. */
  closePaused(id: string): void {
    if (this.#hooks.get(id) !== 'between deploys') return;
    this.#hooks.delete(id);
    this.#missed.delete(id);
  }

  /** Unless another one has been opened in its place. */
  close(id: string, hook: Hook): void {
    if (this.#hooks.get(id) !== hook) return;
    this.#hooks.delete(id);
    this.#missed.delete(id);
  }
}
