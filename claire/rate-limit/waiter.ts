import type { Ticket } from './fair-queue';
import type { NoPermit, PermitRequest, Release } from './permit';

/** A request that waits for its permit. */
export interface Waiter extends PermitRequest {
  settle: (result: Release | NoPermit) => void;
  /** The end of the wait that `onWait` was last called with. */
  notifiedUntil: number;
  /** When it became the first of its kind while throttled. */
  firstSince: number | undefined;
  ticket: Ticket<Waiter> | undefined;
  /** Set while it waits for the result of a probe only. */
  probeTimeout: AbortController | undefined;
  /** When it first met a block, and when that was to end. */
  closedWait: { at: number; until: number } | undefined;
}

/** Whether it may wait for the end of a block. */
export function mayWaitUntil({ maxWait, isLast }: Waiter, until: number, now: number): boolean {
  return isLast !== true && until - now <= maxWait;
}

/** How long the waiter was blocked: that counts towards its next wait. */
export function timeClosed({ closedWait }: Waiter, now: number): number {
  return closedWait === undefined
    ? 0
    : Math.max(0, Math.min(now, closedWait.until) - closedWait.at);
}
