import { decodeSeen } from './seen';
import type { KnownAppointment } from './compare';
import type { KnownList, KnownLists } from './state';

/** An appointment as the state has it. */
export interface StoredAppointment {
  locationId: number;
  day: string;
  text: string;
}

/** All appointments of the state by id, and what it tells of their lists. */
export class KnownAppointments {
  readonly all = new Map<number, StoredAppointment>();
  readonly #lists: KnownLists;
  #latestPoll: number | undefined;
  readonly #latestPolls = new Map<number, number>();

  constructor(lists: KnownLists) {
    this.#lists = lists;
    for (const [locationId, days] of lists) {
      for (const [day, list] of days) this.#addList(locationId, day, list);
    }
  }

  /** `undefined` for one that was never seen, or whose text cannot be read. */
  get(id: number): KnownAppointment | undefined {
    const stored = this.all.get(id);
    const seen = stored && decodeSeen(stored.text);
    return stored && seen && { locationId: stored.locationId, seen };
  }

  list(locationId: number, day: string): KnownList | undefined {
    return this.#lists.get(locationId)?.get(day);
  }

  /** The last poll that could have shown an appointment of this day; undefined if there is none. */
  lastPoll(locationId: number, day: string): number | undefined {
    const { polledAt, since } = this.list(locationId, day) ?? {};
    return polledAt ?? since ?? this.#latestPolls.get(locationId) ?? this.#latestPoll;
  }

  /** Since when an appointment may have moved between the days without being seen on any. */
  oldestPoll(locationId: number, day: string): number | undefined {
    const polls = [...(this.#lists.get(locationId)?.values() ?? [])].map(
      ({ polledAt = Infinity }) => polledAt,
    );
    const last = this.lastPoll(locationId, day);
    return last && Math.min(last, ...polls);
  }

  #addList(locationId: number, day: string, { polledAt = 0, appointments }: KnownList): void {
    for (const [id, text] of appointments) this.all.set(id, { locationId, day, text });
    if (polledAt === 0) return;
    this.#latestPoll = Math.max(this.#latestPoll ?? 0, polledAt);
    const latest = Math.max(this.#latestPolls.get(locationId) ?? 0, polledAt);
    this.#latestPolls.set(locationId, latest);
  }
}
