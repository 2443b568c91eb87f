import type { CallOptions, Client } from '../client';
import { redactNamed } from '../http/redact';
import { toLabel } from '../models';
import type { WebhookError } from '../resources';
import { readProperty } from '../resources/outputs';
import { hideSecrets } from './hide-secrets';
import { listErrors } from './list-errors';
import type { KnownWebhook } from './wanted';

/** A call that Claire could not deliver. Claire does not keep what it was about. */
export interface FailedDelivery {
  webhookId: number;
  event: number;
  eventName: string | null;
  /** As Claire gives it, without keys and secrets: it goes into logs, and may repeat a whole call. */
  reason: string;
  /** When Claire kept it, by Claire's clock; `null` if it does not say. */
  time: string | null;
  /** Claire's number of the entry. */
  errorId: number | null;
}

/** The newest failed delivery of a webhook that was reported. */
export interface ReportCursor {
  errorId?: number | undefined;
  /** Milliseconds since 1970, by Claire's clock. */
  time?: number | undefined;
}

/** What Claire lists of a webhook. */
export interface ListedFailures {
  /** The oldest first. */
  failures: FailedDelivery[];
  /** Whether older ones were left out. */
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

/** The cursor after reporting these; the earlier one when there are none. */
export function cursorAfter(
  failures: readonly FailedDelivery[],
  before: ReportCursor | undefined,
): ReportCursor | undefined {
  return failures.reduce<ReportCursor | undefined>((cursor, failure) => {
    const own = { errorId: failure.errorId ?? undefined, time: readTime(failure.time) };
    return isAfter(own, cursor) ? own : cursor;
  }, before);
}

/** By Claire's number, which only grows, or else by its time. */
function isAfter(one: ReportCursor, cursor: ReportCursor | undefined): boolean {
  if (cursor === undefined) return true;
  if (one.errorId !== undefined && cursor.errorId !== undefined)
    return one.errorId > cursor.errorId;
  return one.time !== undefined && (cursor.time === undefined || one.time > cursor.time);
}

/** For sorting: the oldest first. */
export function byAge(one: FailedDelivery, other: FailedDelivery): number {
  const byTime = (readTime(one.time) ?? 0) - (readTime(other.time) ?? 0);
  return byTime === 0 ? (one.errorId ?? 0) - (other.errorId ?? 0) : byTime;
}

function toFailedDelivery(
  record: WebhookError,
  { id, event, eventName }: KnownWebhook & { id: number },
): FailedDelivery {
  const { errorId, time } = toCursor(record);
  return {
    webhookId: id,
    event,
    eventName: toLabel('WebhookTriggerID', event) ?? eventName ?? null,
    reason: readReason(record),
    time: time === undefined ? null : new Date(time).toISOString(),
    errorId: errorId ?? null,
  };
}

function toCursor(record: WebhookError): ReportCursor {
  const id = readProperty(record, 'id');
  return {
    errorId: typeof id === 'number' && id > 0 ? id : undefined,
    time: readTime(readProperty(record, 'created_on')),
  };
}

/** Go's zero time, for a time that is not known, is long before 1970. */
function readTime(value: unknown): number | undefined {
  const time = typeof value === 'string' ? Date.parse(value) : NaN;
  return time > 0 ? time : undefined;
}

function readReason(record: WebhookError): string {
  const reason = readProperty(record, 'reason');
  if (typeof reason !== 'string') return '';
  return redactNamed(hideSecrets(reason)).trim().slice(0, maxReason);
}

const maxReasons = 3;

/** In a line for a log: events, how often, Claire's reasons and the latest time of each. */
export function summarizeFailures(failures: readonly FailedDelivery[]): string {
  const groups = new Map<string, FailedDelivery[]>();
  for (const failure of failures) {
    const key = JSON.stringify([failure.event, failure.reason]);
    groups.set(key, [...(groups.get(key) ?? []), failure]);
  }
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
