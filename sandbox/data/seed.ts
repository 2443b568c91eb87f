import type { CustomerKind, CustomerFields } from '../records/customer';
import type { AppointmentRecord } from '../records/appointment';
import { day, goTime } from '../records/time';
import { Store } from '../store';
import { type Facts, makeAppointment, statusesWithCheck } from './appointments';
import { makeCar } from './cars';
import { makeCheck } from './checks';
import { makeLeaseCompany, makePerson } from './customers';
import {
  checklists,
  dealerId,
  locationIds,
  makeLocation,
  otherDealerId,
  places,
  questions,
  tags,
} from './dealer';
import { SeededRandom } from './random';
import { type Scenario, scenarios } from '../options';

/**
 * A dealer with its appointments around `now`, and a second dealer, whose data its own keys alone may see.
 * The cars and people of a seed are the same on every day.
 */
export function seededStore(
  seed: number,
  now: number,
  scenario: Scenario = scenarios.usual,
): Store {
  const store = new Store();
  const random = new SeededRandom(seed);
  const busy = { date: nextDate(now, scenario.weekday), share: scenario.share ?? 0.2 };
  addDealers(store);
  for (let index = 0; index < scenario.appointments; index++) {
    const location = locationFor(random);
    addVisit(store, random.fork(), { dealer: dealerId, location, index, now, busy });
  }
  for (let index = 0; index < 5; index++) {
    const at = { dealer: otherDealerId, location: locationIds.other, index, now, busy };
    addVisit(store, random.fork(), at);
  }
  return store;
}

/** Somebody who comes today, at a location that takes imports. */
export function addVisitToday(store: Store, now: number): AppointmentRecord {
  const index = store.nextId('visit');
  const busy = { date: nextDate(now), share: 1 };
  const at = { dealer: dealerId, location: locationIds.amersfoort, index, now, busy };
  return addVisit(store, new SeededRandom(index), at);
}

/** Midnight of today, or of the next day that is this weekday. */
function nextDate(now: number, weekday?: number): number {
  const today = Math.floor(now / day) * day;
  return weekday === undefined
    ? today
    : today + ((weekday - new Date(today).getUTCDay() + 7) % 7) * day;
}

function addDealers(store: Store): void {
  for (const place of places) {
    const { dealerId: dealer, dealerName } = place;
    store.locations.set(place.id, { dealerId: dealer, dealerName, fields: makeLocation(place) });
  }
  store.tags.push(...tags);
  store.questions.push(...questions);
  store.checklists.push(...checklists);
}

function locationFor(random: SeededRandom): number {
  const { amersfoort, hilversum, zeist, keyloop } = locationIds;
  return random.pick([
    amersfoort,
    amersfoort,
    amersfoort,
    hilversum,
    hilversum,
    zeist,
    zeist,
    keyloop,
  ]);
}

interface Visit {
  dealer: number;
  location: number;
  index: number;
  now: number;
  busy: Facts['busy'];
}

function addVisit(store: Store, random: SeededRandom, visit: Visit): AppointmentRecord {
  const { dealer, location, index, now, busy } = visit;
  const carId = addCar(store, random, dealer, now);
  const customers = addCustomers(store, random, visit);
  const record = makeAppointment(store, random, {
    dealerId: dealer,
    locationId: location,
    index,
    carId,
    customers,
    now,
    busy,
  });
  store.addAppointment(record);
  if (!statusesWithCheck.has(record.fields.appointment_status_identifier)) return record;
  const checklist = random.pick([checklists[0], checklists[1]]) ?? checklists[0];
  if (!checklist) return record;
  store.checks.set(record.fields.id, [makeCheck(store, random, record, checklist)]);
  record.fields.checklists = [checklist.name];
  record.fields.car_check_started = true;
  return record;
}

function addCar(store: Store, random: SeededRandom, dealer: number, now: number): number {
  const id = store.nextId('car');
  const stamp = goTime(now);
  const fields = { ...makeCar(random, now), id, created_on: stamp, updated_on: stamp };
  store.addCar({ dealerId: dealer, fields });
  return id;
}

/** Most drivers own their car; some drive a lease car; of a few only the owner is known. */
function addCustomers(store: Store, random: SeededRandom, visit: Visit) {
  const add = (fields: CustomerFields) => addCustomer(store, visit, fields);
  const dmsNr = (offset: number) => String(300_001 + visit.index * 3 + offset);
  const person = add(makePerson(random, dmsNr(0)));
  const customers: Record<CustomerKind, number | null> = {
    driver: person,
    owner: person,
    contractor: null,
  };
  if (random.chance(0.18)) {
    customers.owner = add(makeLeaseCompany(random, dmsNr(1)));
    customers.contractor = customers.owner;
  } else if (random.chance(0.25)) {
    customers.owner = add(makePerson(random, dmsNr(2)));
  } else if (random.chance(0.05)) {
    customers.driver = null;
  }
  return customers;
}

function addCustomer(store: Store, visit: Visit, fields: CustomerFields): number {
  const id = store.nextId('customer');
  const owner = { dealer_id: visit.dealer, dealer_location_id: visit.location };
  const stamp = goTime(visit.now);
  store.addCustomer({
    dmsCreatedAt: '',
    fields: { ...fields, ...owner, id, created_on: stamp, updated_on: stamp },
  });
  return id;
}
