import type { HttpResponse } from '../ports';

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
const oneHour = 3_600_000;
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

/** Adds a second, as Claire may round down and refuses requests that come early. */
export function addResetMargin(resetsIn: number): number {
  return resetsIn + 1000;
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
