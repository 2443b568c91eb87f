import type { CallerKind } from './fair-queue';
import { LeakyBucket } from './leaky-bucket';
import { type RateLimit, addResetMargin } from './rate-headers';

const defaultLimit = 10_800;
const fullSpeedShare = 0.05;
// What waiting masses leave of an hour for look-ups that come singly until it is over.
const reserveShare = 0.0025;
// A larger hour ends no sooner: so much is enough for many processes, and for a whole hour's singles.
const maxThrottled = 10 * defaultLimit * fullSpeedShare;
const maxReserve = 10 * defaultLimit * reserveShare;
// Two answers of one hour may name its end some seconds apart; two hours end an hour apart.
const sameHourTolerance = 60_000;
const oneHour = 3_600_000;
// In a slow time single requests go at once, but not a flood of them: ten, and one each two seconds.
const interactiveBurst = 10;
const interactiveInterval = 2_000;

// How much of what was seen still counts after each answer: some seven answers are remembered.
const decay = 0.85;
const minShare = 1 / 40;

interface Hour {
  limit: number;
  remaining: number;
  /** By the monotonic clock, as all times here. */
  resetsAt: number;
  knownAt: number;
  /** Whether something was left of it before. */
  hadRequestsLeft: boolean;
}

/** When a request left and its answer came. */
export interface Exchange {
  sentAt: number;
  now: number;
}

/** When the next request may go: at a time, or not before an answer has come in. */
export type EarliestStart = number | 'after a response';

/** What is left of the hour, by Claire's own numbers, which all who use this key share. */
export class Budget {
  readonly #otherClients = new OtherClients();
  readonly #interactiveUse = new LeakyBucket(interactiveBurst, interactiveInterval);
  #hour: Hour | undefined;
  /** Nothing goes out before: Claire said so. */
  #closedUntil = Number.NEGATIVE_INFINITY;
  #closedAt = Number.NEGATIVE_INFINITY;
  /** Claire says that nothing is left, and answers all the same. */
  #isZeroRefuted = false;
  #lastBulkStart = Number.NEGATIVE_INFINITY;

  /**
   * Answers come out of order: of those that passed each other, a later hour wins, and inside an hour
   * less remains, never more. To a request that left after something was learnt, Claire knows better.
   */
  update(
    { limit = defaultLimit, remaining, resetsIn }: RateLimit,
    { sentAt, now }: Exchange,
  ): void {
    this.#dropExpired(now);
    if (remaining === undefined || resetsIn === undefined) return;
    if (remaining > 0) this.#isZeroRefuted = false;
    if (this.#isZeroRefuted) return;
    const resetsAt = now + addResetMargin(resetsIn);
    const reported = { limit, remaining, resetsAt, knownAt: now, hadRequestsLeft: remaining > 0 };
    const known = this.#hour;
    const isNewer = known === undefined || sentAt > known.knownAt;
    if (known && Math.abs(reported.resetsAt - known.resetsAt) <= sameHourTolerance) {
      this.#otherClients.recordDrop(Math.max(0, known.remaining - remaining));
      known.remaining = isNewer ? remaining : Math.min(known.remaining, remaining);
      known.knownAt = now;
    } else if (isNewer || reported.resetsAt > known.resetsAt) this.#hour = reported;
  }

  /** Until the time that the newest refusal names. */
  close(until: number, { sentAt, now }: Exchange): void {
    const isNewer = sentAt > this.#closedAt;
    this.#closedUntil = isNewer ? until : Math.max(this.#closedUntil, until);
    this.#closedAt = now;
  }

  /** A request that left while it was closed was answered. Whether that refutes Claire's own number. */
  open(): boolean {
    this.#closedUntil = Number.NEGATIVE_INFINITY;
    if (this.#hour?.remaining !== 0) return false;
    this.#hour = undefined;
    return (this.#isZeroRefuted = true);
  }

  /** For a `Retry-After` that contradicts the numbers: the refusal is the better witness. */
  forget(): void {
    this.#hour = undefined;
  }

  recordStart(kind: CallerKind, now: number): void {
    if (kind === 'bulk') this.#lastBulkStart = now;
    else this.#interactiveUse.add(now);
  }

  /** Until when nothing at all may go, if that is later than now. */
  closedUntil(now: number): number | undefined {
    this.#dropExpired(now);
    const reset = this.#hour?.remaining === 0 ? this.#hour.resetsAt : now;
    const until = Math.max(this.#closedUntil, reset);
    return until > now ? until : undefined;
  }

  /** Whether all that was learnt is past; what others use is learnt anew from a few answers. */
  isExpired(now: number): boolean {
    return this.closedUntil(now) === undefined && !this.#hour;
  }

  /** Whether it is closed because an hour that was seen to run out has run out. */
  get isUsedUp(): boolean {
    return this.#hour?.remaining === 0 && this.#hour.hadRequestsLeft;
  }

  /** Asks only after `closedUntil`. */
  earliestStart(kind: CallerKind, now: number, inFlight: number): EarliestStart {
    const hour = this.#hour;
    if (!hour) return now;
    const left = this.#countLeft(hour, inFlight);
    if (left <= 0) return 'after a response';
    if (left > Math.min(hour.limit * fullSpeedShare, maxThrottled)) return now;
    const evenStart = this.#spreadEvenly(hour, left, now);
    if (kind === 'bulk') return evenStart;
    const burstStart = this.#interactiveUse.drainsTo(interactiveBurst - 1, now);
    return evenStart === 'after a response' ? burstStart : Math.min(burstStart, evenStart);
  }

  /** Spread evenly to the reset, but for what masses leave to those who come singly. */
  #spreadEvenly(hour: Hour, left: number, now: number): EarliestStart {
    const reserve = Math.min(Math.floor(hour.limit * reserveShare), maxReserve);
    if (hour.remaining <= reserve) return hour.resetsAt;
    if (left <= reserve) return 'after a response';
    const from = Math.max(this.#lastBulkStart, now - oneHour);
    // One part more than requests are left, so that the last goes before the reset, not at it.
    const parts = (left - reserve + 1) * this.#otherClients.ownShare;
    // With a small share of few requests that would be after the reset, when there are plenty.
    return Math.min(hour.resetsAt, from + (hour.resetsAt - from) / parts);
  }

  /** What is in flight may not have been counted by Claire yet, nor what others have in flight. */
  #countLeft({ remaining }: Hour, inFlight: number): number {
    return remaining - inFlight / this.#otherClients.ownShare;
  }

  #dropExpired(now: number): void {
    if (this.#hour && this.#hour.resetsAt <= now) this.#hour = undefined;
  }
}

/** Others who use the same key, as far as an hour falls faster than by our own requests. */
export class OtherClients {
  #ours = 1;
  #others = 0;

  /** An answer to us, after which so many fewer requests remain than before. */
  recordDrop(drop: number): void {
    this.#ours = this.#ours * decay + 1;
    // Answers come out of order: what one shows too little of, the next shows too much of.
    this.#others = this.#others * decay + drop - 1;
  }

  /** The part of all requests that is ours, from little to 1. */
  get ownShare(): number {
    const all = this.#ours + Math.max(0, this.#others);
    return Math.max(minShare, this.#ours / all);
  }
}
