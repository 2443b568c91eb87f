import type { z } from 'zod/v4';
import { createdWebhook } from './delivery/created-webhook';
import { deedOf } from './delivery/deed';
import { deliver, type Delivered, type Errand, type Wait } from './delivery/delivery';
import { ClaireError } from './errors';
import { masked, secretsIn } from './answers/mask';
import { errorOf } from './answers/failure';
import { stopped } from './answers/no-answer';
import { listOf, operations } from './operations';
import type { Operation } from './operations/operation';
import { pacingOf } from './pacing/pacing';
import type { Clock, Log, Random, Transport } from './ports';
import type { Rate } from './pacing/rate';
import { canonical, checkedInput, requestFor } from './delivery/request';
import { type Flights, flightsOf } from './delivery/sharing';

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
  return new PacedClient(settings, undefined);
}

const usualMaxWait = 60;
// Enough for one run's repeated look-ups, and an end to what a very long run can hold.
const mostRemembered = 1000;

class PacedClient implements AccountClient {
  readonly #settings: ClientSettings;
  readonly #flights: Flights;
  /** The answers of one run; undefined outside of one. */
  readonly #answers: Map<string, Delivered> | undefined;

  constructor(settings: ClientSettings, answers: Map<string, Delivered> | undefined) {
    this.#settings = settings;
    this.#flights = flightsOf(accountOf(settings));
    this.#answers = answers;
  }

  forOneRun(): Client {
    return new PacedClient(this.#settings, new Map());
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
    // The answer's outer shape has been checked; what is inside is Claire's.
    return delivered as Answer<OutputOf<O>>;
  }

  async #read(errand: Errand, input: string, options: CallOptions): Promise<Delivered> {
    if (options.fresh) return this.#deliver(errand);
    const key = `${errand.operation.id} ${input}`;
    const known = this.#answers?.get(key);
    if (known) return known;
    const { signal, maxWait = usualMaxWait } = options;
    const leaving = (): ClaireError => stoppedError(errand);
    const rider = { signal, onWait: errand.onWait, leaving };
    // Callers of different patience do not share: one must not fail for the other's haste.
    const answer = await this.#flights.ride(`${key} ${String(maxWait)}`, rider, (stop, onWait) =>
      this.#deliver({ ...errand, signal: stop, onWait }),
    );
    this.#remember(key, answer);
    return answer;
  }

  async #change(errand: Errand): Promise<Delivered> {
    this.#forget();
    try {
      return await this.#deliver(errand);
    } finally {
      this.#forget();
    }
  }

  #deliver(errand: Errand): Promise<Delivered> {
    const { transport, clock, random, log } = this.#settings;
    const pacing = pacingOf(accountOf(this.#settings));
    return deliver({ transport, clock, random, log, pacing }, errand);
  }

  #errandFor(
    operation: Operation,
    fields: Readonly<Record<string, unknown>>,
    { signal, maxWait = usualMaxWait, onWait, caller = this }: CallOptions,
  ): Errand {
    const { baseUrl, redact = (text: string) => text } = this.#settings;
    return {
      operation,
      request: requestFor(operation, fields, baseUrl),
      deed: () => deedOf(operation, fields),
      hide: (text) => masked(redact(text), secretsIn(fields)),
      signal,
      caller,
      maxWait: maxWait * 1000,
      onWait: (wait) => {
        if (wait.milliseconds > 1000) onWait?.(wait);
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

  #remember(key: string, answer: Delivered): void {
    const answers = this.#answers;
    if (!answers) return;
    const [oldest] = answers.keys();
    if (oldest !== undefined && answers.size >= mostRemembered) answers.delete(oldest);
    answers.set(key, answer);
  }

  #forget(): void {
    this.#flights.forget();
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
