import { z } from 'zod/v4';
import { feed, flowsWith, forgetAll, settled } from './import-lab';
import type { Lab } from './lab';

const Sent = z.object({ appointments: z.array(z.record(z.string(), z.unknown())) });
const columns = { source: 'columns' };

/** What comes of rows with columns, and what Claire got. */
export async function imported(
  lab: Lab,
  fields: Readonly<Record<string, unknown>>,
  messages: readonly object[],
  account: Readonly<Record<string, unknown>> = {},
) {
  await lab.deploy(flowsWith(lab, { ...columns, ...fields }, [], account));
  await forgetAll(lab);
  await feed(lab, ...messages);
  const came = await settled(lab, messages.length);
  const sent = lab.claire
    .requests()
    .filter(({ path }) => path === '/v1/appointments/import')
    .flatMap(({ body }) => Sent.parse(body).appointments);
  return { ...came, sent, claire: came.outcomes.at(-1)?.claire };
}

/** A row of a Dutch DMS, with columns that are recognised. */
export const row = (number: number, fields: Record<string, unknown> = {}) => ({
  Afspraaknr: `A-${String(number)}`,
  Werkorder: `WO-${String(number)}`,
  Aangemaakt: '2026-11-20 09:00',
  Datum: '2026-11-25 08:30',
  Vestiging: '11',
  Autonr: 'C-1',
  VIN: 'WVWZZZ1KZ6W000001',
  Merk: 'Volkswagen',
  Model: 'Golf',
  Klantnr: 'K-1',
  Achternaam: 'Jansen',
  ...fields,
});
