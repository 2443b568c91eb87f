import type { CallOptions, Client } from '../client';
import type { Webhook } from '../resources';
import { KeyedMutex } from './keyed-mutex';
import type { KnownWebhook } from './wanted';
import {
  byAge,
  type FailedDelivery,
  type ListedFailures,
  listFailedDeliveries,
  cursorAfter,
  type ReportCursor,
} from './failed-deliveries';

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
  /** Whether there are older ones that are left out. */
  isCut: boolean;
}

/** By the number of the webhook. */
export type ReportCursors = Readonly<Record<string, ReportCursor>>;

interface HealthCheck {
  /** As Claire has just listed them. */
  readonly listed: readonly Webhook[];
  /** Ours, as they are known now. */
  readonly known: readonly KnownWebhook[];
  /** Whether this installation had this webhook before it was listed. */
  readonly hasHad: (webhookId: number) => boolean;
}

/**
 * Watches whether Claire's calls of a trigger arrive. Claire's list says whether a webhook failed
 * lately; only then it is asked what failed. Each failed delivery is told once.
 */
export class DeliveryHealth {
  readonly #cursors = new Map<number, ReportCursor>();
  /** Whose recent errors were told, until Claire calls them healthy. */
  readonly #unhealthy = new Set<number>();
  /** Two that ask at once would tell the same. */
  readonly #mutex = new KeyedMutex();

  /** Begins with what an earlier process has told, and of which webhooks. */
  restore(cursors: ReportCursors, unhealthy: readonly number[] = []): void {
    for (const [id, cursor] of Object.entries(cursors)) this.#cursors.set(Number(id), cursor);
    for (const id of unhealthy) this.#unhealthy.add(id);
  }

  /** Those of these webhooks whose recent errors were told, for the next process. */
  unhealthy(known: readonly KnownWebhook[]): number[] {
    return known.flatMap(({ id }) => (id !== null && this.#unhealthy.has(id) ? [id] : []));
  }

  /** How far each of these webhooks was reported, for the next process. */
  cursors(known: readonly KnownWebhook[]): ReportCursors {
    const own = known.flatMap(({ id }) => {
      const cursor = id === null ? undefined : this.#cursors.get(id);
      return cursor === undefined ? [] : [[String(id), cursor] as const];
    });
    return Object.fromEntries(own);
  }

  /** Never rejects. Nothing when all is well, or nothing is new. */
  check(
    check: HealthCheck,
    client: Client,
    options: CallOptions,
  ): Promise<HealthReport | undefined> {
    return this.#mutex.runExclusive('', () => this.#check(check, client, options));
  }

  async #check(
    { listed, known, hasHad }: HealthCheck,
    client: Client,
    options: CallOptions,
  ): Promise<HealthReport | undefined> {
    const failing = listed.filter(hasRecentError).map(({ id }) => id);
    for (const { id } of listed) if (!failing.includes(id)) this.#unhealthy.delete(id);
    const report = createEmptyReport();
    for (const webhook of known) {
      if (!isAt(webhook, failing)) continue;
      try {
        const found = await this.#list(webhook, client, options);
        const isOwn = found.wasReported || hasHad(webhook.id);
        (isOwn ? report.failures : report.earlier).push(...found.failures);
        report.isCut ||= found.isCut;
      } catch (thrown) {
        report.errors.push(thrown);
      }
      report.isNews ||= !this.#unhealthy.has(webhook.id);
      this.#unhealthy.add(webhook.id);
    }
    const isEmpty = report.failures.length + report.earlier.length === 0;
    // Without news, a Claire that does not list them is not worth another word.
    if (isEmpty && (report.errors.length === 0 || !report.isNews)) return undefined;
    report.failures.sort(byAge);
    report.earlier.sort(byAge);
    return report;
  }

  async #list(
    webhook: KnownWebhook & { id: number },
    client: Client,
    options: CallOptions,
  ): Promise<OwnFailures> {
    const cursor = this.#cursors.get(webhook.id);
    const listed = await listFailedDeliveries(webhook, cursor, client, options);
    const next = cursorAfter(listed.failures, cursor);
    if (next !== undefined) this.#cursors.set(webhook.id, next);
    return { ...listed, wasReported: cursor !== undefined };
  }
}

interface OwnFailures extends ListedFailures {
  /** Whether earlier ones of this webhook were reported. */
  wasReported: boolean;
}

function createEmptyReport() {
  const failures: FailedDelivery[] = [];
  const earlier: FailedDelivery[] = [];
  const errors: unknown[] = [];
  return { failures, earlier, errors, isNews: false, isCut: false };
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
