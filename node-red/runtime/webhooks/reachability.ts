import type { Clock } from '../../../claire/ports';
import { ExpectedCalls, type ReceivedCall } from '../../../claire/webhooks';
import { AddressCheck } from './address-check';

/** A trigger that is registered, or about to be. */
export interface ReachableTrigger {
  readonly fingerprint: string;
  readonly url: string;
  /** One of its webhooks at Claire; `undefined` while it has none. */
  webhook(): { readonly id: number; readonly event: number } | undefined;
  /** Claire's reason why the last delivery that was not reported yet failed, if any. Never rejects. */
  findReason(): Promise<string | undefined>;
}

/** What this process knows of whether Claire can call it. */
export class Reachability {
  readonly #checks = new Map<string, AddressCheck>();
  readonly #triggers = new Set<ReachableTrigger>();
  readonly expectedCalls = new ExpectedCalls();

  constructor(private readonly clock: Clock) {}

  /** Of an exact address and an account, as one Node-RED may have two Claires. */
  check({ fingerprint, url }: Pick<ReachableTrigger, 'fingerprint' | 'url'>): AddressCheck {
    const key = `${fingerprint} ${url}`;
    const check = this.#checks.get(key) ?? new AddressCheck(this.clock);
    this.#checks.set(key, check);
    return check;
  }

  open(trigger: ReachableTrigger): void {
    this.#triggers.add(trigger);
  }

  close(trigger: ReachableTrigger): void {
    this.#triggers.delete(trigger);
  }

  find(fingerprint: string): ReachableTrigger | undefined {
    const own = [...this.#triggers].filter((one) => one.fingerprint === fingerprint);
    return own.find((one) => one.webhook() !== undefined) ?? own[0];
  }

  received(trigger: ReachableTrigger, call: ReceivedCall): void {
    this.check(trigger).prove();
    this.expectedCalls.received(call);
  }
}
