import { backOffDelay } from '../waits';
import { type ClaireError, errorKind } from '../errors';
import type { Json } from '../json';
import type { Clock, HttpRequest, HttpResponse, Log, Random, Transport } from '../ports';
import {
  addResetMargin,
  noRateHeaders,
  type Rate,
  type RateHeaders,
  readRateHeaders,
  readRetryAfter,
} from '../rate-limit/budget';
import type { LoadSign } from '../rate-limit/in-flight';
import type { CallReport, NoPermit, RateLimiter, Release } from '../rate-limit/rate-limiter';
import type { Operation, Read } from '../resources/operation';
import {
  cancelledBeforeSending,
  describeRedirect,
  describeRefusal,
  describeTransportFailure,
  rateLimitedFailure,
  stillListedFailure,
  toClaireError,
} from './failure';
import type { Redact } from './redact';
import { type Failure, type FailureKind, type ParsedBody, readResponse } from './request';

export interface CallDependencies {
  transport: Transport;
  clock: Clock;
  random: Random;
  log: Log;
  rateLimiter: RateLimiter;
}

export interface Wait {
  milliseconds: number;
  reason: 'rate limit' | 'retry';
}

/** One call to carry out, as often as it takes. */
export interface PreparedCall {
  operation: Operation;
  request: HttpRequest;
  /** `get appointment 12` */
  describe: () => string;
  redact: Redact;
  signal: AbortSignal | undefined;
  queueKey: object;
  /** Milliseconds that each wait for the rate limit, and all waits of this call, may take. */
  maxWait: number;
  onWait: (wait: Wait) => void;
  onRequest: () => void;
  /** Goes also while Claire is closed, to learn whether it still is. */
  isProbe: boolean;
  /** Goes after all others, and never waits for the rate limit. */
  isBackground: boolean;
  /** Asks Claire what an ambiguous attempt has done. */
  verify: <Result>(check: Check<Result>, maxWait: number) => Promise<Result>;
}

export type Check<Result> = (input: Json, read: Read) => Promise<Result>;

export interface CallResponse<Data> {
  /**
   * The body as Claire sent it; `null` for operations that answer with a status only. Callers of
   * identical reads may share it: copy before changing it.
   */
  data: Data;
  status: number;
  rate: Rate;
  attempts: number;
  /** Claire's own clock at the answer, from its `Date` header, in milliseconds since 1970. */
  respondedAt: number | undefined;
  /** Claire's own clock when it can first have acted on the call: also an earlier try that it may have taken. */
  sentAt?: number | undefined;
}

export interface CallResult extends CallResponse<unknown> {
  /** Characters of the body, for the cache's limit. */
  size: number;
}

/** Sends within the rate limit, with retries; rejects with a `ClaireError` only. */
export function executeCall(
  dependencies: CallDependencies,
  call: PreparedCall,
): Promise<CallResult> {
  return new CallExecution(dependencies, call).run();
}

class CallExecution {
  #attempts = 0;
  #isAmbiguous = false;
  #waitLeft: number;
  /** When the first try that Claire may have acted on was sent, or else the latest. */
  #sentAt = 0;
  #lastStatus: number | undefined;
  /** Tries that only found out that Claire is still closed. */
  #refusedProbes = 0;

  constructor(
    private readonly dependencies: CallDependencies,
    private readonly call: PreparedCall,
  ) {
    this.#waitLeft = call.maxWait;
  }

  async run(): Promise<CallResult> {
    for (;;) {
      const askedAt = this.dependencies.clock.monotonic();
      const permit = await this.#acquire();
      const outcome =
        typeof permit === 'function'
          ? await this.#sendAndRelease(permit, askedAt)
          : this.#toOutcome(permit);
      if ('data' in outcome) return this.#toResult(outcome.data, outcome);
      const done = await this.#recover(outcome);
      if (done) return done;
    }
  }

  #acquire(): Promise<Release | NoPermit> {
    const { clock, rateLimiter } = this.dependencies;
    const { signal, queueKey, onWait, isProbe, isBackground } = this.call;
    return rateLimiter.acquire({
      clock,
      signal,
      queueKey,
      maxWait: this.#waitLeft,
      onWait: (milliseconds) => {
        onWait({ milliseconds, reason: 'rate limit' });
      },
      isRetry: this.#attempts > 0,
      isProbe: isProbe && this.#attempts === 0,
      isBackground,
    });
  }

  #toOutcome({ closedFor }: NoPermit): AttemptResult {
    if (closedFor === undefined) return { ...cancelledBeforeSending, ...noRateHeaders };
    const { clock } = this.dependencies;
    throw this.#toError(rateLimitedFailure(closedFor, clock.now(), this.#lastStatus));
  }

  /** Whatever happens in between: a place that is not given back is lost for all of the account. */
  async #sendAndRelease(release: Release, askedAt: number): Promise<AttemptResult> {
    const { clock } = this.dependencies;
    const sentAt = clock.monotonic();
    // The first attempt waits for earlier callers; a retry goes before them.
    if (this.#attempts > 0) this.#waitLeft -= sentAt - askedAt;
    if (!this.#isAmbiguous) this.#sentAt = sentAt;
    this.#attempts += 1;
    let report: CallReport = { rate: noRateHeaders.rateLimit };
    try {
      const outcome = await attempt(this.dependencies, this.call);
      this.#lastStatus = outcome.status;
      this.#logAttempt(outcome, sentAt);
      report = this.#toReport(outcome);
      return outcome;
    } finally {
      if (release(report) && this.#lastStatus === 429) this.#refusedProbes += 1;
    }
  }

  #logAttempt(outcome: AttemptResult, sentAt: number): void {
    const { clock, log } = this.dependencies;
    const { operation } = this.call;
    log.debug(`Claire ${operation.id}: ${'data' in outcome ? 'done' : outcome.reason}`, {
      attempt: this.#attempts,
      status: outcome.status,
      milliseconds: clock.monotonic() - sentAt,
    });
  }

  #toReport(outcome: AttemptResult): CallReport {
    const { rateLimit: rate, status = 500 } = outcome;
    const load = toLoadSign(this.call, outcome);
    if ('data' in outcome || outcome.kind !== 'rate limited') {
      return { rate, load, isOpen: status < 500 };
    }
    const { clock, random } = this.dependencies;
    const reset = rate.resetsIn === undefined ? 0 : addResetMargin(rate.resetsIn);
    const refusedFor = Math.max(
      outcome.retryAfter ?? reset,
      backOffDelay(this.#attempts, random, backOff),
    );
    outcome.resetsIn = refusedFor;
    outcome.resetsAt = clock.now() + refusedFor;
    return { rate, load, refusedFor, byRetryAfter: outcome.retryAfter !== undefined };
  }

  /** Gets ready for another try, finds that none is needed, or gives up. */
  async #recover(answer: Failure & { rate: Rate }): Promise<CallResult | undefined> {
    const failure = await this.#doubtMissing(answer);
    if (failure === undefined) return this.#toResult(null, answer);
    const { operation } = this.call;
    this.#isAmbiguous ||= failure.kind === 'ambiguous' || failure.kind === 'unreadable';
    const { onAmbiguousFailure: way } = operation;
    const verification = this.#isAmbiguous && typeof way === 'object' ? way : undefined;
    const isLastAttempt = this.#attempts - this.#refusedProbes >= maxAttempts;
    const isFinal = failure.stopped === true || !mayRetry(operation, failure.kind);
    if (isFinal || (isLastAttempt && !verification)) throw this.#toError(failure);
    if (failure.kind !== 'rate limited') await this.#pause(failure);
    const found = verification && (await this.#verify(verification.find, failure));
    if (found !== undefined) return this.#toResult(found, { ...answer, status: 200 });
    if (isLastAttempt) throw this.#toError(failure);
    return undefined;
  }

  /** A missing record means done where an earlier attempt may have deleted it: then there is no failure. */
  async #doubtMissing(failure: Failure): Promise<Failure | undefined> {
    const { isGone } = this.call.operation;
    if (isGone === undefined || !this.#isAmbiguous || failure.code !== 'CLAIRE_NOT_FOUND')
      return failure;
    return (await this.#verify(isGone, failure)) ? undefined : stillListedFailure(failure);
  }

  async #pause(failure: Failure): Promise<void> {
    const { clock, random, log } = this.dependencies;
    const { signal, onWait, operation } = this.call;
    const milliseconds = failure.retryAfter ?? backOffDelay(this.#attempts, random, backOff);
    // With nothing left to wait, a delay that happens to be 0 is no luck to try.
    if (this.#waitLeft <= 0 || milliseconds > this.#waitLeft) throw this.#toError(failure);
    this.#waitLeft -= milliseconds;
    log.warn(`Claire ${operation.id} is tried again: ${failure.reason}`, { milliseconds });
    onWait({ milliseconds, reason: 'retry' });
    await clock.sleep(milliseconds, signal);
    if (signal?.aborted) throw this.#toError(cancelledBeforeSending);
  }

  async #verify<Result>(check: Check<Result>, failure: Failure): Promise<Result> {
    try {
      return await this.call.verify(check, this.#waitLeft);
    } catch {
      throw this.#toError(failure);
    }
  }

  #toResult(
    data: unknown,
    {
      status = 200,
      rate,
      respondedAt,
      size = 0,
    }: { status?: number; rate: Rate; respondedAt?: number | undefined; size?: number },
  ): CallResult {
    const elapsed = this.dependencies.clock.monotonic() - this.#sentAt;
    const sentAt = respondedAt && respondedAt - elapsed;
    return { data, status, rate, attempts: this.#attempts, respondedAt, sentAt, size };
  }

  #toError(failure: Failure): ClaireError {
    const tried = { attempts: this.#attempts, isAmbiguous: this.#isAmbiguous };
    return toClaireError(failure, this.call, tried);
  }
}

export type AttemptResult = (ParsedBody | Failure) & RateHeaders & { status?: number };

/** Sends the request once and reads what came back. Never rejects. */
async function attempt(dependencies: CallDependencies, call: PreparedCall): Promise<AttemptResult> {
  const { request, signal, redact, onRequest } = call;
  onRequest();
  try {
    const response = await dependencies.transport({ ...request, signal });
    if ('failure' in response) {
      return { ...describeTransportFailure(response, redact), ...noRateHeaders };
    }
    return read(response, dependencies, call);
  } catch {
    // A transport never rejects; if one does all the same, the account must not stay blocked.
    const reason = 'the transport broke its promise to never throw';
    return {
      ...describeTransportFailure({ failure: 'network', sent: true, reason }, redact),
      ...noRateHeaders,
    };
  }
}

function read(
  response: HttpResponse,
  { clock }: CallDependencies,
  { operation, redact }: PreparedCall,
): AttemptResult {
  const { status, headers } = response;
  const now = clock.now();
  const facts = { status, ...readRateHeaders(headers, now) };
  if (status >= 200 && status < 300) return { ...facts, ...readResponse(operation, response) };
  // Not from Claire: it neither opens nor closes the account.
  if (status < 400) return { ...noRateHeaders, ...describeRedirect(response, redact) };
  const retryAfter = readRetryAfter(headers, now, status);
  return { ...facts, ...describeRefusal(operation, response, redact), retryAfter };
}

const overloadStatuses: ReadonlySet<number> = new Set([429, 502, 503, 504]);

/**
 * What an attempt shows of the server's load. Only requests of one operation that carry about as
 * much should take equally long; a refusal is often faster than what it refuses.
 */
export function toLoadSign(
  { operation, request }: Pick<PreparedCall, 'operation' | 'request'>,
  outcome: AttemptResult,
): LoadSign | undefined {
  if ('data' in outcome) {
    const characters = outcome.size + (request.body?.length ?? 0);
    const powerOfFour = Math.round(Math.log2(1 + characters) / 2);
    return { kind: `${operation.id} ${String(powerOfFour)}` };
  }
  const { status = 0, code, stopped } = outcome;
  if (stopped) return undefined;
  return overloadStatuses.has(status) || ['outage', 'timeout'].includes(errorKind(code))
    ? 'overload'
    : undefined;
}

const maxAttempts = 4;

const backOff = { first: 250, factor: 2 ** 2.5, max: 8_000, certain: 0 };

/**
 * Whether a retry is allowed, which depends on the operation and not on the HTTP method. One with
 * a verification must first check for the result of the earlier attempt.
 */
function mayRetry({ onAmbiguousFailure }: Operation, kind: FailureKind): boolean {
  switch (kind) {
    case 'rate limited':
    case 'not sent':
      return true;
    case 'ambiguous':
      return onAmbiguousFailure !== 'stop';
    case 'unreadable':
      return typeof onAmbiguousFailure === 'object';
    case 'final':
      return false;
  }
}
