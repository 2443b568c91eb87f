export const maxInFlight = 64;
const initialLimit = 10;
const minLimit = 2;
/** By then connections are closed, and the measured load is out of date. */
const idleTime = 5_000;
/** After a refusal or a failure, so much of the limit is left. */
const overloadShare = 0.5;
/** One slow response lowers the limit to this share at most. */
const maxStep = 0.75;
/** Above 1, so that the queue ends: `inFlight * gradient` is what the server handles without one. */
const drainExponent = 1.4;
/** At half the speed and less, as our own growth cannot make it: others fill its queue too. */
const severeExponent = 2.2;
const measuredRounds = 4;
/** Forty processes have one each. */
const minShare = 1 / 40;
/** A server that was slow for a moment soon has this share of its requests again. */
const recoveredShare = 0.25;
/** Each response makes room for so many more. */
const growth = 1 / 12;
const slowStartStep = 2;

/**
 * What a response shows of the server's load: `overload` if it refused or failed, else the kind of
 * request. Requests of one kind should take equally long.
 */
export type LoadSign = 'overload' | { kind: string };

/** What a response tells of the server, and of this process. */
export interface CompletedRequest {
  readonly remaining: number | undefined;
  /** Undefined if it shows nothing. */
  readonly load: LoadSign | undefined;
  readonly activeTime?: number | undefined;
}

export interface StartedRequest {
  /** How many this process had sent with it. */
  readonly number: number;
  readonly sentAt: number;
  /** Milliseconds that this process had been at work until then. */
  readonly activeTime: number;
  /** This one is counted too. */
  readonly inFlight: number;
  /** More than ever since the last pause, so it may have to open a connection. */
  readonly isHighest: boolean;
  /** Of the requests of the hour that remained, the lowest count that was known. */
  readonly lowestBefore: number;
}

/**
 * The requests in flight of one API key, and their limit. It grows like TCP's window, in slow start
 * until the first sign of load, is halved at a refusal or failure (AIMD), and follows the gradient of
 * Netflix's concurrency-limits (GradientLimit): the latency at rest divided by that of late.
 */
export class InFlight {
  readonly #latencies = new Map<string, Latency>();
  readonly #share = new ShareOfUse();
  #count = 0;
  #limit = initialLimit;
  #atMost = maxInFlight;
  /** Up to this limit, it grows fast. */
  #slowStartTo = Infinity;
  #isFalling = false;
  #sent = 0;
  /** The requests up to this number are of the time before the limit fell. */
  #fellAfter = 0;
  #highest = 0;
  #lastEndAt = Number.NEGATIVE_INFINITY;

  get count(): number {
    return this.#count;
  }

  /** Our part of all requests with this key. */
  get ownShare(): number {
    return Math.max(minShare, this.#share.value);
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

  start(now: number, activeTime = 0): StartedRequest {
    if (this.#count === 0 && now - this.#lastEndAt > idleTime) {
      this.#limit = Math.min(this.#limit, initialLimit);
      this.#slowStartTo = Infinity;
      this.#highest = 0;
      this.#latencies.clear();
    }
    this.#sent += 1;
    this.#count += 1;
    const [number, inFlight] = [this.#sent, this.#count];
    const isHighest = inFlight > this.#highest;
    this.#highest = Math.max(this.#highest, inFlight);
    const { lowest: lowestBefore } = this.#share;
    return { number, sentAt: now, activeTime, inFlight, isHighest, lowestBefore };
  }

  end(started: StartedRequest, { remaining, load, activeTime = 0 }: CompletedRequest, now: number) {
    const wasFull = this.isFull;
    this.#count -= 1;
    this.#lastEndAt = now;
    if (remaining !== undefined) {
      this.#share.record(remaining, started, measuredRounds * this.limit);
      this.#limit = Math.min(this.#limit, Math.max(minLimit, this.#upperLimit));
    }
    if (load === undefined || started.number <= this.#fellAfter) return;
    if (load === 'overload') {
      // Once for all that were in flight together.
      this.#fellAfter = this.#sent;
      this.#limit = Math.max(minLimit, this.#limit * overloadShare);
      this.#slowStartTo = 0;
      return;
    }
    const latency = this.#latencies.get(load.kind) ?? new Latency();
    this.#latencies.set(load.kind, latency);
    const total = now - started.sentAt;
    if (!started.isHighest) latency.add(total, activeTime - started.activeTime, now);
    this.#adapt(latency, total, { ...started, wasFull });
  }

  /** All clients of the key have `atMost` together, and two each, so that none starves. */
  get #upperLimit(): number {
    const min = Math.min(minLimit, this.#atMost);
    return min + (this.#atMost - min) * this.#share.value;
  }

  #adapt(
    latency: Latency,
    total: number,
    { inFlight, wasFull }: StartedRequest & { wasFull: boolean },
  ): void {
    const { gradient } = latency;
    if (gradient === 1) {
      const isSlowStart = latency.isFast(total) && this.#limit < this.#slowStartTo;
      const step = isSlowStart ? slowStartStep : growth;
      this.#isFalling = false;
      if (wasFull) this.#limit = Math.min(this.#limit + step, Math.max(minLimit, this.#upperLimit));
      return;
    }
    const handled = inFlight * gradient ** (gradient < 0.5 ? severeExponent : drainExponent);
    // With so few, the load is that of others.
    if (inFlight <= minLimit || handled >= this.#limit) return;
    if (!this.#isFalling) this.#slowStartTo = this.#limit * recoveredShare;
    this.#isFalling = true;
    this.#limit = Math.max(minLimit, handled, this.#limit * maxStep);
  }
}

/** Added to all, as some milliseconds more or less are of this process and not of the server. */
const ownDelay = 10;
/** Latency may rise by half, or by more where it varies much by itself, and by some milliseconds. */
const minTolerance = Math.log(1.5);
const toleratedDeviations = 2;
const toleratedDelay = 15;
const minCount = 8;
const typicalCount = 24;
/** The latency at rest is the lowest average of one or two such times. */
const generationTime = 60_000;

/** How long requests of one kind take, on a logarithmic scale: few very slow ones count little. */
class Latency {
  readonly #recent = new MovingAverage(minCount);
  /** With our own work: without it, a busy process measures no latency at rest. */
  readonly #total = new MovingAverage(typicalCount);
  readonly #deviation = new MovingAverage(128);
  #lowest = { previous: Infinity, current: Infinity, since: 0 };
  #fastest = Infinity;

  add(milliseconds: number, ownWork: number, now: number): void {
    const value = this.#recent.cap(toScale(milliseconds - ownWork));
    if (this.#recent.count > 0) this.#deviation.add(Math.abs(value - this.#recent.value));
    this.#recent.add(value);
    this.#total.add(this.#total.cap(toScale(milliseconds)));
    if (this.#recent.count < minCount) return;
    const { current, since } = this.#lowest;
    if (now - since >= generationTime)
      this.#lowest = { previous: current, current: Infinity, since: now };
    // The average may be this much too low by chance.
    const error =
      (2 * this.#deviation.value) / Math.sqrt(Math.min(this.#total.count, typicalCount));
    this.#lowest.current = Math.min(this.#lowest.current, this.#total.value + error);
  }

  /** Shows a queue before the averages do, but errs where latency varies. */
  isFast(milliseconds: number): boolean {
    this.#fastest = Math.min(this.#fastest, milliseconds);
    return milliseconds < Math.max(1.5 * this.#fastest, this.#fastest + toleratedDelay);
  }

  /** The latency at rest divided by that of late; 1 unless it is slow. */
  get gradient(): number {
    if (this.#recent.count < minCount) return 1;
    const atRest = Math.min(this.#lowest.previous, this.#lowest.current);
    const recent = this.#recent.value;
    const tolerance = Math.max(minTolerance, toleratedDeviations * this.#deviation.value);
    // The longer average errs less often, the shorter one shows earlier that it is over.
    const level = Math.min(recent, this.#total.value);
    const isSlow =
      level - atRest > tolerance && Math.exp(level) - Math.exp(atRest) > toleratedDelay;
    return isSlow ? Math.exp(atRest - recent) : 1;
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

  /** No outlier counts as more than eight times as slow. */
  cap(value: number): number {
    return this.count === 0 ? value : Math.min(value, this.value + Math.log(8));
  }
}

const minMeasured = 16;
// A count that several servers keep together may lag by some.
const maxLag = 8;

/**
 * Our part of the requests with this key, from 0 to 1: the remaining count falls faster than we
 * send if others use it too. Steady when responses overtake each other.
 */
export class ShareOfUse {
  value = 1;
  /** The lowest remaining count of late. */
  lowest = Infinity;
  #measured: { from: number; number: number; enough: number } | undefined;

  /** `enough`: how many to measure next. */
  record(
    remaining: number,
    { lowestBefore, number }: Pick<StartedRequest, 'lowestBefore' | 'number'>,
    enough: number,
  ): void {
    // A new hour, or a server with a count of its own: others may not have used the difference.
    const isOther = remaining > lowestBefore + maxLag;
    if (isOther) this.value = 1;
    if (!this.#measured || isOther) {
      this.#measure(remaining, number, enough);
      return;
    }
    this.lowest = Math.min(this.lowest, remaining);
    const ours = number - this.#measured.number;
    if (ours < this.#measured.enough) return;
    this.value = ours / Math.max(ours, this.#measured.from - this.lowest);
    this.#measure(this.lowest, number, enough);
  }

  #measure(from: number, number: number, enough: number): void {
    this.lowest = from;
    this.#measured = { from, number, enough: Math.max(minMeasured, enough) };
  }
}

/** First in, first out, for a million waiting requests or their callers, of which any may leave. */
export class Queue<Value> {
  readonly #inFront = new Set<Value>();
  readonly #others = new Set<Value>();
  /** Goes on where it was: a new iterator would pass all that have left. */
  readonly #inTurn = this.#others.values();
  #first: Value | undefined;

  get size(): number {
    return this.#inFront.size + this.#others.size;
  }

  get first(): Value | undefined {
    const [inFront] = this.#inFront;
    if (inFront !== undefined) return inFront;
    if (this.#others.size > 0) this.#first ??= this.#inTurn.next().value;
    return this.#first;
  }

  /** One that is there keeps its position. */
  add(value: Value, isInFront: boolean): void {
    if (isInFront) this.#inFront.add(value);
    else if (!this.#inFront.has(value)) this.#others.add(value);
  }

  delete(value: Value): boolean {
    if (this.#first === value) this.#first = undefined;
    return this.#inFront.delete(value) || this.#others.delete(value);
  }

  toArray(): Value[] {
    return [...this.#inFront, ...this.#others];
  }
}
