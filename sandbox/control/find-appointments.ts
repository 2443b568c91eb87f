import { presentAppointment } from '../present';
import type { AppointmentRecord } from '../records/appointment';
import type { SandboxState } from '../sandbox-state';

/** All appointments that have the words, or the whole text as a number: a plate, a VIN, a telephone. */
export function findAppointments(state: SandboxState, text: string): AppointmentRecord[] {
  const all = [...state.store.appointments.values()];
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return all;
  const number = toNumber(text);
  return all.filter((record) => {
    const values = listValues(presentAppointment(state.store, record));
    return (
      words.every((word) => values.some((value) => value.toLowerCase().includes(word))) ||
      (number !== '' && values.some((value) => toNumber(value).includes(number)))
    );
  });
}

function listValues(value: unknown): string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(listValues)
    : [];
}

/** People write 06 12 34 56 78, 4-gtn-44 or wo 24094: the signs between do not count, nor does +31 or 0. */
export function toNumber(text: string): string {
  const signs = text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return signs.replace(/^(0031|31|0)(?=\d{9}$)/, '');
}
