import type { Sandbox } from '../../sandbox';
import type { Json } from '../../tools/lab/n8n/rest';
import { appointment } from '../unit/import/appointments';

/** An appointment to import, one of many: of two locations in turn. */
export function row(number: number, more: Json = {}): Json {
  const names = { dms_nr: `E2E-${String(number)}`, wo_nr: `WO-E2E-${String(number)}` };
  return appointment(number, { ...names, location_id: number % 2 === 0 ? 11 : 12, ...more });
}

/** The work orders that were imported from such rows. */
export async function imported(claire: Sandbox): Promise<string[]> {
  await claire.settled();
  const all = claire.appointments().map(({ workorder_number: number }) => number);
  return all.filter((number) => number.startsWith('WO-E2E-')).sort();
}
