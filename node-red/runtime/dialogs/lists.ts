import { z } from 'zod/v4';
import {
  byLabel,
  type Choice,
  toEventChoices,
  toLocationChoices,
  readRecords,
  toLine,
  toWebhookChoices,
} from '../../../claire/choices';
import type { Client } from '../../../claire/client';
import { ClaireError } from '../../../claire/errors';
import { toRecords, operations } from '../../../claire/resources';

// The dialog is open: better no list than a long wait.
const options = { maxWait: 10, fresh: true };

/** The lists that a dialog can show, by the names that its requests use. */
export const lists: ReadonlyMap<string, (client: Client) => Promise<readonly object[]>> = new Map<
  string,
  (client: Client) => Promise<readonly object[]>
>([
  ['locations', locations],
  ['locationNames', locationNames],
  ['webhooks', webhooks],
  ['events', events],
  ['checklists', checklists],
]);

async function locations(client: Client): Promise<Choice[]> {
  const { data } = await client.call(operations.location.list, {}, options);
  return toLocationChoices(toRecords(operations.location.list, data));
}

/** What the rows of a DMS may call a location by, and its country, which tells its time zone. */
async function locationNames(client: Client): Promise<readonly object[]> {
  const { data } = await client.call(operations.location.list, {}, options);
  const records = readRecords(Named, toRecords(operations.location.list, data));
  return records.map(({ id, name, commercial_name, DMSLocationIDs, country }) => ({
    id,
    name,
    commercial_name,
    DMSLocationIDs,
    country,
  }));
}

const Named = z.looseObject({
  id: z.number(),
  name: z.string().nullish(),
  commercial_name: z.string().nullish(),
  DMSLocationIDs: z.string().nullish(),
  country: z.string().nullish().catch(null),
});

async function webhooks(client: Client): Promise<Choice[]> {
  const { data } = await client.call(operations.webhook.list, {}, options);
  return toWebhookChoices(toRecords(operations.webhook.list, data));
}

async function events(client: Client): Promise<Choice[]> {
  const { data } = await client.call(operations.webhook.listTriggers, {}, options);
  return toEventChoices(toRecords(operations.webhook.listTriggers, data));
}

/** Claire has no list of them: these are the checklists of the latest checks and of the webhooks. */
async function checklists(client: Client): Promise<Choice[]> {
  const found = await Promise.all([ofWebhooks(client), ofLatestChecks(client)]);
  const byId = new Map(found.flat().map((choice) => [choice.value, choice]));
  return [...byId.values()].sort(byLabel);
}

const OfChecklist = z.looseObject({ checklist_id: z.number() });

async function ofWebhooks(client: Client): Promise<Choice[]> {
  const { data } = await client.call(operations.webhook.list, {}, options);
  return readRecords(OfChecklist, toRecords(operations.webhook.list, data)).map(
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

// Enough to find the usual checklists, and a small share of the key's hour.
const maxLocations = 5;
const maxChecked = 10;
// On a Monday morning the latest checks are those of Friday.
const daysBack = 3;
const day = 86_400_000;

async function ofLatestChecks(client: Client): Promise<Choice[]> {
  const checks = (await latestChecked(client)).map(async ({ id }) => {
    const { data } = await client.call(operations.check.list, { appointment_id: id }, options);
    return readRecords(Check, toRecords(operations.check.list, data));
  });
  return (await Promise.all(checks)).flat().map(({ checklist: { id, name } }) => ({
    value: id,
    label: name === '' ? `Checklist ${String(id)}` : toLine(name, id),
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
  return readRecords(Checked, toRecords(operations.appointment.list, data));
}

/** A key can be for some of the locations that it lists. */
function noneWhereKeyMayNotLook(error: unknown): never[] {
  if (error instanceof ClaireError && error.code === 'CLAIRE_BAD_REQUEST') return [];
  throw error;
}
