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
   * Whether a known webhook is taken as listed if its times show no change since it was made: a list
   * has no headers, and fetching them costs a request each.
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
  /** By id; without one, by the hash of the secret: Claire may have made it. */
  readonly #known: Map<number | string, KnownWebhook>;
  readonly #notify: WebhookOptions['onKnown'];

  private constructor(known: readonly KnownWebhook[], options: WebhookOptions) {
    this.#known = new Map(known.map((one) => [toKey(one), one]));
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
    this.#known.delete(webhook.secretHash);
    this.#known.set(toKey(webhook), webhook);
    await this.#notifyCaller();
  }

  /** By its id, or the hash of its secret. */
  async drop(key: number | string): Promise<void> {
    if (this.#known.delete(key)) await this.#notifyCaller();
  }

  /** All is as it should be, so nothing that Claire may have made is left. */
  async dropPending(): Promise<void> {
    const pending = this.known().filter(isPending);
    for (const one of pending) this.#known.delete(toKey(one));
    if (pending.length > 0) await this.#notifyCaller();
  }

  async #notifyCaller(): Promise<void> {
    await this.#notify?.(this.known());
  }
}

/** Whether Claire may have made it, and no id is known. */
export function isPending({ id }: KnownWebhook): boolean {
  return id === null;
}

function toKey({ id, secretHash }: KnownWebhook): number | string {
  return id ?? secretHash;
}

function toSortKey({ id }: KnownWebhook): number {
  return id ?? Number.MAX_SAFE_INTEGER;
}
