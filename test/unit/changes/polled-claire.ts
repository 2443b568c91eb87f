import {
  type Calendar,
  type ChangesSettings,
  defaultChangesSettings,
  poll,
  type PollResult,
} from '../../../claire/changes';
import { type AccountClient, createClient } from '../../../claire/client';
import { isObject } from '../../../claire/json';
import type { HttpRequest, HttpResponse, TransportFailure } from '../../../claire/ports';
import { allOperations } from '../../../claire/resources';
import { SandboxState } from '../../../sandbox';
import { type Call, Refusal } from '../../../sandbox/api/call';
import { findHandler } from '../../../sandbox/api/handlers';
import { change, type Change } from '../../../sandbox/change';
import { upsertAppointment } from '../../../sandbox/import/upsert';
import { applyDefaults } from '../../../sandbox/options';
import { rateHeaders } from '../../../sandbox/rate';
import type { AppointmentRecord } from '../../../sandbox/records/appointment';
import { VirtualClock } from '../virtual-clock';

const amersfoort = 11;
export const hilversum = 12;
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

type Interference = (request: HttpRequest) => HttpResponse | TransportFailure | undefined;

let accounts = 0;

/** The sandbox without its sockets and its appointments, on a virtual clock, and one that polls it. */
export class PolledClaire {
  readonly clock = new VirtualClock('2026-11-25T08:00:00Z');
  readonly client: AccountClient;
  /** Responds in Claire's place where it gives something. */
  interfere: Interference = () => undefined;
  /** Changes the body of a good response on its way. */
  rewrite = (body: string): string => body;
  /** Appointments in the list of a day, at most. */
  maxListed = Infinity;
  /** Appointments that its lists leave out. */
  hidden: ReadonlySet<unknown> = new Set();
  /** Whether its responses have a date, as a proxy may take it out. */
  sendsDate = true;
  /** What the platform has stored. */
  stored: unknown;
  requests: HttpRequest[] = [];
  settings: ChangesSettings = { ...defaultChangesSettings, locationIds: [amersfoort] };
  readonly #state: SandboxState;
  #created = 0;

  constructor() {
    const settings = applyDefaults({ scenario: 'empty', now: () => this.clock.now() });
    // To make appointments takes longer than most of what tests do with it.
    this.#state = new SandboxState(settings);
    this.#state.store.appointments.clear();
    this.client = createClient({
      baseUrl: 'http://claire.test',
      account: `changes ${String((accounts += 1))}`,
      transport: (request) => Promise.resolve(this.#respond(request)),
      clock: this.clock,
      random: () => 0,
      log: { debug: () => undefined, warn: () => undefined },
    });
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
    const { store } = this.#state;
    const dealerId = store.locations.get(location)?.dealerId ?? 0;
    const target = { store, dealerId, locationId: location, now: this.clock.now(), stamps: true };
    return upsertAppointment(target, row).fields.id;
  }

  change(id: number, wanted: Change): void {
    change(this.#state, this.record(id), wanted);
  }

  remove(id: number): void {
    this.#state.store.removeAppointment(id);
  }

  record(id: number): AppointmentRecord {
    const record = this.#state.store.appointments.get(id);
    if (!record) throw new Error(`There is no appointment ${String(id)}`);
    return record;
  }

  timeIn(ahead: number): string {
    return new Date(this.clock.now() + ahead).toISOString().replace('.000Z', 'Z');
  }

  /** As if others with this key had used the rest of the hour. */
  leaveRequests(remaining: number): void {
    this.#state.rates.leave(this.#key.key, remaining);
  }

  get #key(): Call['key'] {
    const [key] = this.#state.settings.apiKeys;
    if (!key) throw new Error('The sandbox has no key');
    return key;
  }

  #respond(request: HttpRequest): HttpResponse | TransportFailure {
    this.requests.push(request);
    const other = this.interfere(request);
    if (other) return other;
    const headers = {
      'content-type': 'application/json',
      ...(this.sendsDate ? { date: new Date(this.clock.now()).toUTCString() } : {}),
      ...lowerCase(rateHeaders(this.#state.rates.take(this.#key.key))),
    };
    try {
      const body = JSON.stringify(this.#cut(this.#handle(request)));
      return { status: 200, headers, body: this.rewrite(body) };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { status: error.status, headers, body: error.message };
    }
  }

  #cut(data: unknown): unknown {
    if (!isObject(data) || !Array.isArray(data.appointments)) return data;
    const listed = data.appointments.filter((one) => isObject(one) && !this.hidden.has(one.id));
    return { appointments: listed.slice(0, this.maxListed) };
  }

  #handle({ url, body = '' }: HttpRequest): unknown {
    const path = new URL(url).pathname;
    const [, id] = /^\/v1\/appointments\/(\d+)$/.exec(path) ?? [];
    const operation = allOperations.find((one) => one.path.replace('{id}', id ?? '') === path);
    const handler = findHandler(operation?.id ?? '');
    if (!handler) throw new Error(`Nothing handles ${path}`);
    return handler(this.#state, { key: this.#key, params: { id: id ?? '' }, query: {}, body });
  }
}

/** A good response of Claire. */
export function answer(data: unknown): HttpResponse {
  const headers = { 'content-type': 'application/json' };
  return { status: 200, headers, body: JSON.stringify(data) };
}

export function refusal(status: number, headers: Record<string, string> = {}): HttpResponse {
  return { status, headers, body: '' };
}

function lowerCase(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
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
