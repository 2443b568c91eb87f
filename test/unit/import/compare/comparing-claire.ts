import type { Client, CallOptions } from '../../../../claire/client';
import { ClaireError, type ErrorCode } from '../../../../claire/errors';
import type { CompareOutcome } from '../../../../claire/import';
import type { ImportAppointment } from '../../../../claire/models';
import { goodResponse } from '../good-response';

export interface ListCall {
  location_id: number;
  date?: string | undefined;
  dms_nr?: string | undefined;
}

export interface ComparingClaire extends Client {
  readonly lists: ListCall[];
  readonly imports: ImportAppointment[][];
}

/** A Claire that has these records, and imports nothing; it answers a list after what `waits` for. */
export function comparingClaire(
  records: readonly Record<string, unknown>[],
  fails: (list: ListCall) => ErrorCode | undefined = () => undefined,
  waits: (list: ListCall) => Promise<void> | undefined = () => undefined,
): ComparingClaire {
  const lists: ListCall[] = [];
  const imports: ImportAppointment[][] = [];
  return {
    lists,
    imports,
    call(operation, input, { signal }: CallOptions = {}) {
      const fields = structuredClone(input) as Record<string, unknown>;
      if (operation.id === 'appointment.import') {
        imports.push(fields.appointments as ImportAppointment[]);
        return Promise.resolve(goodResponse(null));
      }
      const list = fields as unknown as ListCall;
      lists.push(list);
      const code = signal?.aborted ? 'CLAIRE_TIMEOUT' : fails(list);
      if (code !== undefined)
        return Promise.reject(new ClaireError(code, { message: `Claire says ${code}` }));
      const found = records.filter((record) => isListed(record, list));
      const listed = Promise.resolve(
        goodResponse({ appointments: found.length > 0 ? found : null }),
      );
      return waits(list)?.then(() => listed) ?? listed;
    },
  };
}

/** Whether a list of Claire has it. */
export function isListed(record: Record<string, unknown>, list: ListCall): boolean {
  const { location_id, date, dms_nr } = list;
  if (record.location_id !== location_id) return false;
  if (dms_nr !== undefined) return record.dms_number === dms_nr;
  return String(record.time_car_app).slice(0, 10) === date?.slice(0, 10);
}

/** The appointment as Claire answers it after an import. */
export function answered(
  { dms_nr, wo_nr, dms_created_at, car, ...fields }: Record<string, unknown>,
  id = 1001,
): Record<string, unknown> {
  return {
    ...fields,
    id,
    dms_number: dms_nr,
    workorder_number: wo_nr,
    created_on: '2026-01-01T00:00:00Z',
    updated_on: dms_created_at,
    car: toCar(car),
  };
}

function toCar(car: unknown): unknown {
  if (typeof car !== 'object' || car === null) return null;
  const { dms_nr, ...fields } = car as Record<string, unknown>;
  return { ...fields, dms_number: dms_nr };
}

/** `A-1 new` of each. */
export const showEach = (outcomes: readonly CompareOutcome[]) =>
  outcomes.map(({ dms_nr, status }) => `${String(dms_nr)} ${status}`);
