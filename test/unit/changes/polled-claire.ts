import {
  type Calendar,
  type ChangesSettings,
  defaultChangesSettings,
  poll,
  type PollResult,
} from '../../../claire/changes';
import { isObject } from '../../../claire/json';
import { change, type Change } from '../../../sandbox/change';
import { upsertAppointment } from '../../../sandbox/import/upsert';
import type { AppointmentRecord } from '../../../sandbox/records/appointment';
import { ClaireInProcess } from '../claire-in-process';
import { hour, minute } from '../virtual-clock';

export { answer, refusal } from '../claire-in-process';
export { hour, minute };
export const day = 24 * hour;

const amersfoort = 11;
export const hilversum = 12;

/** A Claire without appointments at first, and one that polls it. */
export class PolledClaire extends ClaireInProcess {
  /** Changes the body of a good response on its way. */
  rewrite = (body: string): string => body;
  /** Appointments in the list of a day, at most. */
  maxListed = Infinity;
  /** Appointments that its lists leave out. */
  hidden: ReadonlySet<unknown> = new Set();
  /** What the platform has stored. */
  stored: unknown;
  settings: ChangesSettings = { ...defaultChangesSettings, locationIds: [amersfoort] };
  #created = 0;

  constructor() {
    super({ scenario: 'empty' });
    // To make appointments takes longer than most of what tests do with it.
    this.state.store.appointments.clear();
  }

  /** In UTC, as the sandbox has its days. */
  readonly calendar: { -readonly [Name in keyof Calendar]: Calendar[Name] } = {
    today: () => new Date(this.clock.now()).toISOString().slice(0, 10),
    dayOf: (time) =>
      Number.isNaN(Date.parse(time)) ? undefined : new Date(time).toISOString().slice(0, 10),
  };

  /** Polls a minute later, and stores the state. */
  async poll(settings: Partial<ChangesSettings> = {}): Promise<PollResult> {
    const result = await this.pollWithoutStoring(settings);
    this.stored = JSON.parse(JSON.stringify(result.state));
    return result;
  }

  /** As a process that crashes between telling and storing. */
  async pollWithoutStoring(settings: Partial<ChangesSettings> = {}): Promise<PollResult> {
    await this.clock.advance(minute);
    const { client, clock, calendar } = this;
    const wanted = { ...this.settings, ...settings };
    return clock.run(poll({ client, clock, calendar }, wanted, this.stored));
  }

  /** A new appointment, from now on in milliseconds. */
  create(ahead = hour, location = amersfoort): number {
    const number = String((this.#created += 1));
    const row = {
      dms_nr: `A-${number}`,
      wo_nr: `WO-${number}`,
      dms_created_at: '2026-11-20T08:00:00Z',
      time_car_app: this.timeIn(ahead),
      car: { dms_nr: 'C-1', vin: 'WVWZZZ1KZAW000001', make: 'Volkswagen', model: 'Golf' },
      customer_driver: { dms_nr: 'P-1', surname: 'de Vries' },
    };
    const { store } = this.state;
    const dealerId = store.locations.get(location)?.dealerId ?? 0;
    const target = { store, dealerId, locationId: location, now: this.clock.now(), stamps: true };
    return upsertAppointment(target, row).fields.id;
  }

  change(id: number, wanted: Change): void {
    change(this.state, this.record(id), wanted);
  }

  remove(id: number): void {
    this.state.store.removeAppointment(id);
  }

  record(id: number): AppointmentRecord {
    const record = this.state.store.appointments.get(id);
    if (!record) throw new Error(`There is no appointment ${String(id)}`);
    return record;
  }

  timeIn(ahead: number): string {
    return new Date(this.clock.now() + ahead).toISOString().replace('.000Z', 'Z');
  }

  /** As if others with this key had used the rest of the hour. */
  leaveRequests(remaining: number): void {
    this.state.rates.leave(this.key.key, remaining);
  }

  protected override write(data: unknown): string {
    return this.rewrite(super.write(this.#cut(data)));
  }

  #cut(data: unknown): unknown {
    if (!isObject(data) || !Array.isArray(data.appointments)) return data;
    const listed = data.appointments.filter((one) => isObject(one) && !this.hidden.has(one.id));
    return { appointments: listed.slice(0, this.maxListed) };
  }
}

/** `status 50201 1→2`, and so on: what a test looks at first. */
export function describeChanges({ changes }: PollResult): string[] {
  return changes.map(({ change, appointmentId, previousStatus, status, differences }) => {
    const fields = differences.map(({ field }) => field).join();
    const steps = `${String(previousStatus)}→${String(status)}`;
    return `${change} ${String(appointmentId)} ${change === 'status' ? steps : fields}`.trim();
  });
}

export function listCodes({ notices }: PollResult): string[] {
  return notices.map(({ code }) => code);
}

/** After its first poll, with one appointment. */
export async function polledOnce() {
  const claire = new PolledClaire();
  const id = claire.create();
  const first = await claire.poll();
  return { claire, id, first, name: String(id) };
}
