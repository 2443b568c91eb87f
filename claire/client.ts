import { createHash } from 'node:crypto';
import type { z } from 'zod/v4';
import { defaultMaxWait, guarded, onAbort } from './waits';
import { ReadCache } from './cache';
import {
  type CallResponse,
  type CallResult,
  executeCall,
  type PreparedCall,
  type Wait,
} from './http/call';
import { buildRequest, checkAskedRecord, describeCall, parseInput } from './http/request';
import { collectSecrets, redactOrHide, redactSecrets } from './http/redact';
import { cancelledBeforeSending, toClaireError } from './http/failure';
import { RateLimiter } from './rate-limit/rate-limiter';
import type { Operation } from './resources/operation';
import type { Clock, Log, Random, Transport } from './ports';

export type { Rate } from './rate-limit/budget';
export type { CallResponse, Wait } from './http/call';

export type InputOf<O extends Operation> = z.input<O['input']>;
export type OutputOf<O extends Operation> = O['output'] extends z.ZodType
  ? z.output<O['output']>
  : null;

export interface CallOptions {
  /** Ends waits and the request at once. */
  signal?: AbortSignal | undefined;
  /** Longest wait for the rate limit, and for other tries, in seconds; 60 when left out. */
  maxWait?: number | undefined;
  /** Called before each wait of more than a second, to show it to the user. */
  onWait?: ((wait: Wait) => void) | undefined;
  /** Called for each request that is sent for this call: none where its answer is another's. */
  onRequest?: (() => void) | undefined;
  /** Looks up for an event of this appointment: others may have the answer for some seconds. */
  forEvent?: number | undefined;
  /** Asks Claire anew, whatever is known or on its way: for looking again until something changes. */
  fresh?: boolean | undefined;
  /**
   * Takes an answer that is at most so many seconds old, of a read that was called with an age before.
   * Beside `fresh`, it takes none, and others may have the answer.
   */
  maxAge?: number | undefined;
  /**
   * Who asks, if this client serves several: callers take turns, and who asks now and then does not
   * wait behind thousands of another's. Left out, it is the client.
   */
  queueKey?: object | undefined;
  /**
   * Asks also while Claire is closed for the rate limit, because a person wants to know whether it
   * still is; an answer opens it for all.
   */
  isProbe?: boolean | undefined;
  /**
   * `last` goes after all other callers, and while the hour's requests run short it is refused with
   * `CLAIRE_RATE_LIMITED` rather than made to wait. `maxWait` then is for other tries only.
   */
  priority?: 'last' | undefined;
}

export interface Client {
  /** Sends one operation and resolves with Claire's answer; rejects with a `ClaireError` only. */
  call<O extends Operation>(
    operation: O,
    input: InputOf<O>,
    options?: CallOptions,
  ): Promise<CallResponse<OutputOf<O>>>;
}

export interface AccountClient extends Client {
  /** A client whose identical reads share one answer for as long as it lives: one run of a node. */
  forOneRun(): Client;
}

export interface ClientSettings {
  /** What `normaliseBaseUrl` returns. */
  baseUrl: string;
  /** Names the API key without telling it: clients of one account share their pacing. */
  account: string;
  transport: Transport;
  clock: Clock;
  random: Random;
  log: Log;
  /** Takes the API key out of a text, should Claire or a proxy echo it. */
  redact?: ((text: string) => string) | undefined;
  /**
   * Requests in flight at most, from 1 to 64; below that, the limit adapts to the server. What the
   * latest call brings holds for the account; left out, what held before, at first 64.
   */
  atMostInFlight?: number | undefined;
}

export function createClient(settings: ClientSettings): AccountClient {
  const log = {
    debug: guarded(settings.log.debug.bind(settings.log)),
    warn: guarded(settings.log.warn.bind(settings.log)),
  };
  return new AccountBoundClient({ ...settings, log });
}

/** Characters of all bodies: as many as one response may have. */
const maxRunSize = 32 * 1024 * 1024;
/** Milliseconds: a flow that an event starts looks up what it needs in its first moments. */
const maxEventAge = 5_000;

class AccountBoundClient implements AccountClient {
  /** One key at two addresses is two accounts: each server has its own hour. */
  readonly #account: string;

  constructor(
    private readonly settings: ClientSettings,
    /** The answers of one run; undefined outside of one. */
    private readonly ofRun?: ReadCache,
  ) {
    this.#account = `${settings.account} ${settings.baseUrl}`;
  }

  forOneRun(): Client {
    return new AccountBoundClient(this.settings, new ReadCache(maxRunSize));
  }

  async call<O extends Operation>(
    operation: O,
    input: InputOf<O>,
    options: CallOptions = {},
  ): Promise<CallResponse<OutputOf<O>>> {
    const fields = parseInput(operation, input, this.settings.redact);
    const prepared = this.#prepare(operation, fields, options);
    const result = operation.isRead
      ? await this.#read(prepared, options)
      : await this.#change(prepared);
    const { data, status, rate, attempts, respondedAt, sentAt } = result;
    checkAskedRecord(operation, fields, data);
    // Its outer shape is checked; the inside is Claire's.
    return { data: data as OutputOf<O>, status, rate, attempts, respondedAt, sentAt };
  }

  async #read(call: PreparedCall, options: CallOptions): Promise<CallResult> {
    const { operation, request } = call;
    const key = `${operation.id} ${request.url} ${request.body ?? ''}`;
    if (options.fresh) return this.#readAnew(key, call, options);
    const known = this.ofRun?.get(key, this.settings.clock.monotonic());
    if (known) return known;
    return this.#readShared(key, call, options);
  }

  /** Asks for one caller; others may have the answer at this age. */
  async #readAnew(key: string, call: PreparedCall, { maxAge }: CallOptions): Promise<CallResult> {
    const { reads } = this.#openAccount();
    const sentAt = this.settings.clock.monotonic();
    const result = await this.#executeAlone(call);
    if (maxAge !== undefined) reads.keep(key, { result, sentAt, maxAge: 0 }, reads.generation);
    return result;
  }

  async #readShared(
    key: string,
    call: PreparedCall,
    { signal, maxWait = defaultMaxWait, priority, maxAge, forEvent: appointmentId }: CallOptions,
  ): Promise<CallResult> {
    const { reads } = this.#openAccount();
    const sentAt = this.settings.clock.monotonic();
    const known = reads.get(key, sentAt, maxAge);
    if (known) return known;
    const [generation, generationOfRun = 0] = [reads.generation, this.ofRun?.generation];
    const untried = { attempts: 0, isAmbiguous: false };
    const abortReason = () => toClaireError(cancelledBeforeSending, call, untried);
    const subscriber = { signal, onWait: call.onWait, abortReason };
    // Callers of different patience do not share: one must not fail for the other's haste. Nor do
    // those who come after news with those before, unless they take an age.
    const news = maxAge === undefined ? String(generation) : '';
    const shared = `${key} ${String(maxWait)}${priority ?? ''} ${news}`;
    const result = await reads.share(shared, subscriber, (signal, onWait) =>
      this.#execute({ ...call, signal, onWait }),
    );
    this.ofRun?.keep(key, { result, sentAt, maxAge: Infinity }, generationOfRun);
    if (maxAge !== undefined) reads.keep(key, { result, sentAt, maxAge: 0 }, generation);
    else if (appointmentId !== undefined)
      reads.keep(key, { result, sentAt, maxAge: maxEventAge, appointmentId }, generation);
    return result;
  }

  async #change(call: PreparedCall): Promise<CallResult> {
    this.#forgetReads();
    try {
      return await this.#executeAlone(call);
    } finally {
      this.#forgetReads();
    }
  }

  /** Gives the call a signal of its own, as many calls may share the given one. */
  async #executeAlone(call: PreparedCall): Promise<CallResult> {
    const stop = call.signal && new AbortController();
    const forget = onAbort(call.signal, () => stop?.abort());
    try {
      return await this.#execute({ ...call, signal: stop?.signal });
    } finally {
      forget();
    }
  }

  #execute(call: PreparedCall): Promise<CallResult> {
    const { rateLimiter } = this.#openAccount();
    const { transport, clock, random, log, atMostInFlight } = this.settings;
    if (atMostInFlight !== undefined) rateLimiter.inFlight.atMost = atMostInFlight;
    return executeCall({ transport, clock, random, log, rateLimiter }, call);
  }

  #openAccount(): Account {
    return openAccount(this.#account, this.settings.clock);
  }

  #prepare(
    operation: Operation,
    fields: Readonly<Record<string, unknown>>,
    options: CallOptions,
  ): PreparedCall {
    const { signal, maxWait = defaultMaxWait, onWait, queueKey = this, priority } = options;
    const { baseUrl, redact = (text: string) => text } = this.settings;
    const tell = guarded(onWait);
    let secrets: string[] | undefined;
    return {
      operation,
      request: buildRequest(operation, fields, baseUrl),
      describe: () => redactOrHide(describeCall(operation, fields), redact),
      redact: (text) =>
        redactOrHide(text, (shown) =>
          // A secret may have the API key in it, of which the text has been cleared.
          redactSecrets(redact(shown), (secrets ??= collectSecrets(fields).map(redact))),
        ),
      signal,
      queueKey,
      maxWait: maxWait * 1000,
      onRequest: guarded(options.onRequest),
      isProbe: options.isProbe ?? false,
      isBackground: priority === 'last',
      onWait: (wait) => {
        if (wait.milliseconds > 1000) tell(wait);
      },
      verify: (check, patience) => {
        const calls = { signal, maxWait: patience / 1000, queueKey, fresh: true };
        return check(fields, async (read, input) => (await this.call(read, input, calls)).data);
      },
    };
  }

  #forgetReads(): void {
    accounts.get(this.#account)?.reads.forget();
    this.ofRun?.forget();
  }
}

/** What all clients of one API key share within this module. */
interface Account {
  readonly rateLimiter: RateLimiter;
  readonly reads: ReadCache;
  clock: Clock;
}

/** Characters of all bodies: a search lists the days of weeks. */
const maxCachedSize = 32 * 1024 * 1024;

const accounts = new Map<string, Account>();

/** It is kept between calls, executions and deploys while it matters for the rate limit. */
function openAccount(name: string, clock: Clock): Account {
  const known = accounts.get(name);
  if (known !== undefined) {
    known.clock = clock;
    return known;
  }
  // Without new accounts, memory does not grow.
  for (const [other, { rateLimiter, clock }] of accounts) {
    if (rateLimiter.isExpired(clock.monotonic())) accounts.delete(other);
  }
  const account = { rateLimiter: new RateLimiter(), reads: new ReadCache(maxCachedSize), clock };
  accounts.set(name, account);
  return account;
}

/** Called after news of an appointment from Claire, whichever account they came by. */
export function forgetAppointment(id: number): void {
  for (const { reads } of accounts.values()) reads.forgetAppointment(id);
}

export function countAccounts(): number {
  return accounts.size;
}

/** Each platform reports a fault in its own words. */
export function findApiKeyFault(apiKey: string): 'missing' | 'unreadable' | undefined {
  if (apiKey === '') return 'missing';
  return /^[\x21-\x7e]+$/.test(apiKey) ? undefined : 'unreadable';
}

export function fingerprintAccount(baseUrl: string, apiKey: string): string {
  return createHash('sha256').update(`${baseUrl}\n${apiKey}`).digest('hex');
}
