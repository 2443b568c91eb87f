import { readAnswer, type Reading } from '../answers/answer';
import type { ClaireError } from '../errors';
import type { Hide } from '../answers/excerpt';
import { errorOf, type Failure } from '../answers/failure';
import { noAnswer, stopped } from '../answers/no-answer';
import type { Operation } from '../operations/operation';
import type { Pacing } from '../pacing/pacing';
import type { Release, Report } from '../pacing/turn';
import type { Clock, HttpRequest, HttpResponse, Log, Random, Transport } from '../ports';
import {
  factsOf,
  noFacts,
  type Rate,
  type RateFacts,
  retryAfterOf,
  surelyOver,
} from '../pacing/rate';
import { rateLimited } from '../answers/rate-limited';
import { refusalOf } from '../answers/refusal';
import { backOff, mayTryAgain, mostTries } from './retry';

/** What a client sends through. */
export interface Road {
  transport: Transport;
  clock: Clock;
  random: Random;
  log: Log;
  pacing: Pacing;
}

export interface Wait {
  milliseconds: number;
  reason: 'rate limit' | 'retry';
}

/** One call to carry out, as often as it takes. */
export interface Errand {
  operation: Operation;
  request: HttpRequest;
  /** `get appointment 12` */
  deed: () => string;
  hide: Hide;
  signal: AbortSignal | undefined;
  /** Who takes turns with others. */
  caller: object;
  /** Milliseconds that each wait for the rate limit, and all waits of this call, may take. */
  maxWait: number;
  onWait: (wait: Wait) => void;
  /** Goes also while Claire is closed: somebody wants to know whether it still is. */
  isProbe: boolean;
  /**
   * Finds what a try that may have been carried out has made; undefined if there is nothing. `sentAt`
   * is when the first was sent, by the monotonic clock.
   */
  look: (sentAt: number, maxWait: number) => Promise<unknown>;
}

export interface Delivered {
  data: unknown;
  status: number;
  rate: Rate;
  attempts: number;
  answeredAt: number | undefined;
  /** Characters of the body, for whoever keeps it. */
  size: number;
}

type Outcome = (Reading | Failure) & RateFacts & { status?: number };

/** Sends through pacing and retry; rejects with a `ClaireError` only. */
export function deliver(road: Road, errand: Errand): Promise<Delivered> {
  return new Trip(road, errand).run();
}

class Trip {
  readonly #road: Road;
  readonly #errand: Errand;
  #attempts = 0;
  #unsure = false;
  #waitLeft: number;
  #firstSentAt: number | undefined;
  #lastStatus: number | undefined;
  /** Tries that only found out that Claire is still closed. */
  #refusedProbes = 0;

  constructor(road: Road, errand: Errand) {
    this.#road = road;
    this.#errand = errand;
    this.#waitLeft = errand.maxWait;
  }

  async run(): Promise<Delivered> {
    for (;;) {
      const outcome = await this.#try();
      if ('data' in outcome) return this.#delivered(outcome.data, outcome);
      const done = await this.#recover(outcome);
      if (done) return done;
    }
  }

  /** Waits for a turn and sends once. */
  async #try(): Promise<Outcome> {
    const { clock, pacing } = this.#road;
    const { signal, caller, onWait, isProbe } = this.#errand;
    const askedAt = clock.monotonic();
    const turn = await pacing.turn({
      clock,
      signal,
      caller,
      maxWait: this.#waitLeft,
      onWait: (milliseconds) => {
        onWait({ milliseconds, reason: 'rate limit' });
      },
      inFront: this.#attempts > 0,
      isProbe: isProbe && this.#attempts === 0,
    });
    if (typeof turn !== 'function') {
      const { closedFor } = turn;
      if (closedFor === undefined) return { ...stopped(false), ...noFacts };
      throw this.#error(rateLimited(closedFor, clock.now(), this.#lastStatus));
    }
    // The first wait may be for others, who came before; another try is in front of them.
    if (this.#attempts > 0) this.#waitLeft -= clock.monotonic() - askedAt;
    return this.#sendAndRelease(turn);
  }

  /** Whatever happens in between: a place that is not given back is lost for all of the account. */
  async #sendAndRelease(release: Release): Promise<Outcome> {
    const { pacing, log } = this.#road;
    let report: Report = { rate: noFacts.rateLimit };
    try {
      const outcome = await this.#send();
      report = this.#reportOf(outcome);
      return outcome;
    } finally {
      const landing = release(report);
      if (landing.isProbe && this.#lastStatus === 429) this.#refusedProbes += 1;
      if (landing.isZeroRefuted) pacing.doubts.tellOfZero(log);
    }
  }

  async #send(): Promise<Outcome> {
    const { transport, clock, log } = this.#road;
    const { operation, request, signal } = this.#errand;
    const sentAt = clock.monotonic();
    this.#attempts += 1;
    this.#firstSentAt ??= sentAt;
    const outcome = await this.#exchange(() => transport({ ...request, signal }));
    this.#lastStatus = outcome.status;
    log.debug(`Claire ${operation.id}: ${'data' in outcome ? 'done' : outcome.reason}`, {
      attempt: this.#attempts,
      status: outcome.status,
      milliseconds: clock.monotonic() - sentAt,
    });
    return outcome;
  }

  async #exchange(send: () => ReturnType<Transport>): Promise<Outcome> {
    const { hide } = this.#errand;
    try {
      const answer = await send();
      if ('failure' in answer) return { ...noAnswer(answer, hide), ...noFacts };
      return this.#read(answer);
    } catch {
      // A transport never rejects; if one does all the same, the account must not stay blocked.
      const reason = 'the transport broke its promise to never throw';
      return { ...noAnswer({ failure: 'network', sent: true, reason }, hide), ...noFacts };
    }
  }

  #read(response: HttpResponse): Outcome {
    const { operation, hide } = this.#errand;
    const { status, headers } = response;
    const { clock, log, pacing } = this.#road;
    const now = clock.now();
    pacing.doubts.tell(response, now, { log, hide });
    const facts = { status, ...factsOf(headers, now) };
    if (status >= 200 && status < 300) return { ...facts, ...readAnswer(operation, response) };
    if (status < 400) {
      const reason = `HTTP ${String(status)}`;
      return { ...facts, ...noAnswer({ failure: 'redirect', sent: true, reason }, hide) };
    }
    const retryAfter = retryAfterOf(headers, now, status);
    return { ...facts, ...refusalOf(operation, response, hide), retryAfter };
  }

  #reportOf(outcome: Outcome): Report {
    const { rateLimit: rate, status = 500 } = outcome;
    if ('data' in outcome || outcome.ending !== 'rate limited') {
      return { rate, isOpen: status < 500 };
    }
    const { clock, random } = this.#road;
    const reset = rate.resetsIn === undefined ? 0 : surelyOver(rate.resetsIn);
    const refusedFor = Math.max(outcome.retryAfter ?? reset, backOff(this.#attempts, random));
    outcome.resetsIn = refusedFor;
    outcome.resetsAt = clock.now() + refusedFor;
    return { rate, refusedFor, byRetryAfter: outcome.retryAfter !== undefined };
  }

  /** Gets ready for another try, finds that none is needed, or gives up. */
  async #recover(failure: Failure & { rate: Rate }): Promise<Delivered | undefined> {
    if (this.#isGone(failure)) return this.#delivered(null, failure);
    const { operation } = this.#errand;
    this.#unsure ||= failure.ending === 'unsure' || failure.ending === 'unreadable';
    const looks = this.#unsure && operation.whenUnsure === 'lookFirst';
    const isLast = this.#attempts - this.#refusedProbes >= mostTries;
    const isOver = failure.stopped === true || !mayTryAgain(operation, failure.ending);
    if (isOver || (isLast && !looks)) throw this.#error(failure);
    if (failure.ending !== 'rate limited') await this.#pause(failure);
    const found = looks ? await this.#look(failure) : undefined;
    if (found !== undefined) return this.#delivered(found, { ...failure, status: 200 });
    if (isLast) throw this.#error(failure);
    return undefined;
  }

  /** After a try to delete that may have worked, nothing there is what was wanted. */
  #isGone({ code }: Failure): boolean {
    return (
      this.#unsure && code === 'CLAIRE_NOT_FOUND' && this.#errand.operation.id.endsWith('.delete')
    );
  }

  async #pause(failure: Failure): Promise<void> {
    const { clock, random, log } = this.#road;
    const { signal, onWait, operation } = this.#errand;
    const milliseconds = failure.retryAfter ?? backOff(this.#attempts, random);
    // With nothing left to wait, a delay that happens to be 0 is no luck to try.
    if (this.#waitLeft <= 0 || milliseconds > this.#waitLeft) throw this.#error(failure);
    this.#waitLeft -= milliseconds;
    log.warn(`Claire ${operation.id} is tried again: ${failure.reason}`, { milliseconds });
    if (milliseconds > 1000) onWait({ milliseconds, reason: 'retry' });
    await clock.sleep(milliseconds, signal);
    if (signal?.aborted) throw this.#error(stopped(false));
  }

  async #look(failure: Failure): Promise<unknown> {
    try {
      return await this.#errand.look(this.#firstSentAt ?? 0, this.#waitLeft);
    } catch {
      throw this.#error(failure);
    }
  }

  #delivered(
    data: unknown,
    {
      status = 200,
      rate,
      answeredAt,
      size = 0,
    }: { status?: number; rate: Rate; answeredAt?: number | undefined; size?: number },
  ): Delivered {
    return { data, status, rate, attempts: this.#attempts, answeredAt, size };
  }

  #error(failure: Failure): ClaireError {
    const { deed, operation } = this.#errand;
    const { isRead } = operation;
    return errorOf(failure, {
      deed: deed(),
      isRead,
      attempts: this.#attempts,
      unsure: this.#unsure,
    });
  }
}
