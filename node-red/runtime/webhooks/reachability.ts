import type { Clock } from '../../../claire/ports';
import { ExpectedCalls } from '../../../claire/webhooks';
import { isClaireError } from '../../../claire/errors';

/** A trigger that is registered, or about to be. */
export interface ReachableTrigger {
  readonly fingerprint: string;
  readonly url: string;
  /** One of its webhooks at Claire; `undefined` while it has none. */
  webhook(): { readonly id: number; readonly event: number } | undefined;
  /** Claire's reason why the last delivery that was not reported yet failed, if any. Never rejects. */
  findReason(): Promise<string | undefined>;
}

/** Knows whether Claire can call this process. */
export class Reachability {
  readonly #checks = new Map<string, AddressCheck>();
  /** Those of the flows that run. */
  readonly triggers = new Set<ReachableTrigger>();
  readonly expectedCalls = new ExpectedCalls();

  constructor(private readonly clock: Clock) {}

  /** Of an exact address and an account, as one Node-RED may have two Claires. */
  check({ fingerprint, url }: Pick<ReachableTrigger, 'fingerprint' | 'url'>): AddressCheck {
    const key = `${fingerprint} ${url}`;
    const check = this.#checks.get(key) ?? new AddressCheck(this.clock);
    this.#checks.set(key, check);
    return check;
  }

  find(fingerprint: string): ReachableTrigger | undefined {
    const own = [...this.triggers].filter((one) => one.fingerprint === fingerprint);
    return own.find((one) => one.webhook() !== undefined) ?? own[0];
  }
}

/** How long a requested call may take. */
const maxCallTime = 30_000;

/**
 * - `unknown`: Claire was not asked to call yet.
 * - `asked`: it was, and a call may still come.
 * - `silent`: none came in time.
 * - `notAsked`: Claire refused to call, so nothing is known.
 * - `proven`: a call has come, asked for or not.
 */
type CheckState = 'unknown' | 'asked' | 'silent' | 'notAsked' | 'proven';

type Watcher = (state: CheckState, thrown?: unknown) => void;

/** Whether Claire reaches one address with one account. It outlives the node of a deploy. */
class AddressCheck {
  #state: CheckState = 'unknown';
  readonly #watchers = new Set<Watcher>();
  readonly #called = new AbortController();

  constructor(private readonly clock: Clock) {}

  get state(): CheckState {
    return this.#state;
  }

  /** Calls back with each new state, until the returned function is called. */
  watch(watcher: Watcher): () => void {
    this.#watchers.add(watcher);
    return () => void this.#watchers.delete(watcher);
  }

  /** A call has come that carries our secret. */
  prove(): void {
    this.#called.abort();
    this.#set('proven');
  }

  /** Asks Claire to call, unless that was done already in this process. Never rejects. */
  async ask(request: () => Promise<unknown>): Promise<void> {
    if (this.#state !== 'unknown') return;
    this.#set('asked');
    try {
      await request();
    } catch (thrown) {
      // Claire may call all the same, and is not asked twice.
      const mayCall = isClaireError(thrown) && thrown.mayHaveActed;
      if (this.#isAsked() && !mayCall) this.#set('notAsked', thrown);
    }
    if (!this.#isAsked()) return;
    await this.clock.sleep(maxCallTime, this.#called.signal);
    if (this.#isAsked()) this.#set('silent');
  }

  #isAsked(): boolean {
    return this.#state === 'asked';
  }

  #set(state: CheckState, thrown?: unknown): void {
    if (this.#state === state) return;
    this.#state = state;
    for (const watcher of [...this.#watchers]) watcher(state, thrown);
  }
}
