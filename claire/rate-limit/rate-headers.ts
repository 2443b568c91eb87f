import type { HttpResponse } from '../ports';
import { parseHttpDate, parseNumber } from './header-values';

/** What Claire's `X-RateLimit-*` headers said on one answer. */
export interface RateLimit {
  limit: number | undefined;
  remaining: number | undefined;
  /** Milliseconds from the answer to the reset. */
  resetsIn: number | undefined;
}

/** The same, to be shown. */
export interface Rate {
  limit: number | undefined;
  remaining: number | undefined;
  /** Milliseconds since 1970. */
  resetsAt: number | undefined;
}

type Headers = HttpResponse['headers'];

/** All that is read of one answer's headers. */
export interface RateHeaders {
  rateLimit: RateLimit;
  rate: Rate;
  /** Claire's own clock at the answer, in milliseconds since 1970. */
  respondedAt: number | undefined;
}

const unknown = { limit: undefined, remaining: undefined };
export const noRateHeaders: RateHeaders = {
  rateLimit: { ...unknown, resetsIn: undefined },
  rate: { ...unknown, resetsAt: undefined },
  respondedAt: undefined,
};

const secondsOrEpoch = 1_000_000_000;
const hour = 60 * 60 * 1000;
const day = 24 * hour;
// The budget is an hour's: its reset is no further away, but for what clocks make of it.
const maxResetDistance = hour + 5 * 60 * 1000;
// One each millisecond: nobody can use more in an hour.
const maxRequests = hour;
// A reset that is just over is one that the answer was late for.
const resetMargin = -60_000;

/**
 * What of the headers can be believed, each for itself: what is missing, or makes no sense, is
 * undefined. `now` is by this machine's clock, in milliseconds since 1970.
 */
function readRateLimit(headers: Headers, now: number): RateLimit {
  const remaining = readCount(headers['x-ratelimit-remaining']);
  const limit = readCount(headers['x-ratelimit-limit']);
  const resetsIn = readReset(headers, now);
  return {
    limit: limit === 0 || (limit ?? 0) < (remaining ?? 0) ? undefined : limit,
    remaining,
    resetsIn: resetsIn !== undefined && resetsIn > 0 ? resetsIn : undefined,
  };
}

/** The names of headers that are there and cannot be believed. */
export function findImplausibleHeaders(headers: Headers, now: number, status: number): string[] {
  const { limit, remaining } = readRateLimit(headers, now);
  const read: Readonly<Record<string, number | undefined>> = {
    'x-ratelimit-limit': limit,
    'x-ratelimit-remaining': remaining,
    'x-ratelimit-reset': readReset(headers, now),
    'retry-after': status < 400 ? 0 : readRetryAfter(headers, now, status),
  };
  return Object.keys(read).filter(
    (name) => read[name] === undefined && (headers[name] ?? '').trim() !== '',
  );
}

/** `now` as above. */
export function readRateHeaders(headers: Headers, now: number): RateHeaders {
  const rateLimit = readRateLimit(headers, now);
  const { limit, remaining, resetsIn } = rateLimit;
  const resetsAt = resetsIn === undefined ? undefined : now + resetsIn;
  return {
    rateLimit,
    rate: { limit, remaining, resetsAt },
    respondedAt: parseHttpDate(headers.date),
  };
}

/** When the hour is over for certain: whole seconds may be rounded down, and who is early is refused. */
export function addResetMargin(resetsIn: number): number {
  return resetsIn + 1000;
}

/**
 * Milliseconds that `Retry-After` asks to wait; undefined if it is missing, past or makes no sense:
 * for the rate limit (429) that is more than an hour.
 */
export function readRetryAfter(headers: Headers, now: number, status: number): number | undefined {
  const text = headers['retry-after'];
  const seconds = parseNumber(text);
  const wait =
    seconds === undefined ? waitUntil(parseHttpDate(text), headers, now) : seconds * 1000;
  const longest = status === 429 ? maxResetDistance : day;
  return wait !== undefined && wait >= 0 && wait <= longest ? Math.ceil(wait) : undefined;
}

function readReset(headers: Headers, now: number): number | undefined {
  const value = parseNumber(headers['x-ratelimit-reset']);
  if (value === undefined) return undefined;
  const wait = value > secondsOrEpoch ? waitUntil(value * 1000, headers, now) : value * 1000;
  return wait !== undefined && wait > resetMargin && wait <= maxResetDistance
    ? Math.ceil(wait)
    : undefined;
}

/** Reckoned by Claire's clock if it shows one that fits: this machine's may be minutes off. */
function waitUntil(time: number | undefined, headers: Headers, now: number): number | undefined {
  if (time === undefined) return undefined;
  const claires = parseHttpDate(headers.date);
  const wait = claires === undefined ? Number.NaN : time - claires;
  return wait > resetMargin && wait <= maxResetDistance ? wait : time - now;
}

function readCount(text: string | undefined): number | undefined {
  const value = Math.floor(parseNumber(text) ?? Number.NaN);
  return value <= maxRequests ? value : undefined;
}
