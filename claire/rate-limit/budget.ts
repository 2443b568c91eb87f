import { hourlyLimit } from '../counts';
import type { HttpResponse } from '../ports';

const fullSpeedShare = 0.05;
// Bulk callers keep this share of the hour in reserve for interactive ones.
const reserveShare = 0.0025;
// Absolute caps, for accounts with a larger limit: enough for many processes.
const maxThrottled = 10 * hourlyLimit * fullSpeedShare;
const maxReserve = 10 * hourlyLimit * reserveShare;
// Responses of the same hour may disagree on its reset by seconds; two hours are an hour apart.
const sameHourTolerance = 60_000;
const oneHour = 3_600_000;
// While throttled, interactive requests pass at once: ten, then one every two seconds.
const interactiveBurst = 10;
const interactiveInterval = 2_000;

interface Hour {
  limit: number;
  remaining: number;
  /** A monotonic time, like every time in this file. */
  resetsAt: number;
  knownAt: number;
  /** Whether the first response of this hour still had requests left. */
  hadRequestsLeft: boolean;
}

/** `last` goes after all others, whatever it has used. */
export type CallerKind = 'interactive' | 'bulk' | 'last';

export interface Exchange {
  sentAt: number;
  now: number;
}

/** Our use of the key: requests in flight, and our part of all its requests. */
export interface Use {
  readonly count: number;
  readonly ownShare: number;
}

/** The rest of the hour's requests, as Claire reports them to all clients of this key. */
export class Budget {
  readonly #interactiveUse = new LeakyBucket(interactiveBurst, interactiveInterval);
  #hour: Hour | undefined;
  /** Claire refuses everything until then. */
  #closedUntil = Number.NEGATIVE_INFINITY;
  #closedAt = Number.NEGATIVE_INFINITY;
  /** Claire reports 0 remaining, but still answers. */
  #isZeroRefuted = false;
  #lastBulkStart = Number.NEGATIVE_INFINITY;
  /** Stands for a limit that Claire does not name. */
  #mostRemaining = 0;

  /**
   * Responses arrive out of order: of two that overlap, the later hour wins, and within an hour the
   * lower count. A request sent after the last update replaces the known count.
   */
  update({ limit: named, remaining, resetsIn }: RateLimit, { sentAt, now }: Exchange): void {
    this.#dropExpired(now);
    if (remaining === undefined) return;
    this.#mostRemaining = Math.max(this.#mostRemaining, remaining);
    const limit = named ?? this.#mostRemaining;
    if (resetsIn === undefined) {
      this.#dropOutdated(remaining, sentAt);
      return;
    }
    if (remaining > 0) this.#isZeroRefuted = false;
    if (this.#isZeroRefuted) return;
    const resetsAt = now + addResetMargin(resetsIn);
    const reported = { limit, remaining, resetsAt, knownAt: now, hadRequestsLeft: remaining > 0 };
    const known = this.#hour;
    const isNewer = known === undefined || sentAt > known.knownAt;
    if (known && Math.abs(reported.resetsAt - known.resetsAt) <= sameHourTolerance) {
      known.remaining = isNewer ? remaining : Math.min(known.remaining, remaining);
      known.knownAt = now;
    } else if (isNewer || reported.resetsAt > known.resetsAt) this.#hour = reported;
  }

  /** Blocks all requests until the time that the latest 429 names. */
  close(until: number, { sentAt, now }: Exchange): void {
    const isNewer = sentAt > this.#closedAt;
    this.#closedUntil = isNewer ? until : Math.max(this.#closedUntil, until);
    this.#closedAt = now;
  }

  /** Unblocks after a probe succeeded, which refutes a reported 0. */
  open(): void {
    this.#closedUntil = Number.NEGATIVE_INFINITY;
    if (this.#hour?.remaining !== 0) return;
    this.#hour = undefined;
    this.#isZeroRefuted = true;
  }

  /** Called with the end of a `Retry-After`: where it contradicts the counters, it is more reliable. */
  believe(until: number): void {
    const ends = this.#hour?.resetsAt ?? until;
    if (ends > until + sameHourTolerance) this.#hour = undefined;
  }

  recordStart(kind: CallerKind, now: number): void {
    if (kind === 'bulk') this.#lastBulkStart = now;
    if (kind === 'interactive') this.#interactiveUse.add(now);
  }

  closedUntil(now: number): number | undefined {
    this.#dropExpired(now);
    const reset = this.#hour?.remaining === 0 ? this.#hour.resetsAt : now;
    const until = Math.max(this.#closedUntil, reset);
    return until > now ? until : undefined;
  }

  /** Whether nothing known still applies. Our share of the use is soon measured again. */
  isExpired(now: number): boolean {
    return this.closedUntil(now) === undefined && !this.#hour;
  }

  /** Whether the block is only that of a used-up hour. */
  get isUsedUp(): boolean {
    return this.#hour?.remaining === 0 && this.#hour.hadRequestsLeft;
  }

  /** Infinity if not before the next response. Call it only while `closedUntil` is undefined. */
  earliestStart(kind: CallerKind, now: number, { count, ownShare }: Use): number {
    const hour = this.#hour;
    if (!hour) return now;
    // Requests in flight, ours and of other clients, may not be counted by Claire yet.
    const left = hour.remaining - count / ownShare;
    if (left > Math.min(hour.limit * fullSpeedShare, maxThrottled)) return now;
    if (kind === 'last') return hour.resetsAt;
    if (left <= 0) return Infinity;
    const evenStart = this.#spreadEvenly(hour, left, ownShare, now);
    if (kind === 'bulk') return evenStart;
    return Math.min(evenStart, this.#interactiveUse.drainsTo(interactiveBurst - 1, now));
  }

  /** Spreads the requests evenly until the reset, except for the reserve. */
  #spreadEvenly(hour: Hour, left: number, ownShare: number, now: number): number {
    const reserve = Math.min(Math.floor(hour.limit * reserveShare), maxReserve);
    if (hour.remaining <= reserve) return hour.resetsAt;
    if (left <= reserve) return Infinity;
    const from = Math.max(this.#lastBulkStart, now - oneHour);
    // One interval more than requests, so that the last goes before the reset.
    const parts = (left - reserve + 1) * ownShare;
    // A small share of few requests could end after the reset, when there are plenty.
    return Math.min(hour.resetsAt, from + (hour.resetsAt - from) / parts);
  }

  /** More left for a later request is of a new hour, also where its reset cannot be read. */
  #dropOutdated(remaining: number, sentAt: number): void {
    const known = this.#hour;
    if (known && sentAt > known.knownAt && remaining > known.remaining) this.#hour = undefined;
  }

  #dropExpired(now: number): void {
    if (this.#hour && this.#hour.resetsAt <= now) this.#hour = undefined;
  }
}

/** Recent use: each use adds one, one leaks every `leakInterval` milliseconds. */
export class LeakyBucket {
  #level = 0;
  #at = 0;

  constructor(
    private readonly capacity: number,
    private readonly leakInterval: number,
  ) {}

  add(now: number): void {
    this.#level = Math.min(this.capacity, this.levelAt(now) + 1);
    this.#at = now;
  }

  levelAt(now: number): number {
    return Math.max(0, this.#level - (now - this.#at) / this.leakInterval);
  }

  /** When it has leaked to `level`, without further use. */
  drainsTo(level: number, now: number): number {
    return now + Math.max(0, this.levelAt(now) - level) * this.leakInterval;
  }
}

/** The `X-RateLimit-*` headers of one response. */
export interface RateLimit {
  limit: number | undefined;
  remaining: number | undefined;
  /** Milliseconds from the response to the reset. */
  resetsIn: number | undefined;
}

/** The same, as users see it. */
export interface Rate {
  limit: number | undefined;
  remaining: number | undefined;
  /** Milliseconds since 1970. */
  resetsAt: number | undefined;
}

type Headers = HttpResponse['headers'];

export interface RateHeaders {
  rateLimit: RateLimit;
  rate: Rate;
  /** Claire's clock, from `Date`, in milliseconds since 1970. */
  respondedAt: number | undefined;
}

const unknown = { limit: undefined, remaining: undefined };
export const noRateHeaders: RateHeaders = {
  rateLimit: { ...unknown, resetsIn: undefined },
  rate: { ...unknown, resetsAt: undefined },
  respondedAt: undefined,
};

const minEpochSeconds = 1_000_000_000;
const day = 24 * oneHour;
// The limit is hourly; five minutes allow for clocks that differ.
const maxResetDistance = oneHour + 5 * 60_000;
// One a millisecond.
const maxRequests = oneHour;
// A reset may have passed while the response was on its way.
const minResetDistance = -60_000;

const daysOfWeek = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?';
const httpDateForm = new RegExp(`^${daysOfWeek}, [\\w: -]{15,25} GMT$`, 'i');
/** A `Date` outside these years is wrong. */
const years = { from: Date.UTC(2020, 0), to: Date.UTC(2100, 0) };

/**
 * Reads each header for itself; a missing or implausible one is undefined. `now` is this machine's
 * clock, in milliseconds since 1970.
 */
export function readRateHeaders(headers: Headers, now: number): RateHeaders {
  const respondedAt = parseHttpDate(headers.date);
  const remaining = readCount(headers['x-ratelimit-remaining']);
  const given = readCount(headers['x-ratelimit-limit']) ?? 0;
  const limit = given === 0 || given < (remaining ?? 0) ? undefined : given;
  const reset = readReset(headers, now, respondedAt) ?? 0;
  const resetsIn = reset > 0 ? reset : undefined;
  const resetsAt = resetsIn === undefined ? undefined : now + resetsIn;
  return {
    rateLimit: { limit, remaining, resetsIn },
    rate: { limit, remaining, resetsAt },
    respondedAt,
  };
}

/** NTP lets a clock go wrong by so much. */
const maxDrift = 500e-6;

/** Adds a second, as Claire may round down, and the clock's drift: requests that come early are refused. */
export function addResetMargin(resetsIn: number): number {
  return Math.ceil(resetsIn * (1 + maxDrift)) + 1000;
}

/**
 * The wait of `Retry-After` in milliseconds; undefined if it is missing, past or implausible: for a
 * 429, more than an hour.
 */
export function readRetryAfter(headers: Headers, now: number, status: number): number | undefined {
  const text = headers['retry-after'];
  const seconds = parseNumber(text);
  const wait =
    seconds === undefined
      ? waitUntil(parseHttpDate(text), now, parseHttpDate(headers.date))
      : seconds * 1000;
  const maxWait = status === 429 ? maxResetDistance : day;
  return wait !== undefined && wait >= 0 && wait <= maxWait ? Math.ceil(wait) : undefined;
}

function readReset(
  headers: Headers,
  now: number,
  respondedAt: number | undefined,
): number | undefined {
  const value = parseNumber(headers['x-ratelimit-reset']);
  if (value === undefined) return undefined;
  const wait = value > minEpochSeconds ? waitUntil(value * 1000, now, respondedAt) : value * 1000;
  return wait !== undefined && wait > minResetDistance && wait <= maxResetDistance
    ? Math.ceil(wait)
    : undefined;
}

/** Relative to Claire's clock if `Date` is plausible, as this machine's may be minutes off. */
function waitUntil(
  time: number | undefined,
  now: number,
  respondedAt: number | undefined,
): number | undefined {
  if (time === undefined) return undefined;
  const wait = respondedAt === undefined ? Number.NaN : time - respondedAt;
  return wait > minResetDistance && wait <= maxResetDistance ? wait : time - now;
}

function readCount(text: string | undefined): number | undefined {
  const value = Math.floor(parseNumber(text) ?? Number.NaN);
  return value <= maxRequests ? value : undefined;
}

/**
 * A number that is not negative, also when two servers each added it, or as the first item of a
 * structured list (`10, 10;w=3600`).
 */
export function parseNumber(text: string | undefined): number | undefined {
  if (text === undefined || text.length > 100) return undefined;
  if (/^\d{1,15}$/.test(text)) return Number(text);
  const [first = '', ...others] = text.split(',').map((item) => item.replace(/;.*/s, '').trim());
  if (!/^\d{1,15}(?:\.\d{1,6})?$/.test(first)) return undefined;
  return others.every((other) => other === first) ? Number(first) : undefined;
}

/** The time of an HTTP date, in milliseconds since 1970. */
export function parseHttpDate(text: string | undefined): number | undefined {
  const trimmed = text?.trim() ?? '';
  const time = httpDateForm.test(trimmed) ? Date.parse(trimmed) : Number.NaN;
  return time >= years.from && time < years.to ? time : undefined;
}
