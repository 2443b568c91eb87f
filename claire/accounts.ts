import { ReadCache } from './http/read-cache';
import { RateLimiter } from './rate-limit/rate-limiter';
import type { Clock } from './ports';
import { createHash } from 'node:crypto';

/** The state that all clients of one API key share within this module. */
export interface AccountState {
  readonly rateLimiter: RateLimiter;
  readonly reads: ReadCache;
}

interface Account extends AccountState {
  clock: Clock;
  activeCalls: number;
}

/** In characters: a search lists the days of weeks. */
const maxCachedSize = 32 * 1024 * 1024;

const accounts = new Map<string, Account>();

/**
 * Runs the work with the account's state. The state is kept between calls, executions and deploys
 * while it matters for the rate limit.
 */
export async function withAccount<Result>(
  name: string,
  clock: Clock,
  work: (shared: AccountState) => Promise<Result>,
): Promise<Result> {
  const account = accounts.get(name) ?? openAccount(name, clock);
  account.clock = clock;
  account.activeCalls += 1;
  try {
    return await work(account);
  } finally {
    account.activeCalls -= 1;
  }
}

/** After a change at Claire, new reads must not share earlier responses. */
export function forgetReads(name: string): void {
  accounts.get(name)?.reads.forget();
}

/** After news from Claire of an appointment, whichever account they came by. */
export function forgetAppointment(id: number): void {
  for (const { reads } of accounts.values()) reads.forgetAppointment(id);
}

export function countAccounts(): number {
  return accounts.size;
}

function openAccount(name: string, clock: Clock): Account {
  closeUnused();
  const account = {
    rateLimiter: new RateLimiter(),
    reads: new ReadCache(maxCachedSize),
    clock,
    activeCalls: 0,
  };
  accounts.set(name, account);
  return account;
}

/** Runs when an account is opened: without new ones, memory does not grow. */
function closeUnused(): void {
  for (const [name, { activeCalls, rateLimiter, clock }] of accounts) {
    if (activeCalls === 0 && rateLimiter.isExpired(clock.monotonic())) accounts.delete(name);
  }
}

/** Each platform reports a fault in its own words. */
export function findApiKeyFault(apiKey: string): 'missing' | 'unreadable' | undefined {
  if (apiKey === '') return 'missing';
  return /^[\x21-\x7e]+$/.test(apiKey) ? undefined : 'unreadable';
}

/** Identifies an account without revealing its API key. */
export function fingerprintAccount(baseUrl: string, apiKey: string): string {
  return createHash('sha256').update(`${baseUrl}\n${apiKey}`).digest('hex');
}
