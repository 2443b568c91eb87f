import type { AppointmentRecord } from './records/appointment';
import type { CarRecord } from './records/car';
import type { CheckFields, Checklist, QuestionFields, TagFields } from './records/check';
import type { CustomerRecord } from './records/customer';
import type { LocationRecord } from './records/location';
import type { WebhookErrorFields, WebhookFields } from './records/webhook';

/** What this Claire knows. Everything that `reset` must bring back lives in here. */
export class Store {
  readonly locations = new Map<number, LocationRecord>();
  readonly appointments = new Map<number, AppointmentRecord>();
  readonly cars = new Map<number, CarRecord>();
  readonly customers = new Map<number, CustomerRecord>();
  readonly checks = new Map<number, CheckFields[]>();
  readonly checklists: Checklist[] = [];
  readonly tags: TagFields[] = [];
  readonly questions: QuestionFields[] = [];
  readonly webhooks = new Map<number, WebhookFields>();
  readonly webhookErrors = new Map<number, WebhookErrorFields[]>();
  readonly #identities = new Map<string, number>();
  readonly #lastIds = new Map<string, number>();

  /** Ids of each kind start in a range of their own, so that a mix-up is seen. */
  nextId(kind: keyof typeof firstIds): number {
    const id = (this.#lastIds.get(kind) ?? firstIds[kind] - 1) + 1;
    this.#lastIds.set(kind, id);
    return id;
  }

  addAppointment(record: AppointmentRecord): void {
    const { fields } = record;
    this.appointments.set(fields.id, record);
    const key = identity('appointment', fields.location_id, fields.dms_number, record.dmsCreatedAt);
    this.#identities.set(key, fields.id);
  }

  removeAppointment(id: number): boolean {
    this.#forgetAppointment(id);
    this.checks.delete(id);
    return this.appointments.delete(id);
  }

  /** The location is part of its identity. */
  relocateAppointment(record: AppointmentRecord, location: number): void {
    this.#forgetAppointment(record.fields.id);
    record.fields.location_id = location;
    this.addAppointment(record);
  }

  #forgetAppointment(id: number): void {
    for (const [name, known] of this.#identities) {
      if (known === id && name.startsWith('["appointment"')) this.#identities.delete(name);
    }
  }

  addCustomer(record: CustomerRecord): void {
    const { fields } = record;
    this.customers.set(fields.id, record);
    const location = fields.dealer_location_id;
    const key = identity('customer', location, fields.dms_nr, record.dmsCreatedAt);
    this.#identities.set(key, fields.id);
  }

  addCar(record: CarRecord): void {
    this.cars.set(record.fields.id, record);
    this.#identities.set(identity('car', record.dealerId, record.fields.vin, ''), record.fields.id);
  }

  appointmentBy(location: number, dmsNr: string, dmsCreatedAt: string) {
    return this.#find(this.appointments, identity('appointment', location, dmsNr, dmsCreatedAt));
  }

  customerBy(location: number, dmsNr: string, dmsCreatedAt: string) {
    return this.#find(this.customers, identity('customer', location, dmsNr, dmsCreatedAt));
  }

  carBy(dealer: number, vin: string) {
    return this.#find(this.cars, identity('car', dealer, vin, ''));
  }

  /** All that changes, by name, as a file can hold it. */
  toJSON(): Record<string, [unknown, unknown][]> {
    return Object.fromEntries(this.#maps().map(([name, map]) => [name, [...map]]));
  }

  /** What `toJSON` gave before, instead of all that is here now. */
  load(kept: Readonly<Record<string, readonly [unknown, unknown][]>>): void {
    for (const [name, map] of this.#maps()) {
      map.clear();
      for (const [key, value] of kept[name] ?? missing(name)) map.set(key, value);
    }
  }

  #maps(): [string, Map<unknown, unknown>][] {
    const { appointments, cars, customers, checks, webhooks, webhookErrors } = this;
    const records = { appointments, cars, customers, checks, webhooks, webhookErrors };
    const own = { identities: this.#identities, lastIds: this.#lastIds };
    return Object.entries<Map<unknown, unknown>>({ ...records, ...own });
  }

  #find<T>(records: ReadonlyMap<number, T>, key: string): T | undefined {
    const id = this.#identities.get(key);
    return id === undefined ? undefined : records.get(id);
  }
}

function missing(name: string): never {
  throw new Error(`There are no ${name}`);
}

const firstIds = {
  appointment: 50_001,
  car: 30_001,
  customer: 70_001,
  check: 90_001,
  questionItem: 900_001,
  intervention: 40_001,
  statusEntry: 20_001,
  visit: 1_001,
  webhook: 601,
  webhookHeader: 6_001,
  webhookError: 8_001,
};

function identity(kind: string, owner: number, number: string, createdAt: string): string {
  return JSON.stringify([kind, owner, number, moment(createdAt)]);
}

/** One moment can be written in many ways: with milliseconds, or in another time zone. */
function moment(text: string): string {
  const milliseconds = Date.parse(text);
  return Number.isNaN(milliseconds) ? text : String(milliseconds);
}
