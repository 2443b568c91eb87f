import {
  type AppointmentFields,
  type AppointmentRecord,
  blankAppointment,
  blankIntervention,
} from '../records/appointment';
import type { CustomerKind } from '../records/customer';
import { day, goTime, hour } from '../records/time';
import type { Store } from '../store';
import type { SeededRandom } from './random';
import { jobs } from './words';

export interface Facts {
  dealerId: number;
  locationId: number;
  /** 0 is the first appointment of the dealer: its DMS numbers count up from it. */
  index: number;
  carId: number;
  customers: Record<CustomerKind, number | null>;
  now: number;
  /** A day that has so much of all appointments. */
  busy: { date: number; share: number };
}

/** One appointment, from a week ago to two weeks ahead. */
export function makeAppointment(
  store: Store,
  random: SeededRandom,
  facts: Facts,
): AppointmentRecord {
  const { dealerId, carId, customers, now, busy } = facts;
  const time = workingTime(random, now, busy);
  const status = statusAt(random, time, now);
  const hasCommunication = random.chance(0.7) && time < now + 2 * day;
  const receptionistKey = makeKey(random);
  return {
    dealerId,
    dmsCreatedAt: goTime(time - random.between(2, 20) * day),
    carId,
    customers,
    communicationKey: makeKey(random),
    receptionistKey,
    fields: {
      ...makeFields(store, random, facts, { time, status }),
      customcom_key: hasCommunication ? receptionistKey : null,
    },
  };
}

function makeFields(
  store: Store,
  random: SeededRandom,
  { index, locationId, now }: Facts,
  { time, status }: { time: number; status: number },
): AppointmentFields {
  return {
    ...blankAppointment,
    ...numbers(index),
    ...statusFields(store, status, Math.min(time, now)),
    id: store.nextId('appointment'),
    created_on: goTime(Math.min(time - 2 * day, now)),
    updated_on: goTime(Math.min(time, now)),
    importer_version: 'sandbox',
    time_car_app: goTime(time),
    scheduled_in: goTime(time),
    scheduled_out: goTime(time + random.between(1, 8) * hour),
    location_id: locationId,
    customer_waiting: random.chance(0.15),
    is_pinned: random.chance(0.06),
    is_shop: status > 1 && status !== 5,
    current_km: random.between(4_000, 210_000),
    interventions: makeInterventions(store, random),
  };
}

/** Keys of one length and alphabet, so that a leak is found by looking for them. */
export function makeKey(random: SeededRandom): string {
  return random.text(32, 'abcdefghijkmnpqrstuvwxyz23456789');
}

function numbers(index: number) {
  return {
    dms_number: String(810_001 + index),
    workorder_number: `WO-${String(24_001 + index)}`,
    reference_number: `R${String(5_001 + index)}`,
  };
}

export function statusFields(store: Store, status: number, time: number) {
  const name = statusNames.get(status) ?? '';
  const entry = {
    id: store.nextId('statusEntry'),
    sa_remarks: '',
    timestamp: goTime(time),
    checklist_id: null,
    check_id: null,
    identifier: status,
    status_name: name,
  };
  return {
    appointment_status_identifier: status,
    appointment_status_name: name,
    status_history: [entry],
  };
}

/** On a quarter of an hour of any day of the week. */
function workingTime(random: SeededRandom, now: number, busy: Facts['busy']): number {
  const today = Math.floor(now / day) * day;
  const date = random.chance(busy.share) ? busy.date : today + random.between(-7, 14) * day;
  return date + 7 * hour + random.between(0, 35) * (hour / 4);
}

/** Takes as much chance at any hour, so that the rest of the appointment does not change with it. */
function statusAt(random: SeededRandom, time: number, now: number): number {
  const isCancelled = random.chance(0.04);
  const afterwards = random.pick([5, 5, 5, 11]);
  const meanwhile = random.pick([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
  if (isCancelled) return -1;
  if (time > now) return 1;
  return time < now - day ? afterwards : meanwhile;
}

function makeInterventions(store: Store, random: SeededRandom): Record<string, unknown>[] {
  return Array.from({ length: random.between(1, 3) }, () => {
    const job = random.pick(jobs);
    const id = store.nextId('intervention');
    return { ...blankIntervention, id, dms_nr: `I${String(id)}`, ...job };
  });
}

/** StatusIdentifier, as short names for `appointment_status_name`. */
export const statusNames: ReadonlyMap<number, string> = new Map([
  [-1, 'Cancelled'],
  [1, 'New'],
  [2, 'Check completed'],
  [3, 'Pricing done'],
  [4, 'Customer approved'],
  [5, 'Car ready'],
  [6, 'Check required'],
  [7, 'Initial check done'],
  [8, 'Pricing in progress'],
  [9, 'Contacting customer'],
  [10, 'Check started'],
  [11, 'Quality check completed'],
  [12, 'Customer answered online'],
  [13, 'Waiting on back order'],
]);

/** Statuses in which at least one check exists. */
export const statusesWithCheck: ReadonlySet<number> = new Set([2, 3, 4, 5, 8, 9, 11, 12, 13]);

/** The event that a change to this status causes, where there is one. */
export const eventOfStatus: ReadonlyMap<number, number> = new Map([
  [2, 1],
  [3, 2],
  [4, 3],
  [5, 4],
  [9, 8],
  [11, 5],
  [12, 10],
]);
