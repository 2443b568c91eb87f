import { isClaireError } from '../../claire/errors';

const maxBackOff = 60_000;

/**
 * How long to wait before the next try, in milliseconds: never less than a second, and some more at
 * random, so that the triggers of many flows do not come back all at once.
 */
export function backOff(tries: number, random: () => number = Math.random): number {
  const most = Math.min(maxBackOff, 2000 * 2 ** Math.min(tries, 10));
  return most / 2 + (random() * most) / 2;
}

/**
 * The same, but not before the hour is new whose requests are used up; or a minute, in which Claire
 * may be open again all the same.
 */
export function backOffAfter(thrown: unknown, tries: number, random?: () => number): number {
  const resetsIn = isClaireError(thrown) ? thrown.resetsIn : undefined;
  return Math.max(backOff(tries, random), Math.min(resetsIn ?? 0, maxBackOff));
}

/** Whether the same request can end otherwise later. A wrong key stays wrong until a deploy. */
export function mayHelp(thrown: unknown): boolean {
  return isClaireError(thrown) && passing.has(thrown.code);
}

/** Such a try has cost nothing, and says nothing about the next one. */
export function isRateLimited(thrown: unknown): boolean {
  return isClaireError(thrown) && thrown.code === 'CLAIRE_RATE_LIMITED';
}

const passing: ReadonlySet<string> = new Set([
  'CLAIRE_RATE_LIMITED',
  'CLAIRE_SERVER_ERROR',
  'CLAIRE_UNAVAILABLE',
  'CLAIRE_NETWORK',
  'CLAIRE_TIMEOUT',
  'CLAIRE_BAD_RESPONSE',
]);
