import type { AccountClient, CallOptions } from '../../claire/client';
import { ClaireError } from '../../claire/errors';
import { isObject, type Json } from '../../claire/json';
import type { ImportAppointment } from '../../claire/models';
import { answered, isListed, type ListCall } from '../unit/import/compare/comparing-claire';
import { goodResponse } from '../unit/import/good-response';

/** What becomes of a request: it never arrives, or Claire acts and the answer is lost. */
export type Fault = 'not sent' | 'answer lost' | undefined;

/** Claire's appointments without HTTP: an import replaces an appointment, lists show what it has. */
export class Workshop {
  readonly appointments = new Map<string, ImportAppointment>();
  /** Of the requests to come, in order; later ones are answered. */
  faults: Fault[] = [];

  has(row: ImportAppointment): void {
    this.appointments.set(appointmentKey(row), withoutDropped(row));
  }

  /** Rejects after an abort, as the core's own client does. */
  readonly client: AccountClient = {
    forOneRun: () => this.client,
    call: async (operation, input, { signal }: CallOptions = {}) => {
      const fields = structuredClone(input) as Json;
      await Promise.resolve();
      if (signal?.aborted === true) throw thrown('CLAIRE_TIMEOUT', true);
      const fault = this.faults.shift();
      if (fault === 'not sent') throw thrown('CLAIRE_NETWORK');
      const data = this.#act(operation.id, fields);
      if (fault === 'answer lost') throw thrown('CLAIRE_TIMEOUT');
      return goodResponse(data);
    },
  };

  #act(operation: string, fields: Json): unknown {
    if (operation === 'location.list') return [{ id: 12, name: 'Amersfoort' }];
    if (operation === 'appointment.list') return { appointments: this.#list(fields) };
    if (operation !== 'appointment.import') throw new Error(`The workshop has no ${operation}`);
    for (const row of fields.appointments as ImportAppointment[]) this.has(row);
    return null;
  }

  #list(list: Json): unknown[] {
    const all = [...this.appointments.values()].map((row, at) => answered(row, 1 + at));
    return all.filter((record) => isListed(record, list as unknown as ListCall));
  }
}

function thrown(code: 'CLAIRE_NETWORK' | 'CLAIRE_TIMEOUT', stopped = false): ClaireError {
  return new ClaireError(code, { message: `Claire: ${code}`, stopped, mayHaveActed: !stopped });
}

function appointmentKey({ location_id, dms_nr, dms_created_at }: ImportAppointment): string {
  return JSON.stringify([location_id, dms_nr, Date.parse(dms_created_at)]);
}

const customers = ['customer_driver', 'customer_owner', 'customer_contract'] as const;

/** Claire keeps no customer without a number or a surname, and says nothing of it. */
export function withoutDropped(row: ImportAppointment): ImportAppointment {
  const dropped = customers.filter((name) => {
    const customer: unknown = row[name];
    return isObject(customer) && !(isFilled(customer.dms_nr) && isFilled(customer.surname));
  });
  return { ...row, ...Object.fromEntries(dropped.map((name) => [name, null])) };
}

function isFilled(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}
