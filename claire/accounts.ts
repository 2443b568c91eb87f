import { SingleFlight } from './http/single-flight';
import { RateLimiter } from './rate-limit/rate-limiter';
import type { Clock } from './ports';

/** What all clients of one API key share, as far as they share this module. */
interface AccountState {
  readonly rateLimiter: RateLimiter;
  /** The reads that are on their way, whoever asked. */
  readonly singleFlight: SingleFlight;
}

interface Account extends AccountState {
  clock: Clock;
  /** Calls that are under way. */
  activeCalls: number;
}

const accounts = new Map<string, Account>();

/**
 * Does the work with what the account shares. That is kept from one call to the next, also from one
 * execution or deploy to the next, for as long as it matters how fast the account may go.
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

/** After a change at Claire nobody may be given an answer from before it. */
export function forgetReads(name: string): void {
  accounts.get(name)?.singleFlight.forget();
}

/** How many are kept. */
export function countAccounts(): number {
  return accounts.size;
}

function openAccount(name: string, clock: Clock): Account {
  closeUnused();
  const account = {
    rateLimiter: new RateLimiter(),
    singleFlight: new SingleFlight(),
    clock,
    activeCalls: 0,
  };
  accounts.set(name, account);
  return account;
}

/** When another is opened: without others there is nothing to make room for. */
function closeUnused(): void {
  for (const [name, { activeCalls, rateLimiter, clock }] of accounts) {
    if (activeCalls === 0 && rateLimiter.isExpired(clock.monotonic())) accounts.delete(name);
  }
}
