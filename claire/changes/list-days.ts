import { isObject, type Json, readWholeNumber, toRecords } from '../json';
import {
  decodeSeen,
  encodeSeen,
  type ListedAppointment,
  readSeconds,
  type SeenAppointment,
  toListedAppointment,
  toSeen,
} from './appointment';
import type { CallOptions, Client } from '../client';
import { type ClaireError, isClaireError, isOfAccount, isRefusal } from '../errors';
import { type Operation, operations } from '../resources';
import { workOff } from '../waits';

/** Locations that are polled at a time, so that few are asked in vain when Claire fails. */
const maxLocationsAtOnce = 4;
/** Days of a location that fail in a row: its others are left to the next poll. */
const maxFailedDays = 3;
/** Locations or look-ups that fail without an answer in between: the rest is left to the next poll. */
const maxFailuresInARow = maxLocationsAtOnce + 1;

export type Windows = ReadonlyMap<number, readonly string[]>;

export interface ListedDay extends Answer {
  locationId: number;
  day: string;
}

export async function listDaysOfAll(
  calls: PollCalls,
  windows: Windows,
  turn: number,
): Promise<ListedDay[]> {
  const listed: ListedDay[] = [];
  await workOff(inTurn([...windows], turn), maxLocationsAtOnce, ([locationId, days]) =>
    listDaysOfOne(calls, locationId, days, listed),
  );
  return listed;
}

/** Each poll begins with another one, so none holds up the others for as long as it fails. */
export function inTurn<Item>(items: readonly Item[], turn: number): Item[] {
  const start = turn % Math.max(1, items.length);
  return [...items.slice(start), ...items.slice(0, start)];
}

async function listDaysOfOne(
  calls: PollCalls,
  locationId: number,
  days: readonly string[],
  listed: ListedDay[],
): Promise<void> {
  let failedDays = 0;
  for (const day of days) {
    if (calls.isStopped) return;
    const answer = await calls.list(locationId, day);
    if (typeof answer !== 'string') listed.push({ ...answer, locationId, day });
    failedDays = answer === 'failed' ? failedDays + 1 : 0;
    // Claire will refuse the other days too.
    if (answer === 'refused') return;
    if (failedDays === maxFailedDays) break;
  }
  if (failedDays > 0) calls.countFailure();
}

/** An appointment, the list in which Claire has it, and what tells whether it changed. */
export interface FoundOnDay {
  id: number;
  record: Json;
  locationId: number;
  day: string;
  /** What `encodeSeen` gives; only texts that changed are read again. */
  text: string;
}

export interface FoundAppointment extends ListedAppointment {
  locationId: number;
  now: SeenAppointment;
}

/** The list that was answered later is right about an appointment; within one list, the later change. */
export function indexById(listed: readonly ListedDay[]): Map<number, FoundOnDay> {
  const found = new Map<number, FoundOnDay>();
  for (const list of listed) {
    for (const record of list.records) {
      const one = toFound(record, list);
      if (one !== undefined && !isOlder(one, found.get(one.id))) found.set(one.id, one);
    }
  }
  return found;
}

function isOlder(one: FoundOnDay, other: FoundOnDay | undefined): boolean {
  if (other?.locationId !== one.locationId || other.day !== one.day) return false;
  return readUpdatedAt(one) < readUpdatedAt(other);
}

/** A record without a list is at the location that it names, on no day yet; `undefined` without an id. */
export function toFound(
  record: unknown,
  list?: Pick<ListedDay, 'locationId' | 'day'>,
): FoundOnDay | undefined {
  const id = isObject(record) ? readWholeNumber(record.id) : undefined;
  if (!isObject(record) || id === undefined) return undefined;
  const locationId = list?.locationId ?? readWholeNumber(record.location_id) ?? 0;
  return { id, record, locationId, day: list?.day ?? '', text: encodeSeen(toSeen(record)) };
}

export function readWhole(found: FoundOnDay): FoundAppointment {
  const { id, record, locationId } = found;
  return { ...toListedAppointment(id, record), locationId, now: readNow(found) };
}

export function readNow({ text, record }: FoundOnDay): SeenAppointment {
  return decodeSeen(text) ?? toSeen(record);
}

export function readUpdatedAt({ record }: FoundOnDay): number {
  return readSeconds(record.updated_on) ?? 0;
}

/** Seconds that other tries may take: the next poll is another try. */
const defaultMaxWait = 10;

export interface Answer {
  records: readonly unknown[];
  /** Seconds since 1970 by Claire's clock when it was asked; undefined if it sends no time. */
  askedAt: number | undefined;
}

/** The requests of one poll. They go after all others, and skip a turn rather than wait. */
export class PollCalls {
  requests = 0;
  /** Locations that Claire refuses, such as one that the key has lost. */
  readonly refused = new Map<number, ClaireError>();
  readonly failed = new Map<number, ClaireError>();
  /** Why no location is known. */
  failure: ClaireError | undefined;
  lookUpFailure: ClaireError | undefined;
  /** Set when the requests of the hour run short. */
  skipped: ClaireError | undefined;
  isStopped = false;
  #failuresInARow = 0;

  constructor(
    private readonly client: Client,
    private readonly options: CallOptions,
  ) {}

  async listLocations(): Promise<readonly unknown[] | undefined> {
    const answer = await this.#call(operations.location.list, {});
    if (!isClaireError(answer)) return answer.records;
    if (!this.#isSkip(answer)) this.failure = answer;
    return undefined;
  }

  async list(location: number, date: string): Promise<Answer | 'refused' | 'failed'> {
    const answer = await this.#call(operations.appointment.list, { location_id: location, date });
    if (!isClaireError(answer)) return answer;
    if (this.#isSkip(answer)) return 'refused';
    const errors = isRefusal(answer) ? this.refused : this.failed;
    if (!errors.has(location)) errors.set(location, answer);
    if (isOfAccount(answer)) this.countFailure();
    return isRefusal(answer) || isOfAccount(answer) ? 'refused' : 'failed';
  }

  /** One appointment; `none` if Claire does not have it, undefined if it was not asked. */
  async get(id: number): Promise<Answer | 'unreadable' | 'none' | undefined> {
    const answer = await this.#call(operations.appointment.get, { id });
    if (!isClaireError(answer)) return answer;
    if (answer.code === 'CLAIRE_NOT_FOUND') return 'none';
    if (this.#isSkip(answer)) return undefined;
    if (!isRefusal(answer)) this.countFailure();
    this.lookUpFailure ??= answer;
    return 'unreadable';
  }

  countFailure(): void {
    this.#failuresInARow += 1;
    if (this.#failuresInARow >= maxFailuresInARow) this.isStopped = true;
  }

  /** The client checks the input: an id that Claire can have none of is one that it refuses. */
  async #call(operation: Operation, input: Json): Promise<Answer | ClaireError> {
    const defaults = { maxWait: defaultMaxWait, queueKey: this.client };
    // A search may have cached these lists; a poll needs the current ones.
    const always = { fresh: true, maxAge: 0, priority: 'last' } as const;
    this.requests += 1;
    try {
      const options = { ...defaults, ...this.options, ...always };
      const { data, sentAt } = await this.client.call(operation, input, options);
      this.#failuresInARow = 0;
      const askedAt = sentAt === undefined ? undefined : Math.floor(sentAt / 1000);
      return { records: toRecords(operation, data), askedAt };
    } catch (thrown) {
      if (!isClaireError(thrown) || thrown.stopped) throw thrown;
      return thrown;
    }
  }

  #isSkip(error: ClaireError): boolean {
    if (error.code !== 'CLAIRE_RATE_LIMITED') return false;
    this.skipped ??= error;
    this.isStopped = true;
    return true;
  }
}
