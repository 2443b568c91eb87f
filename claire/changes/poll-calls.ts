import type { CallOptions, Client, InputOf } from '../client';
import { ClaireError, isClaireError, isOfAccount, isRefusal, errorKind } from '../errors';
import { AppointmentId, LocationId } from '../models';
import type { Clock } from '../ports';
import { type Operation, operations, toRecords } from '../resources';

/** Seconds that other tries may take: the next poll is another try. */
const defaultMaxWait = 10;
const maxFailuresInARow = 3;

/** Whether every other request of this poll would fail in the same way. */
function isOfAll(error: ClaireError): boolean {
  return isOfAccount(error) || ['rate limit', 'outage'].includes(errorKind(error.code));
}

export interface Answer {
  records: readonly unknown[];
  /** Seconds since 1970 by Claire's clock when it was asked; undefined if it sends no time. */
  askedAt: number | undefined;
}

/** `unreadable`: Claire responded for this appointment alone with something that is none. */
export type NoAnswer = 'refused' | 'failed' | 'unreadable';

/** The requests of one poll. They go after all others, and skip a turn rather than wait. */
export class PollCalls {
  requests = 0;
  /** Locations that Claire refuses, such as one that the key has lost. */
  readonly refused = new Map<number, ClaireError>();
  /** Locations of which Claire could not list a day. */
  readonly failed = new Map<number, ClaireError>();
  /** What every other request of this poll would fail with too. */
  failure: ClaireError | undefined;
  /** The first failure of a look-up. */
  lookUpFailure: ClaireError | undefined;
  /** Set when the requests of the hour run short. */
  skipped: ClaireError | undefined;
  /** Whether Claire has shown an appointment by its id, so that the key may look them up. */
  hasShown = false;
  #refusedLookUp: ClaireError | undefined;
  #failuresInARow = 0;
  #isStopped = false;

  constructor(
    private readonly client: Client,
    private readonly clock: Clock,
    private readonly options: CallOptions,
  ) {}

  /** Whether further requests would fail too. */
  get isStopped(): boolean {
    return this.#isStopped;
  }

  async listLocations(): Promise<readonly unknown[] | undefined> {
    const answer = await this.#call(operations.location.list, {});
    if (!isClaireError(answer)) return answer.records;
    this.#count(answer);
    if (!isRateLimit(answer)) this.failure ??= answer;
    return undefined;
  }

  /** The appointments of a day, as they are now. */
  async list(location: number, date: string): Promise<Answer | NoAnswer> {
    const id = LocationId.safeParse(location);
    const answer = id.success
      ? await this.#call(operations.appointment.list, { location_id: id.data, date })
      : noLocation(location);
    if (!isClaireError(answer)) return answer;
    if (isRefusal(answer)) {
      this.refused.set(location, answer);
      return 'refused';
    }
    if (this.#count(answer) || isRateLimit(answer)) return 'failed';
    if (!this.failed.has(location)) this.failed.set(location, answer);
    return 'failed';
  }

  /** One appointment; `none` if Claire does not have it. A refusal is no failure yet. */
  async get(id: number): Promise<Answer | NoAnswer | 'none'> {
    const parsed = AppointmentId.safeParse(id);
    if (!parsed.success) return 'none';
    const answer = await this.#call(operations.appointment.get, { id: parsed.data });
    if (!isClaireError(answer)) {
      this.hasShown = true;
      return answer;
    }
    if (answer.code === 'CLAIRE_NOT_FOUND') return 'none';
    if (isRefusal(answer)) {
      this.#refusedLookUp ??= answer;
      return 'refused';
    }
    if (this.#count(answer) || isRateLimit(answer)) return 'failed';
    this.lookUpFailure ??= answer;
    return errorKind(answer.code) === 'answer' ? 'unreadable' : 'failed';
  }

  /** Claire refuses every look-up: that is about the key, and a person should know. */
  failRefusedLookUps(): void {
    this.lookUpFailure ??= this.#refusedLookUp;
  }

  async #call<O extends Operation>(operation: O, input: InputOf<O>): Promise<Answer | ClaireError> {
    const began = this.clock.monotonic();
    const defaults = { maxWait: defaultMaxWait, queueKey: this.client };
    // A search of the same minute may have the lists; a poll compares what is so now.
    const always = { fresh: true, maxAge: 0, priority: 'last' } as const;
    this.requests += 1;
    try {
      const options = { ...defaults, ...this.options, ...always };
      const { data, respondedAt } = await this.client.call(operation, input, options);
      this.#failuresInARow = 0;
      const elapsed = this.clock.monotonic() - began;
      const askedAt =
        respondedAt === undefined ? undefined : Math.floor((respondedAt - elapsed) / 1000);
      return { records: toRecords(operation, data), askedAt };
    } catch (thrown) {
      if (!isClaireError(thrown) || thrown.stopped) throw thrown;
      return thrown;
    }
  }

  /** Whether the failure is one of all requests. */
  #count(error: ClaireError): boolean {
    if (isRateLimit(error)) this.skipped ??= error;
    this.#failuresInARow += 1;
    const isLasting = isOfAll(error);
    if (isLasting || this.#failuresInARow >= maxFailuresInARow) this.#isStopped = true;
    if (isLasting && !isRateLimit(error)) this.failure ??= error;
    return isLasting;
  }
}

function isRateLimit({ code }: ClaireError): boolean {
  return code === 'CLAIRE_RATE_LIMITED';
}

function noLocation(location: unknown): ClaireError {
  const message = `${String(location)} is no number of a location`;
  return new ClaireError('CLAIRE_INVALID_INPUT', { message, advice: 'Choose the locations anew.' });
}
