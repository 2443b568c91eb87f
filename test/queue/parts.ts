import { setTimeout as pause } from 'node:timers/promises';
import { appointmentRow } from '../../bench/rows';
import { asList, type Json } from '../../lab/n8n/rest';
import type { Load } from './load';

export type Part = readonly object[];

export interface Sent {
  readonly rows: number;
  /** What n8n answered: an outcome for each row. */
  readonly outcomes: readonly Json[];
  /** Why it had to be sent again, once for each time. */
  readonly again: readonly string[];
}

/** As Retry On Fail of n8n's HTTP Request node goes at most. */
const mostTries = 5;
const secondsBetween = 5;
const locations = [11, 12, 13];

/** The night's rows; each part is of one workshop. */
export function partsOf({ rows, parts }: Load): Part[] {
  const size = Math.ceil(rows / parts);
  return Array.from({ length: parts }, (_, part) =>
    Array.from({ length: Math.min(size, rows - part * size) }, (__, index) => ({
      ...appointmentRow(part * size + index),
      location_id: locations[part % locations.length],
    })),
  );
}

/** Sends a part and waits for the outcomes of its rows, as whoever exports them from the DMS does. */
export async function sendPart(webhookUrl: string, rows: Part): Promise<Sent> {
  const again: string[] = [];
  for (;;) {
    const outcomes = await outcomesOf(webhookUrl, rows);
    if (typeof outcomes !== 'string') return { rows: rows.length, outcomes, again };
    again.push(outcomes);
    if (again.length === mostTries) throw new Error(`A part was given up: ${again.join('; ')}`);
    await pause(secondsBetween * 1000);
  }
}

/** Or why there are none. */
async function outcomesOf(webhookUrl: string, rows: Part): Promise<Json[] | string> {
  try {
    const response = await fetch(`${webhookUrl}/webhook/import-part`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', connection: 'close' },
      body: JSON.stringify({ rows }),
    });
    const text = await response.text();
    return response.ok ? asList(JSON.parse(text)) : `${String(response.status)} ${text}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
