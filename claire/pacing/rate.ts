import type { HttpResponse } from '../ports';
import { httpDate, numberIn } from './header-values';

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
export interface RateFacts {
  rateLimit: RateLimit;
  rate: Rate;
  /** Claire's own clock at the answer, in milliseconds since 1970. */
  answeredAt: number | undefined;
}

const unknown = { limit: undefined, remaining: undefined };
export const noFacts: RateFacts = {
  rateLimit: { ...unknown, resetsIn: undefined },
  rate: { ...unknown, resetsAt: undefined },
  answeredAt: undefined,
};

const secondsOrEpoch = 1_000_000_000;
const hour = 60 * 60 * 1000;
const day = 24 * hour;
// The budget is an hour's: its reset is no further away, but for what clocks make of it.
const maxResetDistance = hour + 5 * 60 * 1000;
// One each millisecond: nobody can use more in an hour.
const maxRequests = hour;
// A reset that is just over is one that the answer was late for.
const late = -60_000;

/**
 * What of the headers can be believed, each for itself: what is missing, or makes no sense, is
 * undefined. `now` is by this machine's clock, in milliseconds since 1970.
 */
function rateLimitOf(headers: Headers, now: number): RateLimit {
  const remaining = countIn(headers['x-ratelimit-remaining']);
  const limit = countIn(headers['x-ratelimit-limit']);
  const resetsIn = resetOf(headers, now);
  return {
    limit: limit === 0 || (limit ?? 0) < (remaining ?? 0) ? undefined : limit,
    remaining,
    resetsIn: resetsIn !== undefined && resetsIn > 0 ? resetsIn : undefined,
  };
}

/** The names of headers that are there and cannot be believed. */
export function doubtfulHeaders(headers: Headers, now: number, status: number): string[] {
  const { limit, remaining } = rateLimitOf(headers, now);
  const read: Readonly<Record<string, number | undefined>> = {
    'x-ratelimit-limit': limit,
    'x-ratelimit-remaining': remaining,
    'x-ratelimit-reset': resetOf(headers, now),
    'retry-after': status < 400 ? 0 : retryAfterOf(headers, now, status),
  };
  return Object.keys(read).filter(
    (name) => read[name] === undefined && (headers[name] ?? '').trim() !== '',
  );
}

/** `now` as above. */
export function factsOf(headers: Headers, now: number): RateFacts {
  const rateLimit = rateLimitOf(headers, now);
  const { limit, remaining, resetsIn } = rateLimit;
  const resetsAt = resetsIn === undefined ? undefined : now + resetsIn;
  return { rateLimit, rate: { limit, remaining, resetsAt }, answeredAt: httpDate(headers.date) };
}

/** When the hour is over for certain: whole seconds may be rounded down, and who is early is refused. */
export function surelyOver(resetsIn: number): number {
  return resetsIn + 1000;
}

/**
 * Milliseconds that `Retry-After` asks to wait; undefined if it is missing, past or makes no sense:
 * for the rate limit (429) that is more than an hour.
 */
export function retryAfterOf(headers: Headers, now: number, status: number): number | undefined {
  const text = headers['retry-after'];
  const seconds = numberIn(text);
  const wait = seconds === undefined ? waitUntil(httpDate(text), headers, now) : seconds * 1000;
  const longest = status === 429 ? maxResetDistance : day;
  return wait !== undefined && wait >= 0 && wait <= longest ? Math.ceil(wait) : undefined;
}

function resetOf(headers: Headers, now: number): number | undefined {
  const value = numberIn(headers['x-ratelimit-reset']);
  if (value === undefined) return undefined;
  const wait = value > secondsOrEpoch ? waitUntil(value * 1000, headers, now) : value * 1000;
  return wait !== undefined && wait > late && wait <= maxResetDistance
    ? Math.ceil(wait)
    : undefined;
}

/** Reckoned by Claire's clock if it shows one that fits: this machine's may be minutes off. */
function waitUntil(time: number | undefined, headers: Headers, now: number): number | undefined {
  if (time === undefined) return undefined;
  const claires = httpDate(headers.date);
  const wait = claires === undefined ? Number.NaN : time - claires;
  return wait > late && wait <= maxResetDistance ? wait : time - now;
}

function countIn(text: string | undefined): number | undefined {
  const value = Math.floor(numberIn(text) ?? Number.NaN);
  return value <= maxRequests ? value : undefined;
}
