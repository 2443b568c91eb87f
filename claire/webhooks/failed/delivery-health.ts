import type { CallOptions, Client } from '../../client';
import type { Webhook } from '../../resources';
import type { KnownWebhook } from '../wanted';
import {
  byAge,
  type FailedDelivery,
  listFailedDeliveries,
  markAfter,
  type ToldMark,
} from './list-failed';

/** What became known of a trigger's failed deliveries. */
export interface HealthReport {
  /** Not told before, the oldest first. */
  failures: readonly FailedDelivery[];
  /** From before this installation had the webhooks: they are told as a number only. */
  earlier: readonly FailedDelivery[];
  /** Why Claire did not list the failed deliveries of some. */
  errors: readonly unknown[];
  /** Whether it says more than before: Claire had called one of the webhooks healthy since. */
  isNews: boolean;
}

/** By the number of the webhook. */
export type ToldMarks = Readonly<Record<string, ToldMark>>;

interface HealthCheck {
  /** As Claire has just listed them. */
  readonly listed: readonly Webhook[];
  /** Ours, as they are known now. */
  readonly known: readonly KnownWebhook[];
  /** Whether this installation had this webhook before it was listed. */
  readonly hasHad: (webhookId: number) => boolean;
}

/** More than these of one webhook say nothing new, and would flood a flow after a long absence. */
const maxTold = 100;

/**
 * Watches whether Claire's calls of a trigger arrive. Claire's list says whether a webhook failed
 * lately; only then it is asked what failed. Each failed delivery is told once.
 */
export class DeliveryHealth {
  readonly #marks = new Map<number, ToldMark>();
  /** Whose recent errors were told, until Claire calls them healthy. */
  readonly #unhealthy = new Set<number>();

  /** Begins with what an earlier process has told. */
  restore(marks: ToldMarks): void {
    for (const [id, mark] of Object.entries(marks)) this.#marks.set(Number(id), mark);
  }

  /** Of these webhooks, for the next process. */
  marks(known: readonly KnownWebhook[]): ToldMarks {
    const own = known.flatMap(({ id }) => {
      const mark = id === null ? undefined : this.#marks.get(id);
      return mark === undefined ? [] : [[String(id), mark] as const];
    });
    return Object.fromEntries(own);
  }

  /** Never rejects. Nothing when all is well, or nothing is new. */
  async check(
    { listed, known, hasHad }: HealthCheck,
    client: Client,
    options: CallOptions,
  ): Promise<HealthReport | undefined> {
    const failing = listed.filter(hasRecentError).map(({ id }) => id);
    for (const { id } of listed) if (!failing.includes(id)) this.#unhealthy.delete(id);
    const failures: FailedDelivery[] = [];
    const earlier: FailedDelivery[] = [];
    const errors: unknown[] = [];
    let isNews = false;
    for (const webhook of known) {
      if (!isAt(webhook, failing)) continue;
      try {
        const found = await this.#list(webhook, client, options);
        (found.isMarked || hasHad(webhook.id) ? failures : earlier).push(...found.failures);
      } catch (thrown) {
        errors.push(thrown);
      }
      isNews ||= !this.#unhealthy.has(webhook.id);
      this.#unhealthy.add(webhook.id);
    }
    const isEmpty = failures.length + earlier.length === 0;
    // Without news, a Claire that does not list them is not worth another word.
    if (isEmpty && (errors.length === 0 || !isNews)) return undefined;
    return { failures: failures.sort(byAge), earlier: earlier.sort(byAge), errors, isNews };
  }

  async #list(webhook: KnownWebhook & { id: number }, client: Client, options: CallOptions) {
    const mark = this.#marks.get(webhook.id);
    const failures = await listFailedDeliveries(webhook, mark, client, options);
    const next = markAfter(failures, mark);
    if (next !== undefined) this.#marks.set(webhook.id, next);
    return { failures: failures.slice(-maxTold), isMarked: mark !== undefined };
  }
}

function hasRecentError({ has_recent_error }: Webhook): boolean {
  return has_recent_error === true;
}

function isAt(
  webhook: KnownWebhook,
  ids: readonly number[],
): webhook is KnownWebhook & { id: number } {
  return webhook.id !== null && ids.includes(webhook.id);
}
