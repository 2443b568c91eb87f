import type { CallOptions, Client } from '../../client';
import { redactNamed } from '../../http/failures/redact';
import { toLabel } from '../../models';
import type { WebhookError } from '../../resources';
import { readProperty } from '../../resources/outputs';
import { hideSecrets } from '../hide-secrets';
import { listNewestErrors } from '../list-all-errors';
import type { KnownWebhook } from '../wanted';

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
  /** It failed while a test call was on its way, which may be what failed. */
  mayBeTestCall?: true;
}

/** The newest failed delivery of a webhook that was told. */
export interface ToldMark {
  errorId?: number | undefined;
  /** Milliseconds since 1970, by Claire's clock. */
  time?: number | undefined;
  /** When Claire was asked for a test call that has neither come nor failed since, by its clock. */
  testCallAt?: number | undefined;
}

/** What Claire lists of a webhook. */
export interface ListedFailures {
  /** The oldest first. */
  failures: FailedDelivery[];
  /** Whether older ones were left out. */
  isCut: boolean;
  /** Claire's own clock at the answer. */
  respondedAt: number | undefined;
}

const maxReason = 300;

/** More than these of one webhook say nothing new, and would flood a flow after a long absence. */
const maxFailures = 100;

/**
 * The newest failed deliveries of one of our webhooks, after a mark if there is one. Rejects with a
 * `ClaireError`.
 */
export async function listFailedDeliveries(
  webhook: KnownWebhook & { id: number },
  mark: ToldMark | undefined,
  client: Client,
  options: CallOptions,
): Promise<ListedFailures> {
  const isOld = (record: WebhookError): boolean => !isAfter(toMark(record), mark);
  const calls = { ...options, fresh: true };
  const newest = { isOld, max: maxFailures + 1 };
  const { records, response } = await listNewestErrors(client, webhook.id, newest, calls);
  const failures = records
    .filter((record) => !isOld(record))
    .map((record) => toFailedDelivery(record, webhook))
    .sort(byAge);
  return {
    failures: failures.slice(-maxFailures),
    isCut: failures.length > maxFailures,
    respondedAt: response?.respondedAt,
  };
}

/** The mark after telling these; the earlier one when there are none. */
export function markAfter(
  failures: readonly FailedDelivery[],
  before: ToldMark | undefined,
): ToldMark | undefined {
  return failures.reduce<ToldMark | undefined>((mark, failure) => {
    const own = { errorId: failure.errorId ?? undefined, time: readTime(failure.time) };
    return isAfter(own, mark) ? own : mark;
  }, before);
}

/** By Claire's number, which only grows, or else by its time. */
function isAfter(one: ToldMark, mark: ToldMark | undefined): boolean {
  if (mark === undefined || isOfTestCallOnly(mark)) return true;
  if (one.errorId !== undefined && mark.errorId !== undefined) return one.errorId > mark.errorId;
  return one.time !== undefined && (mark.time === undefined || one.time > mark.time);
}

/** Nothing has been told yet. */
export function isOfTestCallOnly({ errorId, time, testCallAt }: ToldMark): boolean {
  return testCallAt !== undefined && errorId === undefined && time === undefined;
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
  const { errorId, time } = toMark(record);
  return {
    webhookId: id,
    event,
    eventName: toLabel('WebhookTriggerID', event) ?? eventName ?? null,
    reason: readReason(record),
    time: time === undefined ? null : new Date(time).toISOString(),
    errorId: errorId ?? null,
  };
}

function toMark(record: WebhookError): ToldMark {
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
  return redactNamed(hideSecrets(reason)).replace(passwordInUrl, '//').trim().slice(0, maxReason);
}

/** Some have a user name and a password for their proxy in the address. */
const passwordInUrl = /\/\/[^\s/@]{1,200}@/g;
