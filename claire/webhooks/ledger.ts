import type { CallOptions } from '../client';
import type { KnownWebhook } from './wanted';

export interface WebhookOptions extends CallOptions {
  /**
   * Called with all that we have at Claire after each change, before the next one: store it, and
   * nothing is lost whatever happens then.
   */
  onKnown?: ((known: readonly KnownWebhook[]) => void | Promise<void>) | undefined;
}

/** What we have at Claire right now; tells the caller of each change. */
export class Ledger {
  readonly #known: Map<number, KnownWebhook>;
  readonly #tell: WebhookOptions['onKnown'];

  private constructor(known: readonly KnownWebhook[], options: WebhookOptions) {
    this.#known = new Map(known.map((one) => [one.id, one]));
    this.#tell = options.onKnown;
  }

  static async open(known: readonly KnownWebhook[], options: WebhookOptions): Promise<Ledger> {
    const ledger = new Ledger(known, options);
    await ledger.#told();
    return ledger;
  }

  known(): KnownWebhook[] {
    return [...this.#known.values()].sort((one, other) => one.id - other.id);
  }

  async add(webhook: KnownWebhook): Promise<void> {
    this.#known.set(webhook.id, webhook);
    await this.#told();
  }

  async drop(id: number): Promise<void> {
    if (this.#known.delete(id)) await this.#told();
  }

  async #told(): Promise<void> {
    await this.#tell?.(this.known());
  }
}
