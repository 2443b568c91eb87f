import { z } from 'zod/v4';
import { toOneLine } from './one-line';
import { toLabel } from './models';

export interface Choice {
  readonly value: number;
  readonly label: string;
}

const Location = z.looseObject({
  id: z.number(),
  name: z.string().catch(''),
  commercial_name: z.string().catch(''),
  city: z.string().catch(''),
});

export function toLocationChoices(records: readonly unknown[]): Choice[] {
  return toChoices(Location, records, ({ id, name, commercial_name, city }) => {
    const shown = commercial_name || name || `Location ${String(id)}`;
    // Many dealers name a location after its city.
    return shown.includes(city) ? shown : `${shown} (${city})`;
  });
}

const Webhook = z.looseObject({
  id: z.number(),
  name: z.string().catch(''),
  webhook_trigger_id: z.number().optional().catch(undefined),
});

export function toWebhookChoices(records: readonly unknown[]): Choice[] {
  return toChoices(Webhook, records, ({ id, name, webhook_trigger_id: event }) => {
    const shown = name === '' ? `Webhook ${String(id)}` : name;
    const label = toLabel('WebhookTriggerID', event);
    return label === undefined ? shown : `${shown} (${label})`;
  });
}

const Event = z.looseObject({ id: z.number(), name: z.string().catch('') });

export function toEventChoices(records: readonly unknown[]): Choice[] {
  // Claire's label of event 19 is a paragraph; ours is the same on both platforms.
  return toChoices(Event, records, ({ id, name }) => {
    return toLabel('WebhookTriggerID', id) ?? (name || `Event ${String(id)}`);
  });
}

/** A longer one would be wider than the list that shows it. */
const maxLabel = 80;

function toChoices<Read extends { id: number }>(
  schema: z.ZodType<Read>,
  records: readonly unknown[],
  label: (record: Read) => string,
): Choice[] {
  return readRecords(schema, records)
    .map((record) => ({ value: record.id, label: toLine(label(record), record.id) }))
    .sort(byLabel);
}

/** The label on one line that turns no other text around; the number where nothing is left. */
export function toLine(label: string, id: number): string {
  return toOneLine(label, maxLabel) || String(id);
}

export function byLabel(one: Choice, other: Choice): number {
  return one.label.localeCompare(other.label);
}

/** Leaves out records that cannot be read: a list without them is better than none. */
export function readRecords<Read>(schema: z.ZodType<Read>, records: readonly unknown[]): Read[] {
  return records.flatMap((record) => {
    const { success, data } = schema.safeParse(record);
    return success ? [data] : [];
  });
}
