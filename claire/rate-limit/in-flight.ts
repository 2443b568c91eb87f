import { LatencyTrend } from './latency-trend';
import { ShareOfUse } from './share-of-use';

export const maxInFlight = 64;
const initialLimit = 10;
const minLimit = 2;
// By then connections are closed, and what was known of the server's load is old.
const idleTime = 5_000;
/** Above 1, so that the queue ends: `inFlight / slowdown` is what the server handles without one. */
const drainExponent = 1.4;
/** When all are much slower, as our own growth cannot make them: so is the server, or others fill its queue. */
const severeExponent = 2.5;
/** One slow response lowers the limit to this share at most. */
const maxStep = 0.75;
const overloadShare = 0.5;
/** A server that was slow for a moment soon has this share of its requests again. */
const recoveredShare = 0.25;
const measuredRounds = 4;
/** Of the first requests, each response makes room for so many more, by how it compares to the fastest. */
const firstSteps = [
  { upTo: 1.5, step: 2 },
  { upTo: 2, step: 1 },
];

/**
 * What a response shows of the server's load: `overload` if it refused or failed, else the kind of
 * request. Requests of one kind should take equally long.
 */
export type LoadSign = 'overload' | { kind: string };

/** What a response tells of the server, and of this process. */
export interface Ending {
  /** Requests of the hour that remain. */
  readonly remaining: number | undefined;
  /** Undefined if it shows nothing. */
  readonly load: LoadSign | undefined;
  /** As in `Departure`. */
  readonly worked?: number | undefined;
}

/** In milliseconds. */
interface Latency {
  readonly total: number;
  /** For how long of it this process was at work. */
  readonly ownWork: number;
  readonly now: number;
}

/** A request in flight. */
export interface Departure {
  readonly number: number;
  readonly sentAt: number;
  /** What this process had worked until then, in milliseconds. */
  readonly worked: number;
  /** With this one. */
  readonly inFlight: number;
  /** More than ever since the last pause, so it may have to open a connection. */
  readonly isHighest: boolean;
  /** Of the requests of the hour that remained, the lowest count that was known. */
  readonly lowestBefore: number;
}

/** The requests in flight of one API key, and their limit, which adapts to the server. */
export class InFlight {
  readonly #trends = new Map<string, LatencyTrend>();
  readonly #share = new ShareOfUse();
  #count = 0;
  #limit = initialLimit;
  #atMost = maxInFlight;
  /** Until the first sign of load, the limit grows fast. */
  #isExploring = true;
  /** After a fall by latency, so many are reached as fast as at first. */
  #recoverTo = 0;
  #isFalling = false;
  #sent = 0;
  /** The requests up to this number are of the time before the limit fell. */
  #fellAfter = 0;
  #highest = 0;
  #lastEndAt = Number.NEGATIVE_INFINITY;

  get count(): number {
    return this.#count;
  }

  get isFull(): boolean {
    return this.#count >= this.limit;
  }

  get limit(): number {
    return Math.floor(Math.min(this.#limit, this.#upperLimit));
  }

  /** For those who want fewer, from 1 on. */
  set atMost(atMost: number) {
    this.#atMost = atMost >= 1 ? Math.min(Math.floor(atMost), maxInFlight) : maxInFlight;
  }

  start(now: number, worked = 0): Departure {
    if (this.#count === 0 && now - this.#lastEndAt > idleTime) this.#forgetLoad();
    this.#sent += 1;
    this.#count += 1;
    const isHighest = this.#count > this.#highest;
    this.#highest = Math.max(this.#highest, this.#count);
    const { lowest: lowestBefore } = this.#share;
    const inFlight = this.#count;
    return { number: this.#sent, sentAt: now, worked, inFlight, isHighest, lowestBefore };
  }

  end(departure: Departure, { remaining, load, worked = 0 }: Ending, now: number): void {
    const wasFull = this.isFull;
    this.#count -= 1;
    this.#lastEndAt = now;
    if (remaining !== undefined) this.#recordRemaining(remaining, departure);
    if (load === undefined || departure.number <= this.#fellAfter) return;
    if (load === 'overload') this.#fall();
    else {
      const trend = this.#trends.get(load.kind) ?? new LatencyTrend();
      this.#trends.set(load.kind, trend);
      const latency = { total: now - departure.sentAt, ownWork: worked - departure.worked, now };
      this.#adapt(departure, trend, { latency, wasFull });
    }
  }

  /** All clients of the key have `atMost` together, and two each, so that none starves. */
  get #upperLimit(): number {
    const min = Math.min(minLimit, this.#atMost);
    return min + (this.#atMost - min) * this.#share.value;
  }

  #forgetLoad(): void {
    this.#limit = Math.min(this.#limit, initialLimit);
    this.#isExploring = true;
    this.#highest = 0;
    for (const trend of this.#trends.values()) trend.forgetFastest();
  }

  #recordRemaining(remaining: number, { lowestBefore }: Departure): void {
    const count = { remaining, lowestBefore, sent: this.#sent };
    this.#share.record(count, measuredRounds * this.limit);
    this.#limit = Math.min(this.#limit, Math.max(minLimit, this.#upperLimit));
  }

  /** Once for all that were in flight together. */
  #fall(): void {
    this.#fellAfter = this.#sent;
    this.#recoverTo = 0;
    this.#lower(this.#limit * overloadShare);
  }

  #adapt(
    { inFlight, isHighest }: Departure,
    trend: LatencyTrend,
    { latency: { total, ownWork, now }, wasFull }: { latency: Latency; wasFull: boolean },
  ): void {
    if (!isHighest) trend.add(total, now, ownWork);
    const delay = trend.compareWithFastest(total, ownWork, isHighest);
    if (!trend.isSlow) {
      if (wasFull) this.#raise(delay);
      return;
    }
    // With so few, the load is that of others.
    if (inFlight <= minLimit) return;
    const { slowdown } = trend;
    const exponent = trend.isMuchSlower ? severeExponent : drainExponent;
    const handled = inFlight / slowdown ** exponent;
    if (handled >= this.#limit) return;
    if (!this.#isFalling) this.#recoverTo = this.#limit * recoveredShare;
    this.#isFalling = true;
    this.#lower(Math.max(handled, this.#limit * maxStep));
  }

  /** Fast at first, then by a sixteenth and a little more a round trip. */
  #raise(delay: number): void {
    const slowStep = 1 / 16 + 1 / 4 / this.#limit;
    const firstStep = firstSteps.find(({ upTo }) => delay <= upTo)?.step ?? slowStep;
    const step = this.#isExploring ? firstStep : this.#limit < this.#recoverTo ? 1 : slowStep;
    this.#isFalling = false;
    this.#limit = Math.min(this.#limit + step, Math.max(minLimit, this.#upperLimit));
  }

  #lower(limit: number): void {
    this.#limit = Math.max(minLimit, limit);
    this.#isExploring = false;
  }
}
