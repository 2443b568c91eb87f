import { z } from 'zod/v4';
import type { CallOptions, Client, CallResponse } from '../client';
import { ClaireError, type ErrorCode, isClaireError } from '../errors';
import { hideSecrets, redactNamed } from '../http/redact';
import { readBeginning } from '../http/request';
import { groupBy, isObject, pageCount, readId, readProperty, readStamp, toRecords } from '../json';
import { toOneLine } from '../one-line';
import { KeyedMutex, raceAbort } from '../waits';
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
 * Watches whether Claire's calls of a trigger arrive. Fetches the errors of a webhook only if
 * Claire's list says that it failed lately. Tells each failed delivery once.
 */
export class DeliveryHealth {
  readonly #cursors = new Map<number, ReportCursor>();
  /** Those with reported errors, until Claire calls them healthy. */
  readonly #unhealthy = new Set<number>();
  /** Two checks at once would tell the same. */
  readonly #mutex = new KeyedMutex();

  /** Restores what an earlier process has told. */
  restore(cursors: ReportCursors, unhealthy: readonly number[] = []): void {
    for (const [id, cursor] of Object.entries(cursors)) this.#cursors.set(Number(id), cursor);
    for (const id of unhealthy) this.#unhealthy.add(id);
  }

  /** Webhooks with reported recent errors, for the next process. */
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

  /** Never rejects. Nothing when all is well, nothing is new, or its turn has not come before the abort. */
  check(
    check: HealthCheck,
    client: Client,
    options: CallOptions,
  ): Promise<HealthReport | undefined> {
    const { signal } = options;
    let begun: Promise<HealthReport | undefined> = Promise.resolve(undefined);
    const run = this.#mutex.runExclusive('', () => {
      if (!signal?.aborted) begun = this.#check(check, client, options);
      return begun;
    });
    return raceAbort(run, signal, () => begun);
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

/** A call that Claire could not deliver. Claire does not keep its subject. */
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

/** Which errors are wanted: not those that are old, and not more than these. */
interface Newest {
  isOld: (record: WebhookError) => boolean;
  max: number;
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
  const records: WebhookError[] = [];
  const known = new Set<string>();
  let response: CallResponse<unknown> | undefined;
  let refusal: ClaireError | undefined;
  let count: number | undefined;
  let isEmpty = false;
  const isCounted = (page: number) => count !== undefined && page < count + (refusal ? 1 : 0);
  for (let page = 0; page < 2 || count === undefined || page <= count; page += 1) {
    if (page > maxPages) throw endlessListError(webhookId);
    const answer = await readPage(client, { WebhookID: webhookId, Page: page }, options, refusal);
    if (isClaireError(answer)) {
      // A gateway refuses in the same way while its Claire is away: a page that is counted is there.
      if (isCounted(page)) throw answer;
      if (page > 0) break;
      refusal = answer;
      continue;
    }
    response = answer;
    count = pageCount(operation, answer.data);
    const shown = toRecords(operation, answer.data).filter(isObject);
    isEmpty = shown.length === 0;
    // A new error moves old ones to the next page meanwhile, so some come twice.
    const added = shown.filter((record) => !known.has(recordKey(record)));
    for (const record of added) known.add(recordKey(record));
    records.push(...added);
    // Pages 0 and 1 may be equal, so page 1 without new records is not the end.
    const isEnd = added.length === 0 && (page > 1 || isEmpty);
    if (page > 0 && (isEnd || isEnough(records, newest))) break;
  }
  // An empty last page, of a list that has some, proves that the page that was refused has them.
  if (refusal && isEmpty && count) throw refusal;
  return { records, response };
}

const operation = operations.webhook.listErrors;

/** Three months of errors have fewer pages, so a longer list has no end. */
const maxPages = 1000;

/** Codes by which Claire may refuse a page that does not exist. */
const noPageCodes: readonly ErrorCode[] = ['CLAIRE_BAD_REQUEST', 'CLAIRE_NOT_FOUND'];

/** Resolves with the refusal of a page that may not exist: without page 0, page 1 has to be there. */
async function readPage(
  client: Client,
  input: { WebhookID: number; Page: number },
  options: CallOptions | undefined,
  refusal: ClaireError | undefined,
): Promise<CallResponse<unknown> | ClaireError> {
  try {
    return await client.call(operation, input, options);
  } catch (thrown) {
    const { Page: page } = input;
    const mayBeMissing = page !== 1 || refusal === undefined;
    const codes = page === 0 ? ['CLAIRE_SERVER_ERROR', ...noPageCodes] : noPageCodes;
    if (mayBeMissing && isClaireError(thrown) && codes.includes(thrown.code)) return thrown;
    throw thrown;
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
