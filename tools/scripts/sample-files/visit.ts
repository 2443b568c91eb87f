import { locationIds, makeLocation, places } from '../../../sandbox/data/dealer';
import { SeededRandom } from '../../../sandbox/data/random';
import { type Car, makeCar } from './car';
import type { Country, Job, NonEmpty } from './country';
import { type Customers, makeCustomers } from './customer';
import { day, listWorkingDays, minute, type WallTime } from './wall-time';

interface Workshop {
  readonly id: string;
  readonly name: string;
  readonly dmsId: string;
}

/** What a DMS knows of one appointment. */
export interface Visit extends Customers {
  readonly number: string;
  readonly workOrder: string;
  readonly createdAt: WallTime;
  readonly at: WallTime;
  readonly workshop: Workshop;
  /** Undefined where it was not asked. */
  readonly isWaiting: boolean | undefined;
  readonly car: Car;
  readonly jobs: NonEmpty<Job>;
}

export interface VisitsOptions {
  readonly count: number;
  /** The first day that may have appointments, such as `2026-11-30`. */
  readonly firstDay: string;
  /** The number of working days over which they are spread, in their order. */
  readonly days: number;
  /** Of the first appointment; the country's own when left out. */
  readonly firstNumber?: number;
}

/** One after the other: none is kept, so there may be any number of them. */
export function* makeVisits(country: Country, options: VisitsOptions): Generator<Visit> {
  const { count, firstDay, days, firstNumber = country.firstNumber } = options;
  const random = new SeededRandom(country.seed * firstNumber);
  const workingDays = listWorkingDays(firstDay, days);
  for (let index = 0; index < count; index += 1) {
    const date = workingDays[Math.floor((index * days) / count)] ?? Date.parse(firstDay);
    yield makeVisit(country, random.fork(), firstNumber + index, date);
  }
}

function makeVisit(country: Country, random: SeededRandom, number: number, date: WallTime): Visit {
  const created = date - random.between(2, 20) * day;
  return {
    number: String(26_000_000 + number),
    workOrder: String(number).padStart(8, '0'),
    createdAt: created + random.between(8 * 60, 17 * 60) * minute,
    at: date + (7 * 60 + random.between(0, 35) * 15) * minute,
    workshop: random.pick(workshops),
    isWaiting: random.pick([true, false, false, undefined]),
    car: makeCar(country, random, number, date),
    ...makeCustomers(country, random, number),
    jobs: pickJobs(country, random),
  };
}

/** The sandbox's, without the one whose DMS Claire reads itself. */
const { amersfoort, hilversum, zeist } = locationIds;
const workshops: NonEmpty<Workshop> = [workshop(amersfoort), workshop(hilversum), workshop(zeist)];

function workshop(id: number): Workshop {
  const place = places.find((one) => one.id === id);
  if (place === undefined) throw new Error(`The sandbox has no location ${String(id)}.`);
  const { name, DMSLocationIDs: dmsId } = makeLocation(place);
  return { id: String(id), name, dmsId: String(dmsId) };
}

/** Up to three, each once. */
function pickJobs({ jobs }: Country, random: SeededRandom): NonEmpty<Job> {
  const first = random.pick(jobs);
  const others = jobs.filter((job) => job !== first);
  const start = random.between(0, others.length - 3);
  return [first, ...others.slice(start, start + random.pick([0, 0, 1, 1, 2]))];
}
