import { setTimeout as pause } from 'node:timers/promises';
import type { Calendar, ChangesSettings, PollDependencies } from '../../../claire/changes';
import { defaultChangesSettings } from '../../../claire/changes';
import type { Client } from '../../../claire/client';
import { isObject, type Json } from '../../../claire/json';
import { SandboxState } from '../../../sandbox';
import { applyDefaults } from '../../../sandbox/options';
import { presentAppointment } from '../../../sandbox/present';

const calendar: Calendar = { today: () => '2026-11-25', dayOf: (time) => time.slice(0, 10) };
const clock = {
  now: Date.now,
  monotonic: () => performance.now(),
  sleep: (milliseconds: number, signal?: AbortSignal) => pause(milliseconds, undefined, { signal }),
};

/** So many locations in a Claire that is made up on the spot. */
export function locationIds(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

export function settingsFor(locations: number): ChangesSettings {
  return { ...defaultChangesSettings, locationIds: locationIds(locations) };
}

/** A Claire with records as the sandbox has them; `latency` in milliseconds before each answer. */
export class ChangingClaire {
  readonly dependencies: PollDependencies;
  readonly #lists = new Map<string, Json[]>();
  #now = Date.UTC(2026, 10, 25, 9);

  constructor(locations: readonly number[], appointmentsADay: number, latency = 0) {
    const state = new SandboxState(applyDefaults({ now: () => this.#now }));
    const records = [...state.store.appointments.values()];
    let id = 0;
    for (const location of locations) {
      for (const day of days) {
        const list = Array.from({ length: appointmentsADay }, () => {
          const record = records[(id += 1) % records.length];
          if (!record) throw new Error('The sandbox has no appointments');
          const fields = structuredClone(presentAppointment(state.store, record));
          return { ...fields, id, location_id: location, time_car_app: `${day}T09:00:00Z` };
        });
        this.#lists.set(`${String(location)} ${day}`, list);
      }
    }
    this.dependencies = { client: this.#client(latency), clock, calendar };
  }

  /** An hour later, this share of the appointments has another mark. */
  change(oneIn: number): void {
    this.#now += 3_600_000;
    for (const record of this.all()) {
      if (Number(record.id) % oneIn === 0) Object.assign(record, { is_star: !record.is_star });
    }
  }

  all(): Json[] {
    return [...this.#lists.values()].flat();
  }

  #client(latency: number): Client {
    return {
      call: async (_operation, input) => {
        if (latency > 0) await pause(latency);
        const fields: Json = isObject(input) ? input : {};
        const key = `${String(fields.location_id)} ${String(fields.date)}`;
        const rate = { limit: undefined, remaining: undefined, resetsAt: undefined };
        const data = { appointments: this.#lists.get(key) ?? null };
        const response = { status: 200, rate, attempts: 1, respondedAt: this.#now };
        return { ...response, data: data as never };
      },
    };
  }
}

const days = Array.from({ length: 9 }, (_, index) =>
  new Date(Date.UTC(2026, 10, 24 + index)).toISOString().slice(0, 10),
);
