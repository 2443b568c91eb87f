import type { CallOptions } from '../client';
import type { Webhook } from '../operations';
import type { KnownWebhook } from './wanted';

/** What Claire's list shows of the webhooks that were known. */
export interface Listed {
  /** They carry our secret at an address that is not to be touched. */
  elsewhere: readonly Webhook[];
  /** Known by an id that Claire does not show with this API key. */
  notFound: readonly KnownWebhook[];
}

/** `signal` ends waits and reads at once, and a change only before it is sent. */
export interface WebhookOptions extends CallOptions {
  /**
   * Whether a webhook at another address than the wanted one may be moved or deleted, though it
   * carries a secret of ours: a copy of this installation may have taken the secrets along. It may
   * when left out.
   */
  mayMove?: ((url: string) => boolean) | undefined;
  /** Told when Claire has listed its webhooks, before any of them is changed. */
  onListed?: ((listed: Listed) => void) | undefined;
  /**
   * Called with all that we have at Claire after each change, before the next one; of a new secret
   * also before Claire is told it. Store it and let in what it names, and nothing is lost whatever
   * happens then.
   */
  onKnown?: ((known: readonly KnownWebhook[]) => void | Promise<void>) | undefined;
}

/** What we have at Claire right now; tells the caller of each change. */
export class WebhookRegistry {
  /** By their ids; under `null` the one that Claire is being asked to make. */
  readonly #known: Map<number | null, KnownWebhook>;
  readonly #notify: WebhookOptions['onKnown'];

  private constructor(known: readonly KnownWebhook[], options: WebhookOptions) {
    this.#known = new Map(known.map((one) => [one.id, one]));
    this.#notify = options.onKnown;
  }

  static async open(
    known: readonly KnownWebhook[],
    options: WebhookOptions,
  ): Promise<WebhookRegistry> {
    const registry = new WebhookRegistry(known, options);
    await registry.#notifyCaller();
    return registry;
  }

  known(): KnownWebhook[] {
    return [...this.#known.values()].sort((one, other) => toSortKey(one) - toSortKey(other));
  }

  async put(webhook: KnownWebhook): Promise<void> {
    // With its id, it is pending no longer.
    this.#known.delete(null);
    this.#known.set(webhook.id, webhook);
    await this.#notifyCaller();
  }

  async drop(id: number | null): Promise<void> {
    if (this.#known.delete(id)) await this.#notifyCaller();
  }

  async #notifyCaller(): Promise<void> {
    await this.#notify?.(this.known());
  }
}

function toSortKey({ id }: KnownWebhook): number {
  return id ?? Number.MAX_SAFE_INTEGER;
}
