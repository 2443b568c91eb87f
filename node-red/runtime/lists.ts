import { z } from 'zod/v4';
import type { Client } from '../../claire/client';
import { ClaireError } from '../../claire/errors';
import { toLabel } from '../../claire/models';
import { toRecords, operations } from '../../claire/operations';

/** An entry of a list in a dialog. */
export interface Choice {
  readonly value: number;
  readonly label: string;
}

// Somebody looks at the dialog: better no list than a long wait.
const options = { maxWait: 10, fresh: true };

/** The lists that a dialog can show, by the names that its requests use. */
export const lists: ReadonlyMap<string, (client: Client) => Promise<Choice[]>> = new Map([
  ['locations', locations],
  ['webhooks', webhooks],
  ['events', events],
  ['checklists', checklists],
]);

const Location = z.looseObject({
  id: z.number(),
  name: z.string().default(''),
  commercial_name: z.string().default(''),
  city: z.string().default(''),
});

async function locations(client: Client): Promise<Choice[]> {
  const { data } = await client.call(operations.location.list, {}, options);
  return locationChoices(toRecords(operations.location.list, data));
}

export function locationChoices(records: readonly unknown[]): Choice[] {
  return chosen(Location, records, (location) => {
    const { id, name, commercial_name, city } = location;
    const shown = commercial_name || name || `Location ${String(id)}`;
    // Many dealers name a location after its city.
    return shown.includes(city) ? shown : `${shown} (${city})`;
  });
}

const Webhook = z.looseObject({
  id: z.number(),
  name: z.string().default(''),
  webhook_trigger_id: z.number().optional(),
});

async function webhooks(client: Client): Promise<Choice[]> {
  const { data } = await client.call(operations.webhook.list, {}, options);
  return chosen(Webhook, toRecords(operations.webhook.list, data), (webhook) => {
    const { id, name, webhook_trigger_id: event } = webhook;
    const shown = name === '' ? `Webhook ${String(id)}` : name;
    const label = toLabel('WebhookTriggerID', event);
    return label === undefined ? shown : `${shown} (${label})`;
  });
}

const Event = z.looseObject({ id: z.number(), name: z.string().default('') });

async function events(client: Client): Promise<Choice[]> {
  const { data } = await client.call(operations.webhook.listTriggers, {}, options);
  return chosen(Event, toRecords(operations.webhook.listTriggers, data), ({ id, name }) => {
    // Claire's label of event 19 is a paragraph.
    return toLabel('WebhookTriggerID', id) ?? (name || `Event ${String(id)}`);
  });
}

/** Claire has no list of them: these are the checklists of the latest checks and of the webhooks. */
async function checklists(client: Client): Promise<Choice[]> {
  const found = await Promise.all([ofWebhooks(client), ofLatestChecks(client)]);
  const byId = new Map(found.flat().map((choice) => [choice.value, choice]));
  return [...byId.values()].sort((one, other) => one.label.localeCompare(other.label));
}

const OfChecklist = z.looseObject({ checklist_id: z.number() });

async function ofWebhooks(client: Client): Promise<Choice[]> {
  const { data } = await client.call(operations.webhook.list, {}, options);
  return read(OfChecklist, toRecords(operations.webhook.list, data)).map(
    ({ checklist_id: value }) => ({
      value,
      label: `Checklist ${String(value)}`,
    }),
  );
}

const Checked = z.looseObject({
  id: z.number(),
  checklists: z.array(z.string()).min(1),
});
const Check = z.looseObject({
  checklist: z.looseObject({ id: z.number(), name: z.string().default('') }),
});

// Enough to meet the usual checklists, few enough to be nothing in the hour of the key.
const maxLocations = 5;
const maxChecked = 10;
// On a Monday morning the latest checks are those of Friday.
const daysBack = 3;
const day = 86_400_000;

async function ofLatestChecks(client: Client): Promise<Choice[]> {
  const checks = (await latestChecked(client)).map(async ({ id }) => {
    const { data } = await client.call(operations.check.list, { appointment_id: id }, options);
    return read(Check, toRecords(operations.check.list, data));
  });
  return (await Promise.all(checks)).flat().map(({ checklist: { id, name } }) => ({
    value: id,
    label: name === '' ? `Checklist ${String(id)}` : name,
  }));
}

/** Appointments with checks, of the latest day on which something was checked. */
async function latestChecked(client: Client): Promise<z.output<typeof Checked>[]> {
  const places = (await locations(client)).slice(0, maxLocations);
  for (let ago = 0; ago <= daysBack; ago += 1) {
    const date = new Date(Date.now() - ago * day).toISOString().slice(0, 10);
    const found = await Promise.all(
      places.map(({ value }) => checkedAt(client, value, date).catch(noneWhereKeyMayNotLook)),
    );
    if (found.some(({ length }) => length > 0)) return found.flat().slice(0, maxChecked);
  }
  return [];
}

async function checkedAt(client: Client, location_id: number, date: string) {
  const { data } = await client.call(operations.appointment.list, { location_id, date }, options);
  return read(Checked, toRecords(operations.appointment.list, data));
}

/** A key can be for some of the locations that it lists. */
function noneWhereKeyMayNotLook(error: unknown): never[] {
  if (error instanceof ClaireError && error.code === 'CLAIRE_BAD_REQUEST') return [];
  throw error;
}

/** Records that cannot be read are left out, as a list without them is better than none. */
function chosen<Read extends { id: number }>(
  schema: z.ZodType<Read>,
  records: readonly unknown[],
  label: (record: Read) => string,
): Choice[] {
  return read(schema, records)
    .map((record) => ({ value: record.id, label: label(record) }))
    .sort((one, other) => one.label.localeCompare(other.label));
}

function read<Read>(schema: z.ZodType<Read>, records: readonly unknown[]): Read[] {
  return records.flatMap((record) => {
    const { success, data } = schema.safeParse(record);
    return success ? [data] : [];
  });
}
