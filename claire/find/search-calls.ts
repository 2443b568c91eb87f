import { onAbort, workOff } from '../waits';
import type { CallOptions, Client } from '../client';
import type { CustomerType } from '../contact/customer';
import { ClaireError, isClaireError, isRefusal } from '../errors';
import { isObject, type Json, toRecords } from '../json';
import { LocationId } from '../models';
import type { Clock } from '../ports';
import { type Operation, operations } from '../resources';

export interface FailedList {
  locationId: LocationId;
  /** Undefined where a number was asked for. */
  day: string | undefined;
  error: ClaireError;
}

export interface Day {
  readonly locationId: LocationId;
  readonly day: string;
}

interface SearchOptions extends Pick<CallOptions, 'signal' | 'onWait'> {
  readonly maxWait: number;
  readonly maxAge: number;
}

/** So many that the search goes before all bulk work as long as it can. */
const maxAtOnce = 8;
/** In seconds: a search that waits for nothing may take as long. */
const minTime = 10;
/** Those that are under way may all be of a few bad days. */
const maxFailuresInARow = 2 * maxAtOnce;
/** In seconds: locations do not move. */
const maxLocationsAge = 3600;

/** The requests of one search, which ends when its time is over or Claire gives nothing any more. */
export class SearchCalls {
  requests = 0;
  readonly days = new Set<string>();
  readonly failed: FailedList[] = [];
  cutShort: 'maxWait' | 'rateLimit' | 'failures' | undefined;
  readonly #stop = new AbortController();
  readonly #queueKey = {};
  readonly #refused = new Set<LocationId>();
  #hasAnswer = false;
  #failuresInARow = 0;

  constructor(
    private readonly client: Client,
    private readonly clock: Clock,
    private readonly options: SearchOptions,
  ) {}

  /** Does the work within the time; throws where Claire has not answered anything. */
  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    const { signal, maxWait } = this.options;
    const done = new AbortController();
    const unsubscribe = onAbort(signal, () => {
      this.#stop.abort();
    });
    void this.clock.sleep(Math.max(maxWait, minTime) * 1000, done.signal).then(() => {
      if (!done.signal.aborted) this.#end('maxWait');
    });
    const result = await work().finally(() => {
      unsubscribe();
      done.abort();
    });
    const [failure] = this.failed;
    if (this.#hasAnswer || (failure ?? this.cutShort) === undefined) return result;
    throw failure?.error ?? timeoutError();
  }

  async listLocations(): Promise<LocationId[]> {
    const { list } = operations.location;
    const data = await this.#ask(list, {}, maxLocationsAge);
    if (isClaireError(data)) throw this.#stop.signal.aborted ? timeoutError() : data;
    return toRecords(list, data).flatMap((record) => {
      const id = LocationId.safeParse(isObject(record) ? record.id : undefined);
      return id.success ? [id.data] : [];
    });
  }

  /** The appointments of a day; none where it failed, which is in `failed`. */
  async listDay({ locationId, day }: Day): Promise<Json[]> {
    const records = await this.#list({ location_id: locationId, date: day }, { locationId, day });
    if (records !== undefined) this.days.add(day);
    return records ?? [];
  }

  /** The appointments with a number in the DMS: their own, or that of a customer. */
  async listByNumber(
    locationId: LocationId,
    dms_nr: string,
    customer_kind?: CustomerType,
  ): Promise<Json[]> {
    const input = { location_id: locationId, dms_nr, customer_kind };
    return (await this.#list(input, { locationId, day: undefined })) ?? [];
  }

  /** Does all of it, some at a time, in order, as long as there is need. */
  each<Job>(
    jobs: readonly Job[],
    work: (job: Job) => Promise<void>,
    isEnough: () => boolean = () => false,
  ): Promise<void> {
    return workOff(jobs, maxAtOnce, work, () => this.#stop.signal.aborted || isEnough());
  }

  async #list(input: Json, where: Omit<FailedList, 'error'>): Promise<Json[] | undefined> {
    const { list } = operations.appointment;
    if (where.day !== undefined && this.#refused.has(where.locationId)) return undefined;
    const data = await this.#ask(list, input);
    if (!isClaireError(data)) {
      this.#hasAnswer = true;
      return toRecords(list, data).filter(isObject);
    }
    // After a stop, what fails was only given up.
    if (!this.#stop.signal.aborted) this.#recordFailure(where, data);
    return undefined;
  }

  #recordFailure(where: Omit<FailedList, 'error'>, error: ClaireError): void {
    const { code } = error;
    const isRefused = isRefusal(error);
    // What Claire refuses of one day, it refuses of the others; a number it may not know.
    if (isRefused && where.day !== undefined) {
      if (this.#refused.has(where.locationId)) return;
      this.#refused.add(where.locationId);
    }
    this.failed.push({ ...where, error });
    this.#failuresInARow += isRefused ? 0 : 1;
    if (code === 'CLAIRE_RATE_LIMITED') this.#end('rateLimit');
    else if (code === 'CLAIRE_UNAUTHORIZED' && !isRefused) this.#end('failures');
    else if (this.#failuresInARow >= maxFailuresInARow) this.#end('failures');
  }

  #end(reason: NonNullable<SearchCalls['cutShort']>): void {
    this.cutShort ??= reason;
    this.#stop.abort();
  }

  async #ask(operation: Operation, input: Json, maxAge = this.options.maxAge): Promise<unknown> {
    const { onWait, maxWait } = this.options;
    const onRequest = (): void => {
      this.requests += 1;
    };
    const calls = { onWait, maxWait, maxAge, onRequest, queueKey: this.#queueKey };
    const { signal } = this.#stop;
    try {
      const { data } = await this.client.call(operation, input, { ...calls, signal });
      this.#failuresInARow = 0;
      return data;
    } catch (thrown) {
      if (!isClaireError(thrown) || this.options.signal?.aborted) throw thrown;
      return thrown;
    }
  }
}

function timeoutError(): ClaireError {
  return new ClaireError('CLAIRE_TIMEOUT', {
    message: 'Could not find appointments: Claire gave no answer in time',
    advice: 'Search again later, or set Max Wait higher.',
  });
}
