import { setTimeout as pause } from 'node:timers/promises';
import { appointmentRow } from '../../tools/bench/rows';
import { asList, type Json } from '../../tools/lab/n8n/rest';
import type { Load } from './load';

/** What one execution imports: rows of one workshop, over some weeks. */
export interface Part {
  readonly waitFor: 'confirmation' | 'nothing';
  readonly rows: readonly object[];
}

/** As Retry On Fail of n8n's HTTP Request node goes at most. */
const mostTries = 5;
const secondsBetween = 5;
const locations = [11, 12, 13];

const rowsADay = 50;
const day = 86_400_000;
const firstDay = Date.UTC(2027, 0, 1);

/** The night's rows. Every second part waits for confirmation, as long as there are some to wait. */
export function listParts({ rows, parts, confirmed }: Load): Part[] {
  const size = Math.ceil(rows / parts);
  return Array.from({ length: parts }, (_, part) => ({
    waitFor: part % 2 === 0 && part / 2 < confirmed ? 'confirmation' : 'nothing',
    rows: Array.from({ length: Math.min(size, rows - part * size) }, (__, index) => ({
      ...appointmentRow(part * size + index),
      location_id: locations[part % locations.length],
      time_car_app: readMorning(Math.floor((part * size + index) / rowsADay)),
    })),
  }));
}

function readMorning(days: number): string {
  return `${new Date(firstDay + days * day).toISOString().slice(0, 10)}T08:30:00+01:00`;
}

/** Sends a part and waits for the outcomes of its rows, as the DMS's export does. */
export async function sendPart(webhookUrl: string, part: Part) {
  /** Why it had to be sent again, once for each time. */
  const again: string[] = [];
  for (;;) {
    const outcomes = await listOutcomes(webhookUrl, part);
    if (typeof outcomes !== 'string') return { part, outcomes, again };
    again.push(outcomes);
    if (again.length === mostTries) throw new Error(`A part was given up: ${again.join('; ')}`);
    await pause(secondsBetween * 1000);
  }
}

/** Or why there are none. */
async function listOutcomes(webhookUrl: string, part: Part): Promise<Json[] | string> {
  try {
    const response = await fetch(`${webhookUrl}/webhook/import-part`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', connection: 'close' },
      body: JSON.stringify(part),
    });
    const text = await response.text();
    return response.ok ? asList(JSON.parse(text)) : `${String(response.status)} ${text}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
