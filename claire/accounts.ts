import { RecentReads } from './http/recent-reads';
import { SingleFlight } from './http/single-flight';
import { RateLimiter } from './rate-limit/rate-limiter';
import type { Clock } from './ports';

/** The state that all clients of one API key share within this module. */
interface AccountState {
  readonly rateLimiter: RateLimiter;
  readonly singleFlight: SingleFlight;
  readonly recentReads: RecentReads;
}

interface Account extends AccountState {
  clock: Clock;
  activeCalls: number;
}

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

/** After a change at Claire, new reads must not join those that began before it. */
export function forgetReads(name: string): void {
  accounts.get(name)?.singleFlight.forget();
}

export function countAccounts(): number {
  return accounts.size;
}

function openAccount(name: string, clock: Clock): Account {
  closeUnused();
  const account = {
    rateLimiter: new RateLimiter(),
    singleFlight: new SingleFlight(),
    recentReads: new RecentReads(),
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
