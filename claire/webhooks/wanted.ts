import type { Webhook } from '../models';
import { isObject, valueOf } from '../operations/answer';
import { claireEventHeader, claireSecretHeader, hasSecretForm } from './secret';

/** The webhooks that one trigger of a flow needs: one for each event. */
export interface WantedWebhooks {
  events: readonly number[];
  /** Exactly as Claire is to call it; nothing else of this API key has this address. */
  url: string;
  /** Says to whoever sees it at Claire which flow made it. */
  name: string;
  locationId?: number | null | undefined;
  checklistId?: number | null | undefined;
  queued?: boolean | undefined;
}

/** What the caller may store between runs, even where others can read it. */
export interface KnownWebhook {
  event: number;
  /** `null` from before Claire is asked to make it until Claire has answered. */
  id: number | null;
  /** All that is kept of the secret. */
  secretHash: string;
}

/** What Claire is to hold for one event, in its own names. */
export function fieldsFor(wanted: WantedWebhooks, event: number, secret: string) {
  return {
    name: `${wanted.name} (event ${String(event)})`,
    webhook_trigger_id: event,
    url: wanted.url,
    dealer_location_id: wanted.locationId ?? null,
    // A checklist narrows "check created"; another event with it might never come.
    checklist_id: event === checkCreated ? (wanted.checklistId ?? null) : null,
    queued: wanted.queued ?? false,
    active: true,
    headers: [
      { name: claireEventHeader, value: String(event) },
      { name: claireSecretHeader, value: secret },
    ],
  };
}

const checkCreated = 1;

/** Whether Claire holds something else; `record` has to be the viewed one, a list hides headers. */
export function hasDrifted(
  record: Webhook,
  wanted: WantedWebhooks,
  event: number,
  secret: string,
): boolean {
  const { headers, ...fields } = fieldsFor(wanted, event, secret);
  const held: Readonly<Record<string, unknown>> = record;
  const differs = Object.entries(fields).some(([field, value]) => given(held[field]) !== value);
  return differs || headerLines(record.headers) !== headerLines(headers);
}

/** The secret that a viewed webhook carries at Claire, if it is one as we make them. */
export function secretIn({ headers }: Webhook): string | undefined {
  if (!Array.isArray(headers)) return undefined;
  const secrets = headers
    .filter(isObject)
    .filter((header) => textOf(header, 'name').toLowerCase() === claireSecretHeader)
    .map((header) => textOf(header, 'value'));
  const [secret] = secrets;
  return secrets.length === 1 && secret !== undefined && hasSecretForm(secret) ? secret : undefined;
}

/** Go writes 0 for an id that is not given. */
function given(value: unknown): unknown {
  return value === undefined || value === 0 ? null : value;
}

function headerLines(headers: unknown): string {
  if (!Array.isArray(headers)) return '';
  return headers
    .filter(isObject)
    .map((header) => `${textOf(header, 'name').toLowerCase()}: ${textOf(header, 'value')}`)
    .sort()
    .join('\n');
}

function textOf(header: Readonly<Record<string, unknown>>, field: string): string {
  const value = valueOf(header, field);
  return typeof value === 'string' ? value : '';
}
