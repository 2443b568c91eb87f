import type { CallOptions, Client } from '../../client';
import type { Webhook } from '../../resources';
import { KeyedMutex } from '../keyed-mutex';
import type { KnownWebhook } from '../wanted';
import {
  byAge,
  type FailedDelivery,
  isOfTestCallOnly,
  type ListedFailures,
  listFailedDeliveries,
  markAfter,
  type ToldMark,
} from './list-failed';
import { clockMargin, PendingTestCalls } from './pending-test-calls';

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

/** A test call that did not come, in milliseconds before now. */
export interface SilentCall {
  asked: number;
  /** When Claire listed the webhooks last. */
  listed: number;
}

/** Why a test call did not come. */
export interface Silence {
  /** In Claire's words, if it has any. */
  reason: string | undefined;
  /** What else became known. */
  report: HealthReport | undefined;
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

/**
 * Watches whether Claire's calls of a trigger arrive. Claire's list says whether a webhook failed
 * lately; only then it is asked what failed. Each failed delivery is told once.
 */
export class DeliveryHealth {
  readonly #marks = new Map<number, ToldMark>();
  /** Whose recent errors were told, until Claire calls them healthy. */
  readonly #unhealthy = new Set<number>();
  readonly #testCalls = new PendingTestCalls();
  /** Two that ask at once would tell the same. */
  readonly #mutex = new KeyedMutex();

  /** Begins with what an earlier process has told, and of which webhooks. */
  restore(marks: ToldMarks, unhealthy: readonly number[] = []): void {
    for (const [id, mark] of Object.entries(marks)) this.#marks.set(Number(id), mark);
    for (const id of unhealthy) this.#unhealthy.add(id);
  }

  /** Those of these webhooks whose recent errors were told, for the next process. */
  unhealthy(known: readonly KnownWebhook[]): number[] {
    return known.flatMap(({ id }) => (id !== null && this.#unhealthy.has(id) ? [id] : []));
  }

  /** Of these webhooks, for the next process. */
  marks(known: readonly KnownWebhook[]): ToldMarks {
    const own = known.flatMap(({ id }) => {
      const mark = id === null ? undefined : this.#mark(id);
      return mark === undefined ? [] : [[String(id), mark] as const];
    });
    return Object.fromEntries(own);
  }

  #mark(id: number): ToldMark | undefined {
    const testCallAt = this.#testCalls.askedAt(id);
    const mark = this.#marks.get(id);
    return testCallAt === undefined ? mark : { ...mark, testCallAt };
  }

  /** Claire is about to be asked for a test call, at this time by its clock: it fails as no event. */
  expectTestCall(webhookId: number, at: number): void {
    this.#testCalls.add(webhookId, at);
  }

  /** The test call has come, or was not asked for. */
  forgetTestCall(webhookId: number): void {
    this.#testCalls.drop(webhookId);
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
        const isOwn = found.isMarked || hasHad(webhook.id);
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

  /**
   * Asks why a test call did not come. What else failed is told with it, so that nothing is lost.
   * Never rejects.
   */
  explainSilence(
    webhook: KnownWebhook & { id: number },
    call: SilentCall,
    client: Client,
    options: CallOptions,
  ): Promise<Silence> {
    return this.#mutex.runExclusive('', async () => {
      try {
        const listed = await this.#list(webhook, client, options);
        const isUntold = listed.isMarked || this.#unhealthy.has(webhook.id);
        const silence = readSilence(listed, call, isUntold);
        this.#rememberTestCall(webhook.id, listed, call, silence);
        return silence;
      } catch {
        // The silence itself is told; what else failed is found by the next check.
        return { reason: undefined, report: undefined };
      }
    });
  }

  async #list(
    webhook: KnownWebhook & { id: number },
    client: Client,
    options: CallOptions,
  ): Promise<OwnFailures> {
    const mark = this.#marks.get(webhook.id);
    const listed = await listFailedDeliveries(webhook, mark, client, options);
    const next = markAfter(listed.failures, mark);
    if (next !== undefined) this.#marks.set(webhook.id, next);
    const failures = this.#testCalls.flag(webhook.id, listed.failures, mark?.testCallAt);
    return { ...listed, failures, isMarked: mark !== undefined && !isOfTestCallOnly(mark) };
  }

  /** Claire may list its failure only later. */
  #rememberTestCall(
    webhookId: number,
    { respondedAt }: OwnFailures,
    { asked }: SilentCall,
    { report }: Silence,
  ): void {
    const isListed =
      this.#testCalls.drop(webhookId) ||
      report?.failures.some(({ mayBeTestCall }) => mayBeTestCall) === true;
    if (isListed || respondedAt === undefined) return;
    const testCallAt = respondedAt - asked - clockMargin;
    this.#marks.set(webhookId, { ...this.#marks.get(webhookId), testCallAt });
  }
}

interface OwnFailures extends ListedFailures {
  /** Whether earlier ones of this webhook were told. */
  isMarked: boolean;
}

function createEmptyReport() {
  const failures: FailedDelivery[] = [];
  const earlier: FailedDelivery[] = [];
  const errors: unknown[] = [];
  return { failures, earlier, errors, isNews: false, isCut: false };
}

/** Of a webhook that Claire called healthy when it was listed, what is older than that is no news. */
function readSilence(
  { failures: all, isCut, respondedAt = Infinity }: OwnFailures,
  { asked, listed }: SilentCall,
  isUntold: boolean,
): Silence {
  const isSince = ({ time }: FailedDelivery, ago: number): boolean =>
    time !== null && Date.parse(time) >= respondedAt - ago - clockMargin;
  const failures = all
    .filter((one) => isUntold || one.time === null || isSince(one, listed))
    .map((one) => (isSince(one, asked) ? { ...one, mayBeTestCall: true as const } : one));
  if (failures.length === 0) return { reason: undefined, report: undefined };
  const reason = failures.findLast(({ mayBeTestCall }) => mayBeTestCall)?.reason;
  const report = { ...createEmptyReport(), failures, isNews: true, isCut };
  return { reason: reason === '' ? undefined : reason, report };
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
