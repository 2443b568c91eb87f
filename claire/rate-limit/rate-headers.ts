import type { HttpResponse } from '../ports';

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

const minEpochSeconds = 1_000_000_000;
const hour = 60 * 60 * 1000;
const day = 24 * hour;
// The budget is an hour's: its reset is no further away, but for what clocks make of it.
const maxResetDistance = hour + 5 * 60 * 1000;
// One each millisecond: nobody can use more in an hour.
const maxRequests = hour;
// A reset that is just over is one that the answer was late for.
const minResetDistance = -60_000;

const daysOfWeek = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?';
const httpDateForm = new RegExp(`^${daysOfWeek}, [\\w: -]{15,25} GMT$`, 'i');
/** No server that runs Claire's API shows another year. */
const years = { from: Date.UTC(2020, 0), to: Date.UTC(2100, 0) };

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
  const maxWait = status === 429 ? maxResetDistance : day;
  return wait !== undefined && wait >= 0 && wait <= maxWait ? Math.ceil(wait) : undefined;
}

function readReset(headers: Headers, now: number): number | undefined {
  const value = parseNumber(headers['x-ratelimit-reset']);
  if (value === undefined) return undefined;
  const wait = value > minEpochSeconds ? waitUntil(value * 1000, headers, now) : value * 1000;
  return wait !== undefined && wait > minResetDistance && wait <= maxResetDistance
    ? Math.ceil(wait)
    : undefined;
}

/** Reckoned by Claire's clock if it shows one that fits: this machine's may be minutes off. */
function waitUntil(time: number | undefined, headers: Headers, now: number): number | undefined {
  if (time === undefined) return undefined;
  const serverTime = parseHttpDate(headers.date);
  const wait = serverTime === undefined ? Number.NaN : time - serverTime;
  return wait > minResetDistance && wait <= maxResetDistance ? wait : time - now;
}

function readCount(text: string | undefined): number | undefined {
  const value = Math.floor(parseNumber(text) ?? Number.NaN);
  return value <= maxRequests ? value : undefined;
}

/**
 * A number that is not negative, as a header writes it; also one that two servers on the way wrote
 * each, and the first item of a structured list (`10, 10;w=3600`).
 */
export function parseNumber(text: string | undefined): number | undefined {
  if (text === undefined || text.length > 100) return undefined;
  const [first = '', ...others] = text.split(',').map((item) => item.replace(/;.*/s, '').trim());
  if (!/^\d{1,15}(?:\.\d{1,6})?$/.test(first)) return undefined;
  return others.every((other) => other === first) ? Number(first) : undefined;
}

/** The moment of an HTTP date, in milliseconds since 1970. */
export function parseHttpDate(text: string | undefined): number | undefined {
  const trimmed = text?.trim() ?? '';
  const time = httpDateForm.test(trimmed) ? Date.parse(trimmed) : Number.NaN;
  return time >= years.from && time < years.to ? time : undefined;
}
