import type { z } from 'zod/v4';
import { onAbort } from './abort';
import { forgetReads, withAccount } from './accounts';
import { AnswerCache } from './delivery/answer-cache';
import { createdWebhook } from './delivery/created-webhook';
import { deedOf } from './delivery/deed';
import { deliver, type Delivered, type Errand, type Wait } from './delivery/delivery';
import { ClaireError } from './errors';
import { masked, secretsIn } from './answers/mask';
import { guarded, guardedLog, guardedText } from './guarded';
import { errorOf } from './answers/failure';
import { stopped } from './answers/no-answer';
import { listOf, operations } from './operations';
import type { Operation } from './operations/operation';
import type { Clock, Log, Random, Transport } from './ports';
import type { Rate } from './pacing/rate';
import { canonical, checkedInput, requestFor } from './delivery/request';

export type { Rate } from './pacing/rate';
export type { Wait } from './delivery/delivery';

export type InputOf<O extends Operation> = z.input<O['input']>;
export type OutputOf<O extends Operation> = O['output'] extends z.ZodType
  ? z.output<O['output']>
  : null;

export interface Answer<Data> {
  /**
   * The body as Claire sent it; `null` for operations that answer with a status only. Callers of
   * identical reads may share it: copy before changing it.
   */
  data: Data;
  status: number;
  rate: Rate;
  attempts: number;
  /** Claire's own clock at the answer, from its `Date` header, in milliseconds since 1970. */
  answeredAt: number | undefined;
}

export interface CallOptions {
  /** Ends waits and the request at once. */
  signal?: AbortSignal | undefined;
  /** Longest wait for the rate limit, and for other tries, in seconds; 60 when left out. */
  maxWait?: number | undefined;
  /** Called before each wait of more than a second, to show it to the user. */
  onWait?: ((wait: Wait) => void) | undefined;
  /** Asks Claire anew, whatever is known or on its way: for looking again until something changes. */
  fresh?: boolean | undefined;
  /**
   * Who asks, if this client serves several: callers take turns, and who asks now and then does not
   * stand behind somebody's thousands. Left out, it is the client.
   */
  caller?: object | undefined;
  /**
   * Asks also while Claire is closed for the rate limit, because a person wants to know whether it
   * still is; an answer opens it for all.
   */
  isProbe?: boolean | undefined;
}

export interface Client {
  /** Sends one operation and resolves with Claire's answer; rejects with a `ClaireError` only. */
  call<O extends Operation>(
    operation: O,
    input: InputOf<O>,
    options?: CallOptions,
  ): Promise<Answer<OutputOf<O>>>;
}

/** The client of an account, for all that its nodes do. */
export interface AccountClient extends Client {
  /** A client whose identical reads share one answer for as long as it lives: one run of a node. */
  forOneRun(): Client;
}

export interface ClientSettings {
  /** As `normaliseBaseUrl` gives it. */
  baseUrl: string;
  /** Names the API key without telling it: clients of one account share their pacing. */
  account: string;
  transport: Transport;
  clock: Clock;
  random: Random;
  log: Log;
  /** Takes the API key out of a text, should Claire or a proxy echo it. */
  redact?: ((text: string) => string) | undefined;
}

export function createClient(settings: ClientSettings): AccountClient {
  return new PacedClient({ ...settings, log: guardedLog(settings.log) }, undefined);
}

const usualMaxWait = 60;

class PacedClient implements AccountClient {
  readonly #settings: ClientSettings;
  /** The answers of one run; undefined outside of one. */
  readonly #answers: AnswerCache | undefined;

  constructor(settings: ClientSettings, answers: AnswerCache | undefined) {
    this.#settings = settings;
    this.#answers = answers;
  }

  forOneRun(): Client {
    return new PacedClient(this.#settings, new AnswerCache());
  }

  async call<O extends Operation>(
    operation: O,
    input: InputOf<O>,
    options: CallOptions = {},
  ): Promise<Answer<OutputOf<O>>> {
    const fields = checkedInput(operation, input);
    const errand = this.#errandFor(operation, fields, options);
    const delivered = operation.isRead
      ? await this.#read(errand, canonical(fields), options)
      : await this.#change(errand);
    const { data, status, rate, attempts, answeredAt } = delivered;
    // The answer's outer shape has been checked; what is inside is Claire's.
    return { data: data as OutputOf<O>, status, rate, attempts, answeredAt };
  }

  async #read(errand: Errand, input: string, options: CallOptions): Promise<Delivered> {
    if (options.fresh) return this.#deliverAlone(errand);
    const key = `${errand.operation.id} ${input}`;
    const known = this.#answers?.get(key);
    if (known) return known;
    const { signal, maxWait = usualMaxWait } = options;
    const leaving = (): ClaireError => stoppedError(errand);
    const rider = { signal, onWait: errand.onWait, leaving };
    // Callers of different patience do not share: one must not fail for the other's haste.
    const answer = await this.#withAccount(({ flights }) =>
      flights.ride(`${key} ${String(maxWait)}`, rider, (stop, onWait) =>
        this.#deliver({ ...errand, signal: stop, onWait }),
      ),
    );
    this.#answers?.put(key, answer);
    return answer;
  }

  async #change(errand: Errand): Promise<Delivered> {
    this.#forget();
    try {
      return await this.#deliverAlone(errand);
    } finally {
      this.#forget();
    }
  }

  /** With a signal of its own, as many calls may have been given the same. */
  async #deliverAlone(errand: Errand): Promise<Delivered> {
    const stop = errand.signal && new AbortController();
    const forget = onAbort(errand.signal, () => stop?.abort());
    try {
      return await this.#deliver({ ...errand, signal: stop?.signal });
    } finally {
      forget();
    }
  }

  #deliver(errand: Errand): Promise<Delivered> {
    const { transport, clock, random, log } = this.#settings;
    return this.#withAccount(({ pacing }) =>
      deliver({ transport, clock, random, log, pacing }, errand),
    );
  }

  #withAccount(work: Parameters<typeof withAccount<Delivered>>[2]): Promise<Delivered> {
    return withAccount(accountOf(this.#settings), this.#settings.clock, work);
  }

  #errandFor(
    operation: Operation,
    fields: Readonly<Record<string, unknown>>,
    { signal, maxWait = usualMaxWait, onWait, caller = this, isProbe = false }: CallOptions,
  ): Errand {
    const { baseUrl, redact = (text: string) => text } = this.#settings;
    const tell = guarded(onWait);
    let secrets: string[] | undefined;
    return {
      operation,
      request: requestFor(operation, fields, baseUrl),
      deed: () => deedOf(operation, fields),
      hide: guardedText((text) => masked(redact(text), (secrets ??= secretsIn(fields)))),
      signal,
      caller,
      maxWait: maxWait * 1000,
      isProbe,
      onWait: (wait) => {
        if (wait.milliseconds > 1000) tell(wait);
      },
      look: (sentAt, patience) =>
        this.#look(fields, sentAt, { signal, maxWait: patience / 1000, caller }),
    };
  }

  async #look(
    wanted: Readonly<Record<string, unknown>>,
    sentAt: number,
    options: CallOptions,
  ): Promise<unknown> {
    const { list } = operations.webhook;
    const { data, answeredAt } = await this.call(list, {}, { ...options, fresh: true });
    const { clock } = this.#settings;
    const since = (answeredAt ?? clock.now()) - (clock.monotonic() - sentAt);
    return createdWebhook({ wanted, webhooks: listOf(list, data), since });
  }

  #forget(): void {
    forgetReads(accountOf(this.#settings));
    this.#answers?.clear();
  }
}

/** One key at two addresses is two accounts: each server has its own hour. */
function accountOf({ account, baseUrl }: ClientSettings): string {
  return `${account} ${baseUrl}`;
}

function stoppedError({ deed, operation }: Errand): ClaireError {
  const { isRead } = operation;
  return errorOf(stopped(false), { deed: deed(), isRead, attempts: 0, unsure: false });
}
