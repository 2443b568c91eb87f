import type { CallOptions, Client } from '../client';
import { customerTypes } from '../contact/customer';
import { formatNumber } from '../counts';
import { addDays } from '../days';
import { defaultMaxWait, type Steps, Turns } from '../waits';
import { ClaireError } from '../errors';
import type { Json } from '../json';
import type { LocationId } from '../models';
import type { Clock } from '../ports';
import type { Appointment } from '../resources/appointment';
import { describeFindCost, findCost, type FindCostSettings } from './find-cost';
import { type FindInput, type FindQuery, type MatchedField, parseFindInput } from './find-input';
import { readSearch, type SearchReading } from './read-search';
import { type Day, type FailedList, SearchCalls } from './search-calls';

export interface FindDependencies {
  client: Client;
  clock: Clock;
  /** Tells what day it is at a location. */
  calendar: { today(locationId: number): string };
}

export interface FindOptions extends Pick<CallOptions, 'signal' | 'onWait'> {
  /** Seconds that the whole search may take; 60 when left out. */
  maxWait?: number | undefined;
  /** Seconds for which searches share what Claire has listed; 60 when left out. */
  maxAge?: number | undefined;
}

/** What of an appointment fits the search, as Claire has it. */
export interface Match {
  field: MatchedField;
  value: string;
}

export type FoundAppointment = Appointment & {
  matched: Match[];
  /** 1 for what fits exactly, less for what was read with leeway. */
  score: number;
};

export interface FindReport {
  /** Requests that were sent; what is shared with other searches costs none. */
  requests: number;
  days: string[];
  failed: FailedList[];
  /** Why there may be more: as many as wanted are there, or no time is left. */
  cutShort: 'limit' | 'maxWait' | 'rateLimit' | 'failures' | undefined;
}

export interface FindResult {
  /** Best first; of equally good ones the nearest to today. */
  appointments: FoundAppointment[];
  report: FindReport;
}

/** Finds the appointments that people mean by a plate, telephone number, name, work order or VIN. */
export async function findAppointments(
  input: FindInput,
  { client, clock, calendar }: FindDependencies,
  { signal, onWait, maxWait = defaultMaxWait, maxAge = 60 }: FindOptions = {},
): Promise<FindResult> {
  const query = parseFindInput(input);
  const reading = readSearch(query.search, query.searchIn);
  const calls = new SearchCalls(client, clock, { signal, onWait, maxWait, maxAge });
  const found = await calls.run(async () => {
    const { locationIds: given } = query;
    const locations = given.length > 0 ? given : await calls.listLocations();
    checkCost({ ...query, locations: locations.length });
    const today = new Map(locations.map((id) => [id, calendar.today(id)]));
    const all = new FoundAppointments(reading.matchers, query.limit, today);
    await search(reading, calls, all, listOutward(today, query), new Turns(clock));
    return all;
  });
  const { requests, failed } = calls;
  const days = [...calls.days].sort();
  const cutShort = calls.cutShort ?? (found.isMore || found.isFull ? 'limit' : undefined);
  return { appointments: found.list(), report: { requests, days, failed, cutShort } };
}

/** More is more than a person waits for. */
const maxRequests = 2_000;

function checkCost(settings: FindCostSettings): void {
  if (findCost(settings) <= maxRequests) return;
  throw new ClaireError('CLAIRE_INVALID_INPUT', {
    message: `Could not find appointments: ${describeFindCost(settings)}`,
    advice: `A search may take ${formatNumber(maxRequests)} requests: choose fewer locations or days.`,
  });
}

/** A bare number may be of many things. The lists have most of them, for all who search. */
async function search(
  { number, needsLists }: SearchReading,
  calls: SearchCalls,
  found: FoundAppointments,
  days: readonly Day[],
  turns: Turns,
): Promise<void> {
  const isEnough = () => found.isFull || (number !== undefined && found.hasNumber);
  const list = async (day: Day) => {
    await turns.takeSteps(found.add(await calls.listDay(day)));
  };
  if (needsLists) await calls.each(days, list, isEnough);
  for (const field of number?.fields ?? []) {
    if (number === undefined || found.hasNumber) return;
    const asked = { field, value: number.text };
    const kinds = field === 'dmsNr' ? [undefined] : customerTypes;
    const questions = [...found.today.keys()].flatMap((id) => kinds.map((kind) => ({ id, kind })));
    await calls.each(questions, async ({ id, kind }) => {
      await turns.takeSteps(found.add(await calls.listByNumber(id, number.text, kind), asked));
    });
  }
}

/** Today of each location first, then tomorrow, yesterday, and so on. */
function listOutward(
  today: ReadonlyMap<LocationId, string>,
  { daysBack, daysAhead }: Pick<FindQuery, 'daysBack' | 'daysAhead'>,
): Day[] {
  const offsets = Array.from({ length: daysBack + daysAhead + 1 }, (_, index) => index - daysBack);
  offsets.sort((one, other) => Math.abs(one) - Math.abs(other) || other - one);
  return offsets.flatMap((offset) =>
    [...today].map(([locationId, day]) => ({ locationId, day: addDays(day, offset) })),
  );
}

const numbers: ReadonlySet<MatchedField> = new Set(['workOrder', 'dmsNr', 'customerNumber']);

class FoundAppointments {
  readonly #all = new Map<unknown, FoundAppointment>();

  constructor(
    private readonly matchers: SearchReading['matchers'],
    private readonly limit: number,
    /** At each of the locations that are searched. */
    readonly today: ReadonlyMap<LocationId, string>,
  ) {}

  /** Whether there are as many as wanted, and none can be better. */
  get isFull(): boolean {
    return [...this.#all.values()].filter(({ score }) => score === 1).length >= this.limit;
  }

  /** Whether one has the number that was typed: its end may also be that of another's VIN. */
  get hasNumber(): boolean {
    return [...this.#all.values()].some(({ matched }) =>
      matched.some(({ field }) => numbers.has(field)),
    );
  }

  get isMore(): boolean {
    return this.#all.size > this.limit;
  }

  /** `asked`: what Claire says that they have. A step is an appointment. */
  *add(appointments: readonly Json[], asked?: Match): Steps<void> {
    for (const appointment of appointments) {
      yield;
      const fits = this.matchers
        .flatMap(([field, match]) => match(appointment).map((fit) => ({ field, ...fit })))
        .concat(asked === undefined ? [] : { ...asked, score: 1 })
        .sort((one, other) => other.score - one.score);
      const [best] = fits;
      if (best === undefined) continue;
      // Of a driver who is the owner too, one is enough.
      const all = new Map(fits.map(({ field, value }) => [`${field} ${value}`, { field, value }]));
      const why = { matched: [...all.values()], score: best.score };
      // Before Claire's hundred fields, where a reader looks first.
      this.#all.set(appointment.id, { ...why, ...appointment, ...why } as FoundAppointment);
    }
  }

  list(): FoundAppointment[] {
    return [...this.#all.values()]
      .map((found) => ({ found, distance: this.#distanceFromToday(found) }))
      .sort(
        (one, other) =>
          other.found.score - one.found.score ||
          other.found.matched.length - one.found.matched.length ||
          one.distance - other.distance,
      )
      .slice(0, this.limit)
      .map(({ found }) => found);
  }

  #distanceFromToday({ location_id, time_car_app }: FoundAppointment): number {
    const noon = Date.parse(`${this.today.get(location_id) ?? ''}T12:00:00Z`);
    const distance = Math.abs(Date.parse(time_car_app) - noon);
    return Number.isNaN(distance) ? Infinity : distance;
  }
}
