import { isClaireError } from '../../claire/errors';
import type { Clock } from '../../claire/ports';
import { type KnownWebhook, Turns } from '../../claire/webhooks';
import type { NodeRed } from '../types/node-red';
import type { ClaireAccount } from './account';
import { backOffAfter, isRateLimited, mayHelp } from './back-off';
import { clock as usualClock } from './clock';
import { detailsOf } from './errors';
import { onceStarted } from './flows';
import { Registration } from './registration';
import { warning } from './warnings';
import { closePausedHook, pauseHook } from './webhook-route';

interface Parked {
  readonly id: string;
  readonly account: ClaireAccount;
  readonly registration: Registration;
  /** Ends the removal: the trigger is there again. */
  readonly back: AbortController;
}

/** A flow with an unknown node stops and never tells that it started. */
const sweepAfter = 30_000;
const mostTries = 60;

/** Registrations of triggers, also of those that a deploy has stopped and may start again. */
export class ParkedTriggers {
  readonly #parked = new Map<string, Parked>();
  /** All that may have something at Claire, by the id that ends their address. */
  readonly #registrations = new Map<string, Set<Registration>>();
  /** Of each trigger one thing at a time, whichever of its nodes wants it, and with which account. */
  readonly #turns = new Turns();
  readonly #sweeping = new WeakSet<Parked>();
  #callOff: (() => void) | undefined;

  constructor(
    readonly clock: Clock,
    readonly random: () => number,
  ) {}

  park(RED: NodeRed, id: string, registration: Registration): void {
    const { account } = registration;
    const entry = { id, account, registration, back: new AbortController() };
    account.join(entry);
    this.#parked.set(keyOf(id, account), entry);
    pauseHook(id);
    this.#planSweep(RED);
  }

  /**
   * Takes over what a node of this id has left. With another account it has nothing to take over:
   * what is there is removed, as that of a deleted node is.
   */
  open(id: string, account: ClaireAccount, url: string): Registration {
    const entry = this.#parked.get(keyOf(id, account));
    if (entry !== undefined) return this.#unpark(entry, account);
    const registration = new Registration(account, url);
    const all = this.#registrations.get(id) ?? new Set();
    this.#registrations.set(id, all.add(registration));
    return registration;
  }

  /** Nobody takes it over, and there is no more to do about it. */
  close(id: string, registration: Registration): void {
    const all = this.#registrations.get(id);
    all?.delete(registration);
    if (all?.size === 0) this.#registrations.delete(id);
  }

  inTurn<Result>(id: string, work: () => Promise<Result>): Promise<Result> {
    return this.#turns.take(id, work);
  }

  /** To be done in turn. Leaves what a registration with another account has made of the same. */
  async remove(id: string, registration: Registration, signal: AbortSignal): Promise<void> {
    const others = this.#othersOf(id, registration).flatMap(({ known }) => known);
    await registration.remove(signal, others);
  }

  /** What the registrations of this id have at Claire, with whichever account. */
  knownOf(id: string): readonly KnownWebhook[] {
    return this.#othersOf(id, undefined).flatMap(({ known }) => known);
  }

  #othersOf(id: string, registration: Registration | undefined): Registration[] {
    const all = this.#registrations.get(id) ?? new Set();
    return [...all].filter((one) => one !== registration);
  }

  #unpark(entry: Parked, account: ClaireAccount): Registration {
    this.#forget(entry);
    entry.back.abort();
    entry.registration.account = account;
    return entry.registration;
  }

  #forget(entry: Parked): void {
    this.#parked.delete(keyOf(entry.id, entry.account));
    void entry.account.leave(entry);
  }

  /** Once for all that one deploy stops. */
  #planSweep(RED: NodeRed): void {
    this.#callOff?.();
    const tooLate = new AbortController();
    const sweep = () => {
      this.#callOff?.();
      this.#sweep(RED);
    };
    const takeBack = onceStarted(sweep);
    this.#callOff = () => {
      takeBack();
      tooLate.abort();
    };
    void this.clock.sleep(sweepAfter, tooLate.signal).then(() => {
      if (!tooLate.signal.aborted) sweep();
    });
  }

  /** What no node has taken over belongs to none: it was deleted, or disabled. */
  #sweep(RED: NodeRed): void {
    for (const entry of this.#parked.values()) {
      if (this.#sweeping.has(entry)) continue;
      this.#sweeping.add(entry);
      closePausedHook(entry.id);
      void this.#removeForGood(RED, entry);
    }
  }

  /** Never rejects. Each try has a turn of its own: the trigger may be there with another account. */
  async #removeForGood(RED: NodeRed, entry: Parked): Promise<void> {
    const { id, registration, back } = entry;
    const { signal } = back;
    const work = async () => {
      if (!signal.aborted) await this.remove(id, registration, signal);
    };
    let isUnsure = false;
    for (let tries = 0, refused = 0; !signal.aborted; tries += 1) {
      try {
        await this.inTurn(id, work);
        if (!isBack(entry)) this.#end(entry, isUnsure);
        return;
      } catch (thrown) {
        if (isBack(entry)) return;
        isUnsure ||= isClaireError(thrown) && thrown.mayHaveActed;
        if (!mayHelp(thrown) || tries - refused >= mostTries) {
          this.#giveUp(RED, entry, thrown);
          this.#end(entry, isUnsure);
          return;
        }
        if (isRateLimited(thrown)) refused += 1;
        const { clock, random } = this;
        await clock.sleep(backOffAfter(thrown, tries, random), signal);
      }
    }
  }

  #giveUp(RED: NodeRed, entry: Parked, thrown: unknown): void {
    const { id, registration } = entry;
    const text = stillThere(RED, id, registration, thrown);
    if (text !== undefined) RED.log.warn(text);
  }

  #end(entry: Parked, isUnsure: boolean): void {
    const { id, registration } = entry;
    this.#forget(entry);
    this.close(id, registration);
    if (!isUnsure) return;
    // Claire may have carried out late what a try without an answer had asked for.
    for (const other of this.#othersOf(id, registration)) other.doubt();
  }
}

export const parkedTriggers = new ParkedTriggers(usualClock, Math.random);

function isBack({ back }: Parked): boolean {
  return back.signal.aborted;
}

/** Nothing to be told when nothing is known to be there: with a key that is wrong nothing was made. */
export function stillThere(
  RED: NodeRed,
  id: string,
  { known }: Registration,
  thrown: unknown,
): string | undefined {
  if (known.length === 0) return undefined;
  return warning(RED, 'stillThere', { id, details: detailsOf(thrown) });
}

function keyOf(id: string, { fingerprint }: ClaireAccount): string {
  return `${fingerprint} ${id}`;
}
