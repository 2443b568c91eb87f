import { z } from 'zod/v4';
import type { CallOptions, Client, CallResponse } from '../client';
import { ClaireError, type ErrorCode, isClaireError } from '../errors';
import { hideSecrets, redactNamed } from '../http/redact';
import { readBeginning } from '../http/request';
import { groupBy, isObject, pageCount, readId, readProperty, readStamp, toRecords } from '../json';
import { toOneLine } from '../one-line';
import { KeyedMutex } from '../waits';
import { toLabel } from '../models';
import { operations, type Webhook, type WebhookError } from '../resources';
import type { KnownWebhook } from './wanted';

export interface HealthReport {
  /** Not told before, the oldest first. */
  failures: readonly FailedDelivery[];
  /** They are from before this installation had the webhooks: only their number is told. */
  earlier: readonly FailedDelivery[];
  /** Why Claire did not list the failed deliveries of some. */
  errors: readonly unknown[];
  /** Whether it says more than before: Claire had called one of the webhooks healthy since. */
  isNews: boolean;
  /** Whether there are older ones that are left out. */
  isCut: boolean;
}

/** The newest failed delivery of a webhook that was reported. */
const ReportCursor = z.object({
  errorId: z.number().optional(),
  /** Milliseconds since 1970, by Claire's clock. */
  time: z.number().optional(),
});
type ReportCursor = z.output<typeof ReportCursor>;

/** The keys are the numbers of webhooks. */
export const ReportCursors = z.record(z.string(), ReportCursor);
export type ReportCursors = Readonly<z.output<typeof ReportCursors>>;

interface HealthCheck {
  readonly listed: readonly Webhook[];
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
    const recent = listed.filter((webhook) => webhook.has_recent_error === true);
    const failing = new Set<number>(recent.map(({ id }) => id));
    for (const { id } of listed) if (!failing.has(id)) this.#unhealthy.delete(id);
    const [failures, earlier]: [FailedDelivery[], FailedDelivery[]] = [[], []];
    const errors: unknown[] = [];
    const report = { failures, earlier, errors, isNews: false, isCut: false };
    for (const webhook of known) {
      const { id } = webhook;
      if (id === null || !failing.has(id)) continue;
      try {
        const cursor = this.#cursors.get(id);
        const found = await listFailedDeliveries({ ...webhook, id }, cursor, client, options);
        const next = cursorAfter(found.failures, cursor);
        if (next !== undefined) this.#cursors.set(id, next);
        const isOwn = cursor !== undefined || hasHad(id);
        (isOwn ? failures : earlier).push(...found.failures);
        report.isCut ||= found.isCut;
      } catch (thrown) {
        errors.push(thrown);
      }
      report.isNews ||= !this.#unhealthy.has(id);
      this.#unhealthy.add(id);
    }
    // Without news, a Claire that does not list them is not worth another word.
    const isEmpty = failures.length + earlier.length === 0;
    if (isEmpty && (errors.length === 0 || !report.isNews)) return undefined;
    failures.sort(byAge);
    earlier.sort(byAge);
    return report;
  }
}

/** A call that Claire could not deliver. Claire does not keep what it was about. */
export interface FailedDelivery {
  webhookId: number;
  event: number;
  eventName: string | null;
  /** Claire's words without keys and secrets: they go into logs, and may repeat a whole call. */
  reason: string;
  /** When Claire kept it, by Claire's clock; `null` if it does not say. */
  time: string | null;
  errorId: number | null;
}

interface ListedFailures {
  failures: FailedDelivery[];
  isCut: boolean;
}

const maxReason = 300;

/** More than these of one webhook say nothing new, and would flood a flow after a long absence. */
const maxFailures = 100;

/**
 * The newest failed deliveries of one of our webhooks, after a cursor if there is one. Rejects with a
 * `ClaireError`.
 */
export async function listFailedDeliveries(
  webhook: KnownWebhook & { id: number },
  cursor: ReportCursor | undefined,
  client: Client,
  options: CallOptions,
): Promise<ListedFailures> {
  const isOld = (record: WebhookError): boolean => !isAfter(toCursor(record), cursor);
  const calls = { ...options, fresh: true };
  const newest = { isOld, max: maxFailures + 1 };
  const { records } = await listErrors(client, webhook.id, calls, newest);
  const failures = records
    .filter((record) => !isOld(record))
    .map((record) => toFailedDelivery(record, webhook))
    .sort(byAge);
  return {
    failures: failures.slice(-maxFailures),
    isCut: failures.length > maxFailures,
  };
}

function cursorAfter(
  failures: readonly FailedDelivery[],
  before: ReportCursor | undefined,
): ReportCursor | undefined {
  return failures.reduce<ReportCursor | undefined>((cursor, failure) => {
    const own = { errorId: failure.errorId ?? undefined, time: readStamp(failure.time) };
    return isAfter(own, cursor) ? own : cursor;
  }, before);
}

/** Compares Claire's numbers, which only grow, or else the times. */
function isAfter(one: ReportCursor, cursor: ReportCursor | undefined): boolean {
  if (cursor === undefined) return true;
  if (one.errorId !== undefined && cursor.errorId !== undefined)
    return one.errorId > cursor.errorId;
  return one.time !== undefined && (cursor.time === undefined || one.time > cursor.time);
}

function byAge(one: FailedDelivery, other: FailedDelivery): number {
  const byTime = (readStamp(one.time) ?? 0) - (readStamp(other.time) ?? 0);
  return byTime === 0 ? (one.errorId ?? 0) - (other.errorId ?? 0) : byTime;
}

function toFailedDelivery(
  record: WebhookError,
  { id, event, eventName, headerNames }: KnownWebhook & { id: number },
): FailedDelivery {
  const { errorId, time } = toCursor(record);
  return {
    webhookId: id,
    event,
    eventName: toLabel('WebhookTriggerID', event) ?? eventName ?? null,
    reason: readReason(record, headerNames),
    time: time === undefined ? null : new Date(time).toISOString(),
    errorId: errorId ?? null,
  };
}

function toCursor(record: WebhookError): ReportCursor {
  return {
    errorId: readId(readProperty(record, 'id')) ?? undefined,
    time: readStamp(readProperty(record, 'created_on')),
  };
}

function readReason(record: WebhookError, headers: readonly string[] | undefined): string {
  const reason = readProperty(record, 'reason');
  if (typeof reason !== 'string') return '';
  return toOneLine(redactNamed(hideSecrets(readBeginning(reason)), headers), maxReason);
}

const maxReasons = 3;

/** A line for a log: events, how often, Claire's reasons and the latest time of each. */
export function summarizeFailures(failures: readonly FailedDelivery[]): string {
  const groups = groupBy(failures, ({ event, reason }) => JSON.stringify([event, reason]));
  const all = [...groups.values()].sort((one, other) => other.length - one.length);
  const lines = all.slice(0, maxReasons).map(summarizeGroup);
  return [...lines, ...(all.length > maxReasons ? ['…'] : [])].join('; ');
}

function summarizeGroup(failures: readonly FailedDelivery[]): string {
  const latest = failures.at(-1);
  if (latest === undefined) return '';
  const { event, eventName, reason, time } = latest;
  const count = failures.length === 1 ? '' : ` × ${String(failures.length)}`;
  const at = time === null ? '' : ` (${time})`;
  return `${eventName ?? String(event)}${count}${at}: ${reason === '' ? '-' : reason}`;
}

/**
 * Reads a webhook's errors, without duplicates and in Claire's order: all, or as far as the newest are
 * wanted where Claire lists them first. Rejects with a `ClaireError`.
 *
 * The reference does not say whether pages start at 0 or 1, so both are read: a Claire that starts at
 * 1 refuses page 0 or repeats page 1.
 */
export async function listErrors(
  client: Client,
  webhookId: number,
  options?: CallOptions,
  newest: Newest = { isOld: () => false, max: Infinity },
): Promise<{ records: WebhookError[]; response: CallResponse<unknown> | undefined }> {
  const pages = new ErrorPages(client, webhookId, options);
  const refusal = await pages.read(0, ['CLAIRE_SERVER_ERROR', ...noPageCodes]);
  let page = 1;
  let end = await pages.read(page, refusal === undefined ? noPageCodes : []);
  while (end === undefined && pages.hasMore(page + 1)) {
    page += 1;
    if (page > maxPages) throw endlessListError(webhookId);
    if (isEnough(pages.records, newest)) break;
    end = await pages.read(page, noPageCodes);
  }
  // A gateway refuses in the same way while its Claire is away: a page that is counted is there.
  const first = refusal === undefined ? 0 : 1;
  if (end !== undefined && pages.count < Infinity && page < first + pages.count) throw end;
  // An empty last page, of a list that has some, proves that the page that was refused has them.
  if (refusal !== undefined && pages.last.length === 0 && pages.count > 0 && pages.count < Infinity)
    throw refusal;
  return { records: pages.records, response: pages.response };
}

const operation = operations.webhook.listErrors;

/** Three months of errors have fewer pages, so a longer list has no end. */
const maxPages = 1000;

/** Codes by which Claire may refuse a page that does not exist. */
const noPageCodes: readonly ErrorCode[] = ['CLAIRE_BAD_REQUEST', 'CLAIRE_NOT_FOUND'];

/** Which errors are wanted: not those that are old, and not more than these. */
interface Newest {
  isOld: (record: WebhookError) => boolean;
  max: number;
}

class ErrorPages {
  readonly records: WebhookError[] = [];
  response: CallResponse<unknown> | undefined;
  /** All records of the last page, new or not. */
  last: readonly WebhookError[] = [];
  readonly #known = new Set<string>();
  #hasNewRecords = false;

  constructor(
    private readonly client: Client,
    private readonly webhookId: number,
    private readonly options: CallOptions | undefined,
  ) {}

  /** Resolves with an expected error, for which there is no such page. */
  async read(page: number, expected: readonly ErrorCode[]): Promise<ClaireError | undefined> {
    try {
      const input = { WebhookID: this.webhookId, Page: page };
      this.#add(await this.client.call(operation, input, this.options));
      return undefined;
    } catch (thrown) {
      if (isClaireError(thrown) && expected.includes(thrown.code)) return thrown;
      throw thrown;
    }
  }

  /** Pages 0 and 1 may be equal, so page 1 without new records is not the end. */
  hasMore(page: number): boolean {
    return page <= this.count && (this.#hasNewRecords || (page === 2 && this.last.length > 0));
  }

  get count(): number {
    return pageCount(operation, this.response?.data) ?? Infinity;
  }

  #add(response: CallResponse<unknown>): void {
    this.response = response;
    this.last = toRecords(operation, response.data).filter(isRecord);
    // A new error moves old ones to the next page meanwhile, so some come twice.
    const added = this.last.filter((record) => !this.#known.has(recordKey(record)));
    for (const record of added) this.#known.add(recordKey(record));
    this.records.push(...added);
    this.#hasNewRecords = added.length > 0;
  }
}

/** Where the newest come first: whether there are enough, or only older ones follow. */
function isEnough(records: readonly WebhookError[], { isOld, max }: Newest): boolean {
  const [first, last] = [records[0], records.at(-1)];
  if (first === undefined || last === undefined) return false;
  const isNewestFirst = isAfter(toCursor(first), toCursor(last));
  if (isOld(last) && (!isOld(first) || isNewestFirst)) return true;
  return records.length >= max && isNewestFirst;
}

function isRecord(value: unknown): value is WebhookError {
  return isObject(value);
}

/** The identity of a record; without an id, its whole content. */
function recordKey(record: WebhookError): string {
  return String(toCursor(record).errorId ?? JSON.stringify(record));
}

function endlessListError(webhookId: number): ClaireError {
  const reason = `Claire's list does not end after ${String(maxPages)} pages`;
  return new ClaireError('CLAIRE_BAD_RESPONSE', {
    message: `Could not list errors of webhook ${String(webhookId)}: ${reason}`,
    reason,
    advice: 'Get the pages one by one, and tell Claire support.',
  });
}
