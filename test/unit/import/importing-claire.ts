import type { CallOptions, Client } from '../../../claire/client';
import { ClaireError, type ErrorCode } from '../../../claire/errors';
import type { ImportResults, Outcome } from '../../../claire/import';
import type { ImportAppointment } from '../../../claire/models';
import { VirtualClock } from '../virtual-clock';
import { answered, isListed } from './compare/comparing-claire';
import { goodResponse } from './good-response';

interface Rules {
  /** Milliseconds that a row waits in Claire's queue; `Infinity` is for ever. */
  delay?: number | ((row: ImportAppointment) => number);
  /** Milliseconds before each answer. */
  latency?: number | (() => number);
  /** Whether the answer to an import tells the time. */
  hasDate?: boolean;
  /** How far Claire's clock is ahead of ours, in milliseconds. */
  ahead?: number;
  /** The day under which Claire lists an appointment; as it was written when left out. */
  dayOf?: (row: ImportAppointment) => string;
  /** What a poll fails with; `number` counts from 1. */
  pollsFail?: (number: number, poll: PollCall) => ErrorCode | undefined;
  /** Whether a poll gets no response; `number` counts from 1. */
  pollsHang?: (number: number) => boolean;
  /** What an import fails with; `number` counts from 1. */
  importsFail?: (number: number) => { code: ErrorCode; mayHaveActed: boolean } | undefined;
  /** Whether Claire makes an appointment of the row. */
  takes?: (row: ImportAppointment) => boolean;
  /** Whether a row that changes nothing leaves the stamp as it is. */
  keepsStamp?: boolean;
  /** More fields of the record that Claire lists. */
  record?: (record: Known) => Record<string, unknown>;
}

export interface PollCall {
  location_id: number;
  date?: string;
  dms_nr?: string;
  /** Milliseconds after the start. */
  at: number;
  maxWait: number | undefined;
}

export interface Known {
  row: ImportAppointment;
  id: number;
  created: number;
  updated: number;
}

export interface ImportingClaire extends Client {
  clock: VirtualClock;
  imports: ImportAppointment[][];
  /** When each import was sent, in milliseconds after the start. */
  times: number[];
  polls: PollCall[];
  /** Delivers results at once. */
  results: ImportResults;
  /** Delivers a result by event 19. */
  deliver(result: Partial<Outcome>): void;
  listening: number[];
  subscribers: number;
  /** It was in Claire before. */
  has(row: ImportAppointment): number;
  /** Claire imports it now. */
  take(row: ImportAppointment): Known;
  /** What it has of an appointment now. */
  find(locationId: number, dmsNr: string): ImportAppointment | undefined;
}

/** A Claire without HTTP that queues, imports after a while, lists what it has, and tells results. */
export function importingClaire(rules: Rules = {}): ImportingClaire {
  const clock = new VirtualClock();
  const start = clock.now();
  const known = new Map<string, Known>();
  const listeners = new Set<(result: Outcome) => void>();
  // Its clock is its own, whatever ours is set to.
  const now = (): number => start + clock.monotonic() + (rules.ahead ?? 0);
  const upsert = (row: ImportAppointment, at: number): Known => {
    const key = JSON.stringify([row.location_id, row.dms_nr, Date.parse(row.dms_created_at)]);
    const before = known.get(key);
    const isSame = JSON.stringify(before?.row) === JSON.stringify(row);
    const updated = isSame && rules.keepsStamp ? (before?.updated ?? at) : at;
    const record = { id: 1001 + known.size, created: at, ...before, row, updated };
    known.set(key, record);
    return record;
  };
  const take = async (row: ImportAppointment): Promise<void> => {
    const delay = typeof rules.delay === 'function' ? rules.delay(row) : (rules.delay ?? 300);
    if (delay === Infinity || rules.takes?.(row) === false) return;
    await clock.sleep(delay);
    upsert(row, now());
  };
  const importBatch = async (rows: readonly ImportAppointment[]): Promise<void> => {
    const failure = rules.importsFail?.(claire.imports.length);
    await pause(clock, rules.latency);
    if (failure?.mayHaveActed !== false) for (const row of rows) void take(row);
    if (failure === undefined) return;
    const message = `Claire says ${failure.code}`;
    throw new ClaireError(failure.code, { message, mayHaveActed: failure.mayHaveActed });
  };
  const list = async (poll: PollCall, signal: AbortSignal | undefined): Promise<unknown> => {
    claire.polls.push(poll);
    if (rules.pollsHang?.(claire.polls.length)) {
      await clock.sleep(1_000_000_000, signal);
      throw new ClaireError('CLAIRE_TIMEOUT', { message: 'Stopped', stopped: true });
    }
    const code = rules.pollsFail?.(claire.polls.length, poll);
    await pause(clock, rules.latency);
    if (code !== undefined) throw new ClaireError(code, { message: `Claire says ${code}` });
    const found = [...known.values()].filter(({ row }) => {
      const { location_id, dms_nr: dms_number } = row;
      const time_car_app = rules.dayOf?.(row) ?? row.time_car_app;
      return isListed({ location_id, dms_number, time_car_app }, poll);
    });
    return { appointments: found.map((record) => listed(record, rules)) };
  };
  const claire: ImportingClaire = {
    clock,
    imports: [],
    times: [],
    polls: [],
    listening: [],
    get subscribers() {
      return listeners.size;
    },
    results: {
      listen: (locationId) => {
        claire.listening.push(locationId);
        return Promise.resolve();
      },
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    deliver: (result) => {
      const names = { location_id: 12, dms_nr: null, wo_nr: null };
      for (const tell of listeners) tell({ ...names, status: 'imported', ...result });
    },
    find: (locationId, dmsNr) =>
      [...known.values()].find(({ row }) => row.location_id === locationId && row.dms_nr === dmsNr)
        ?.row,
    take: (row) => upsert(row, now()),
    has: (row) => upsert(row, start + (rules.ahead ?? 0) - 60_000).id,
    async call(operation, input, options: CallOptions = {}) {
      const fields = structuredClone(input) as Record<string, unknown>;
      const isImport = operation.id === 'appointment.import';
      if (isImport) {
        claire.imports.push(fields.appointments as ImportAppointment[]);
        claire.times.push(clock.monotonic());
      }
      let data: unknown;
      if (isImport) await importBatch(fields.appointments as ImportAppointment[]);
      else if (operation.id === 'location.list') data = [{ id: 11 }, { id: 12 }];
      else
        data = await list(
          { ...fields, at: clock.monotonic(), maxWait: options.maxWait } as PollCall,
          options.signal,
        );
      const respondedAt = rules.hasDate === false ? undefined : Math.floor(now() / 1000) * 1000;
      return goodResponse(data, respondedAt);
    },
  };
  return claire;
}

async function pause(clock: VirtualClock, latency: Rules['latency'] = 0): Promise<void> {
  const milliseconds = typeof latency === 'function' ? latency() : latency;
  if (milliseconds > 0) await clock.sleep(milliseconds);
}

/** All of the record, as Claire answers it after an import. */
export const stamped = (record: Known) => ({ ...answered(record.row), ...stamps(record) });
function listed(record: Known, rules: Rules): Record<string, unknown> {
  const { location_id, dms_nr, wo_nr, time_car_app } = record.row;
  return {
    ...{ location_id, time_car_app, dms_number: dms_nr, workorder_number: wo_nr },
    ...stamps(record),
    ...rules.record?.(record),
  };
}
const stamps = ({ id, created, updated }: Known) => ({
  id,
  created_on: new Date(created).toISOString(),
  updated_on: new Date(updated).toISOString(),
});
