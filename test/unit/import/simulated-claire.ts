import type { Client } from '../../../claire/client';
import type { ImportResults, Outcome } from '../../../claire/import';
import type { ImportAppointment } from '../../../claire/models';
import { VirtualClock } from '../virtual-clock';
import { answered } from './compare/comparing-claire';
import { goodResponse } from './good-response';

export interface Behaviour {
  /** When Claire's clock stands at the start, in milliseconds. */
  now: number;
  /** Milliseconds to Claire, in its front end, and back again. */
  uplink: number;
  handling: number;
  downlink: number;
  /** Milliseconds that the queue takes for the first row, the second and so on, and again. */
  queue: readonly number[];
  /** Milliseconds from the import of a row to its result. */
  resultDelay: number;
  /** Milliseconds in which a stamp is the same: one, or a second. */
  stampUnit: number;
  /** Whether the stamp of an appointment changes where nothing else does. */
  stampsSame: boolean;
  /** Whether the list tells when the DMS made an appointment. */
  showsCreation: boolean;
  /** Whether Claire writes notes in another way. */
  rewritesNotes: boolean;
  /** The day under which Claire lists a moment. */
  dayOf: (moment: number) => string;
}

/** What became of a row that was sent. */
export interface Processed {
  row: ImportAppointment;
  /** Whether Claire has a new stamp of it. */
  isStamped: boolean;
  id: number | undefined;
  reason: string | undefined;
}

interface Stored {
  row: ImportAppointment;
  id: number;
  created: number;
  updated: number;
}

export const blocked = 'blocked';

/**
 * A Claire that does nothing wrong: its queue takes one row after the other, also while the request
 * is under way, and tells each result once.
 */
export class SimulatedClaire implements Client {
  readonly clock = new VirtualClock();
  readonly processed: Processed[] = [];
  readonly #stored = new Map<string, Stored>();
  readonly #states = new Set<string>();
  readonly #listeners = new Set<(result: Outcome) => void>();
  #queue = Promise.resolve();
  #queued = 0;

  constructor(private readonly behaviour: Behaviour) {}

  get results(): ImportResults {
    return {
      listen: () => Promise.resolve(),
      subscribe: (listener) => {
        this.#listeners.add(listener);
        return () => this.#listeners.delete(listener);
      },
    };
  }

  /** Has it from before. */
  has(row: ImportAppointment): void {
    this.#upsert(row, this.#now() - 60_000);
  }

  /** Whether its list ever showed an appointment just so. */
  everShowed(row: ImportAppointment): boolean {
    return this.#states.has(this.#toState(row));
  }

  readonly call: Client['call'] = async (operation, input) => {
    const { uplink, handling, downlink } = this.behaviour;
    const fields = structuredClone(input) as Record<string, unknown>;
    const askedAt = this.clock.monotonic();
    await this.clock.sleep(uplink);
    const isImport = operation.id === 'appointment.import';
    if (isImport) for (const row of fields.appointments as ImportAppointment[]) this.#enqueue(row);
    await this.clock.sleep(handling);
    const data = isImport ? null : { appointments: this.#list(fields) };
    const respondedAt = Math.floor(this.#now() / 1000) * 1000;
    await this.clock.sleep(downlink);
    const sentAt = respondedAt - (this.clock.monotonic() - askedAt);
    return { ...goodResponse(data, respondedAt), sentAt };
  };

  #now(): number {
    return this.behaviour.now + this.clock.monotonic();
  }

  #enqueue(row: ImportAppointment): void {
    const { queue } = this.behaviour;
    const delay = queue[this.#queued++ % queue.length] ?? 0;
    this.#queue = this.#queue.then(async () => {
      await this.clock.sleep(delay);
      const processed = this.#process(row);
      this.processed.push(processed);
      void this.#tell(processed);
    });
  }

  #process(row: ImportAppointment): Processed {
    if (row[blocked] !== undefined)
      return { row, id: undefined, reason: 'The car is blocked', isStamped: false };
    const { id, updated } = this.#upsert(row, this.#now());
    return { row, id, reason: undefined, isStamped: updated === this.#now() };
  }

  async #tell({ row, id, reason }: Processed): Promise<void> {
    await this.clock.sleep(this.behaviour.resultDelay);
    const names = { location_id: row.location_id, dms_nr: null, wo_nr: row.wo_nr };
    const result: Outcome =
      id === undefined
        ? {
            ...names,
            status: 'failed',
            error: { code: 'CLAIRE_BAD_REQUEST', message: String(reason) },
          }
        : { ...names, status: 'imported', appointment_id: id };
    for (const listener of this.#listeners) listener(result);
  }

  #upsert(row: ImportAppointment, at: number): Stored {
    const key = JSON.stringify([row.location_id, row.dms_nr, Date.parse(row.dms_created_at)]);
    const before = this.#stored.get(key);
    const isSame = before !== undefined && JSON.stringify(before.row) === JSON.stringify(row);
    const { id, created } = before ?? { id: 1001 + this.#stored.size, created: at };
    const updated = isSame && !this.behaviour.stampsSame ? before.updated : at;
    const stored = { row, id, created, updated };
    this.#stored.set(key, stored);
    this.#states.add(this.#toState(row));
    return stored;
  }

  #toState(row: ImportAppointment): string {
    const moment = Date.parse(row.time_car_app);
    const createdAt = this.behaviour.showsCreation ? row.dms_created_at : undefined;
    return JSON.stringify({ ...row, time_car_app: moment, dms_created_at: createdAt });
  }

  #list({ location_id, date, dms_nr }: Record<string, unknown>): unknown {
    return [...this.#stored.values()]
      .filter(({ row }) => row.location_id === location_id)
      .filter(({ row }) =>
        dms_nr === undefined
          ? this.behaviour.dayOf(Date.parse(row.time_car_app)) === String(date).slice(0, 10)
          : row.dms_nr === dms_nr,
      )
      .map((stored) => this.#show(stored));
  }

  #show({ row, id, created, updated }: Stored): unknown {
    const { showsCreation, rewritesNotes } = this.behaviour;
    return {
      ...answered(row, id),
      created_on: this.#stamp(created),
      updated_on: this.#stamp(updated),
      ...(showsCreation ? { dms_created_at: row.dms_created_at } : {}),
      ...(rewritesNotes ? { notes: `${String(row.notes)}!` } : {}),
    };
  }

  #stamp(at: number): string {
    const { stampUnit } = this.behaviour;
    return new Date(Math.floor(at / stampUnit) * stampUnit).toISOString();
  }
}
