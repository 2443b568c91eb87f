import { Flights } from './delivery/sharing';
import { Pacing } from './pacing/pacing';
import type { Clock } from './ports';

/** What all clients of one API key share, as far as they share this module. */
interface Shared {
  readonly pacing: Pacing;
  /** The reads that are on their way, whoever asked. */
  readonly flights: Flights;
}

interface Account extends Shared {
  clock: Clock;
  /** Calls that are under way. */
  users: number;
}

const accounts = new Map<string, Account>();

/**
 * Does the work with what the account shares. That is kept from one call to the next, also from one
 * execution or deploy to the next, for as long as it matters how fast the account may go.
 */
export async function withAccount<Result>(
  name: string,
  clock: Clock,
  work: (shared: Shared) => Promise<Result>,
): Promise<Result> {
  const account = accounts.get(name) ?? open(name, clock);
  account.clock = clock;
  account.users += 1;
  try {
    return await work(account);
  } finally {
    account.users -= 1;
  }
}

/** After a change at Claire nobody may be given an answer from before it. */
export function forgetReads(name: string): void {
  accounts.get(name)?.flights.forget();
}

/** How many are kept. */
export function accountsKept(): number {
  return accounts.size;
}

function open(name: string, clock: Clock): Account {
  closeUnused();
  const account = { pacing: new Pacing(), flights: new Flights(), clock, users: 0 };
  accounts.set(name, account);
  return account;
}

/** When another is opened: without others there is nothing to make room for. */
function closeUnused(): void {
  for (const [name, { users, pacing, clock }] of accounts) {
    if (users === 0 && pacing.knowsNothing(clock.monotonic())) accounts.delete(name);
  }
}
