import type { CallOptions } from '../client';
import type { Webhook } from '../resources';
import type { KnownWebhook } from './wanted';

/** The known webhooks in Claire's list. */
export interface Listed {
  /** With our secret at an address that must not be touched. */
  elsewhere: readonly Webhook[];
  /** Not listed with this API key. */
  notFound: readonly KnownWebhook[];
}

/** `signal` aborts waits and reads, and changes only before they are sent. */
export interface WebhookOptions extends CallOptions {
  /**
   * Whether a webhook with our secret at another address may be moved or deleted: it may belong to
   * a copy of this installation. If undefined, it may.
   */
  mayMove?: ((url: string) => boolean) | undefined;
  /**
   * Whether a known webhook that nobody has changed since it was made, by its times, is taken as
   * listed: a list has no headers, and fetching them costs a request each.
   */
  mayTrustList?: boolean | undefined;
  /** Called after Claire has listed its webhooks, before any change. */
  onListed?: ((listed: Listed) => void) | undefined;
  /** Called with our webhooks as Claire lists them; a change waits for what it returns. */
  onOursListed?: ((ours: readonly Webhook[]) => unknown) | undefined;
  /**
   * Called with our webhooks at Claire after each change and before the next, and with a new
   * secret's hash before Claire gets the secret. Store and accept it, and no failure loses a
   * webhook.
   */
  onKnown?: ((known: readonly KnownWebhook[]) => void | Promise<void>) | undefined;
}

/** Our webhooks at Claire; notifies the caller of each change. */
export class WebhookRegistry {
  /** By id; `null` for the one that is being created. */
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
    // Replaces the pending entry.
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
