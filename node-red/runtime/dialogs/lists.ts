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
import { addDays } from '../../../claire/days';
import { isClaireError, isRefusal } from '../../../claire/errors';
import { toRecords } from '../../../claire/json';
import { type Operation, operations } from '../../../claire/resources';

type Load = (client: Client) => Promise<readonly object[]>;

const { location, webhook, check, appointment } = operations;

/** The lists that a dialog can show, by the names that its requests use. */
export const lists: ReadonlyMap<string, Load> = new Map<string, Load>([
  ['locations', async (client) => toLocationChoices(await list(client, location.list))],
  ['locationNames', async (client) => readRecords(Named, await list(client, location.list))],
  ['webhooks', async (client) => toWebhookChoices(await list(client, webhook.list))],
  ['events', async (client) => toEventChoices(await list(client, webhook.listTriggers))],
  ['checklists', checklists],
]);

async function list(
  client: Client,
  operation: Operation,
  input: Readonly<Record<string, unknown>> = {},
): Promise<readonly unknown[]> {
  // The dialog is open: better no list than a long wait.
  const { data } = await client.call(operation, input, { maxWait: 10, fresh: true });
  return toRecords(operation, data);
}

/** The names of a location in a DMS's rows, and its country, which tells its time zone. */
const Named = z.object({
  id: z.number(),
  name: z.string().nullish(),
  commercial_name: z.string().nullish(),
  DMSLocationIDs: z.string().nullish(),
  country: z.string().nullish().catch(null),
});

/** Claire has no list of them: these are the checklists of the latest checks and of the webhooks. */
async function checklists(client: Client): Promise<Choice[]> {
  const found = await Promise.all([ofWebhooks(client), ofLatestChecks(client)]);
  const byId = new Map(found.flat().map((choice) => [choice.value, choice]));
  return [...byId.values()].sort(byLabel);
}

const OfChecklist = z.looseObject({ checklist_id: z.number() });

async function ofWebhooks(client: Client): Promise<Choice[]> {
  const records = readRecords(OfChecklist, await list(client, webhook.list));
  return records.map(({ checklist_id: id }) => nameChecklist({ id, name: '' }));
}

const Checked = z.looseObject({
  id: z.number(),
  checklists: z.array(z.string()).min(1),
});
const Check = z.looseObject({
  checklist: z.looseObject({ id: z.number(), name: z.string().catch('') }),
});

// Enough to find the usual checklists, and a small share of the key's hour.
const maxLocations = 5;
const maxChecked = 10;
// On a Monday morning the latest checks are those of Friday.
const daysBack = 3;

async function ofLatestChecks(client: Client): Promise<Choice[]> {
  const checks = (await latestChecked(client)).map(async ({ id }) =>
    readRecords(Check, await list(client, check.list, { appointment_id: id })),
  );
  return (await Promise.all(checks)).flat().map((one) => nameChecklist(one.checklist));
}

function nameChecklist({ id, name }: { id: number; name: string }): Choice {
  return { value: id, label: name === '' ? `Checklist ${String(id)}` : toLine(name, id) };
}

/** Appointments with checks, of the latest day on which something was checked. */
async function latestChecked(client: Client): Promise<z.output<typeof Checked>[]> {
  const places = toLocationChoices(await list(client, location.list)).slice(0, maxLocations);
  const today = new Date().toISOString().slice(0, 10);
  for (let ago = 0; ago <= daysBack; ago += 1) {
    const date = addDays(today, -ago);
    const found = await Promise.all(
      places.map(async ({ value: location_id }) =>
        readRecords(
          Checked,
          await list(client, appointment.list, { location_id, date }).catch(noneWhereKeyMayNotLook),
        ),
      ),
    );
    if (found.some(({ length }) => length > 0)) return found.flat().slice(0, maxChecked);
  }
  return [];
}

/** A key can be for some of the locations that it lists. */
function noneWhereKeyMayNotLook(error: unknown): never[] {
  if (isClaireError(error) && isRefusal(error)) return [];
  throw error;
}
