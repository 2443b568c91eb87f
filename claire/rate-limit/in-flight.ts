import { ShareOfUse } from './budget';

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

// Added to all, as some milliseconds more or less are of this process and not of the server.
const ownDelay = 10;
// A response counts as at most so many times slower than the recent ones.
const maxOutlier = Math.log(8);
/** Latency may rise by half, or by more where it varies much by itself. */
const minTolerance = Math.log(1.5);
const toleratedDeviations = 2;
/** Nor is it slow by fewer milliseconds: a busy machine delays each response of a fast server so much. */
const toleratedDelay = 15;
const minCount = 8;
const typicalCount = 24;
/** Ten in a row, each twice as slow as at rest, are no chance. */
const rowLength = 10;
const muchSlower = Math.log(2);
/** Each is also slower than nine of ten of late: some responses of a kind are always slow. */
const slowerThanQuantile = Math.log(1.25);
const quantile = 0.9;
const quantileStep = 0.02;
// Averages of longer ago are of another load.
const maxPause = 10_000;
const generationTime = 60_000;
const generationCount = 100;

/**
 * How long requests of one kind take, compared with their lowest average in the last one or two
 * minutes of use. On a logarithmic scale, so that few very slow responses count little. What may be
 * this process's own delay is no sign of a slow server, so it counts at rest only.
 */
export class LatencyTrend {
  readonly #recent = new MovingAverage(minCount);
  readonly #typical = new MovingAverage(typicalCount);
  readonly #typicalTotal = new MovingAverage(typicalCount);
  /** Long, so that a change of the level is not taken for variation. */
  readonly #deviation = new MovingAverage(128);
  /** The last ones in a row. */
  readonly #row: number[] = [];
  /** Nine of ten took less. */
  #quantile = 0;
  readonly #lowest = { previous: Infinity, current: Infinity, since: 0, count: 0 };
  readonly #fastest = { opening: Infinity, any: Infinity };
  #lastAt = Number.NEGATIVE_INFINITY;

  /** `ownWork`: for how long of it this process was at work, which the response may have waited for. */
  add(milliseconds: number, now: number, ownWork = 0): void {
    if (now - this.#lastAt > maxPause) this.#forgetLevel();
    this.#lastAt = now;
    const value = toScale(milliseconds - ownWork);
    const level = this.#recent.count === 0 ? value : this.#recent.value;
    const capped = this.#recent.cap(value);
    this.#deviation.add(Math.abs(capped - level));
    this.#recent.add(capped);
    this.#addToRow(value);
    this.#typical.add(capped);
    this.#typicalTotal.add(this.#typicalTotal.cap(toScale(milliseconds)));
    if (this.#isKnown) this.#recordLowest(now);
  }

  /** Both averages: the typical one errs less often, the recent one shows earlier that it is over. */
  get isSlow(): boolean {
    if (this.isMuchSlower) return true;
    const tolerance = Math.max(minTolerance, toleratedDeviations * this.#deviation.value);
    const level = Math.min(this.#recent.value, this.#typical.value);
    return this.#isKnown && this.#isAbove(level, this.#atRest + tolerance);
  }

  /** Even the fastest of a row. Known sooner than the averages, and also while this process is busy. */
  get isMuchSlower(): boolean {
    const bound = Math.max(this.#atRest + muchSlower, this.#quantile + slowerThanQuantile);
    return this.#row.length === rowLength && this.#isAbove(Math.min(...this.#row), bound);
  }

  /** How many times as long as at rest requests take. */
  get slowdown(): number {
    if (!this.#isKnown) return 1;
    const fastest = this.isMuchSlower ? Math.min(...this.#row) : 0;
    return Math.exp(Math.max(this.#recent.value, fastest) - this.#atRest);
  }

  /**
   * How many times as long as the fastest since the last pause a response took. Shows a queue before
   * the averages do, but errs where latency varies. As at rest, own work counts for the fastest only.
   * `isOpening`: it may have opened its connection.
   */
  compareWithFastest(milliseconds: number, ownWork: number, isOpening: boolean): number {
    const value = toScale(milliseconds - ownWork);
    const total = toScale(milliseconds);
    const fastest = this.#fastest;
    if (isOpening) fastest.opening = Math.min(fastest.opening, total);
    fastest.any = Math.min(fastest.any, total);
    const comparable = isOpening ? fastest.opening : fastest.any;
    if (Math.exp(value) - Math.exp(comparable) < toleratedDelay) return 1;
    return Math.exp(value - comparable);
  }

  forgetFastest(): void {
    Object.assign(this.#fastest, { opening: Infinity, any: Infinity });
  }

  #isAbove(level: number, bound: number): boolean {
    return level > bound && Math.exp(level) - Math.exp(this.#atRest) > toleratedDelay;
  }

  get #isKnown(): boolean {
    return this.#recent.count >= minCount;
  }

  get #atRest(): number {
    return Math.min(this.#lowest.previous, this.#lowest.current);
  }

  #forgetLevel(): void {
    this.#recent.clear();
    this.#typical.clear();
    this.#typicalTotal.clear();
    this.#row.length = 0;
  }

  #addToRow(value: number): void {
    if (this.#quantile === 0) this.#quantile = value;
    this.#quantile += quantileStep * (value > this.#quantile ? quantile : quantile - 1);
    this.#row.push(value);
    if (this.#row.length > rowLength) this.#row.shift();
  }

  /** With what the average may be too low by chance, most of all while it is of few. */
  #recordLowest(now: number): void {
    const { value, count } = this.#typicalTotal;
    const error = (2 * this.#deviation.value) / Math.sqrt(Math.min(count, typicalCount));
    const lowest = this.#lowest;
    if (now - lowest.since >= generationTime && lowest.count >= generationCount) {
      Object.assign(lowest, { previous: lowest.current, current: Infinity, since: now, count: 0 });
    }
    lowest.count += 1;
    lowest.current = Math.min(lowest.current, value + error);
  }
}

function toScale(milliseconds: number): number {
  return Math.log(Math.max(0, milliseconds) + ownDelay);
}

/** Of about the last `length` values: the mean of the first ones, then exponential. */
class MovingAverage {
  value = 0;
  count = 0;

  constructor(private readonly length: number) {}

  add(value: number): void {
    this.count += 1;
    this.value += (value - this.value) / Math.min(this.count, this.length);
  }

  /** No outlier counts as more than this. */
  cap(value: number): number {
    return this.count === 0 ? value : Math.min(value, this.value + maxOutlier);
  }

  clear(): void {
    this.value = this.count = 0;
  }
}
