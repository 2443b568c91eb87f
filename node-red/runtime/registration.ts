import {
  reconcile,
  removeAll,
  type ClaireEvent,
  type KnownWebhook,
  type WantedWebhooks,
} from '../../claire/webhooks';
import type { ClaireAccount } from './account';

/** What one trigger has at Claire. It outlives the node of a deploy: the next one takes it over. */
export class Registration {
  known: readonly KnownWebhook[] = [];
  /** What Claire is known to hold; undefined while that is not certain. */
  #held: string | undefined;
  /** Events that Claire was told are received, and that no flow has got yet. */
  unheard: ClaireEvent[] = [];

  constructor(
    readonly account: ClaireAccount,
    public url: string,
  ) {}

  hashes(): readonly string[] {
    return this.known.map(({ secretHash }) => secretHash);
  }

  isFor(account: ClaireAccount): boolean {
    return this.account.fingerprint === account.fingerprint;
  }

  /** What can go on with a new node of the account, over its own connections. */
  carriedBy(account: ClaireAccount): Registration {
    const next = new Registration(account, this.url);
    next.known = this.known;
    next.#held = this.#held;
    return next;
  }

  holds(wanted: WantedWebhooks): boolean {
    return this.#held === JSON.stringify(wanted);
  }

  /** One try: whoever calls it decides about the next. */
  async register(wanted: WantedWebhooks, signal: AbortSignal): Promise<void> {
    this.#held = undefined;
    const { client } = this.account;
    this.known = await reconcile(wanted, this.known, client, this.#options(signal));
    this.url = wanted.url;
    this.#held = JSON.stringify(wanted);
  }

  async remove(signal: AbortSignal): Promise<void> {
    this.#held = undefined;
    await removeAll(this, this.known, this.account.client, this.#options(signal));
  }

  #options(signal: AbortSignal) {
    const onKnown = (known: readonly KnownWebhook[]): void => {
      this.known = known;
    };
    return { signal, maxWait: 0, onKnown };
  }
}
