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

const unknown = { limit: undefined, remaining: undefined };
export const noRateLimit: RateLimit = { ...unknown, resetsIn: undefined };
export const noRate: Rate = { ...unknown, resetsAt: undefined };

const secondsOrEpoch = 1_000_000_000;
const day = 24 * 60 * 60 * 1000;
// The budget is an hour's; a reset further away than this is no reset.
const furthestReset = 2 * 60 * 60 * 1000;

/**
 * A header that is missing or makes no sense is undefined, whatever the others say. `now` is by this
 * machine's clock, in milliseconds since 1970.
 */
export function rateLimitOf(headers: Headers, now: number): RateLimit {
  const limit = count(headers['x-ratelimit-limit']);
  return {
    limit: limit === 0 ? undefined : limit,
    remaining: count(headers['x-ratelimit-remaining']),
    resetsIn: resetOf(headers, now),
  };
}

export function shown({ limit, remaining, resetsIn }: RateLimit, now: number): Rate {
  return { limit, remaining, resetsAt: resetsIn === undefined ? undefined : now + resetsIn };
}

/** Claire's own clock at the answer, in milliseconds since 1970. */
export function answeredAtOf(headers: Headers): number | undefined {
  return httpDate(headers.date);
}

/** When the hour is over for certain: whole seconds may be rounded down, and who is early is refused. */
export function surelyOver(resetsIn: number): number {
  return resetsIn + 1000;
}

/** Milliseconds that `Retry-After` asks to wait; undefined if it is missing, past or makes no sense. */
export function retryAfterOf(headers: Headers, now: number): number | undefined {
  const text = headers['retry-after']?.trim() ?? '';
  const seconds = count(text);
  const date = seconds === undefined ? httpDate(text) : undefined;
  const wait = seconds === undefined ? waitUntil(date, headers, now) : seconds * 1000;
  return wait !== undefined && wait >= 0 && wait <= day ? wait : undefined;
}

function resetOf(headers: Headers, now: number): number | undefined {
  const value = count(headers['x-ratelimit-reset']);
  if (value === undefined) return undefined;
  const wait = value > secondsOrEpoch ? waitUntil(value * 1000, headers, now) : value * 1000;
  return wait !== undefined && wait > 0 && wait <= furthestReset ? wait : undefined;
}

/** Reckoned by Claire's clock if it shows one that fits: this machine's may be minutes off. */
function waitUntil(time: number | undefined, headers: Headers, now: number): number | undefined {
  if (time === undefined) return undefined;
  const claires = answeredAtOf(headers);
  const wait = claires === undefined ? Number.NaN : time - claires;
  return wait > 0 && wait <= furthestReset ? wait : time - now;
}

function count(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*\d{1,15}\s*$/.test(text) ? Number(text) : undefined;
}

function httpDate(text: string | undefined): number | undefined {
  const time = text === undefined || !/[a-z]{3}/i.test(text) ? Number.NaN : Date.parse(text);
  return Number.isNaN(time) ? undefined : time;
}
