import type { Webhook } from '../operations';
import { isObject, readProperty } from '../operations/answer';
import { normalizeWebhook } from './normalize-webhook';
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
  /** Left out, what is set at Claire stays. */
  queued?: boolean | undefined;
  /** Beside the two of our own. Left out, those that are set at Claire stay. */
  headers?: readonly ExtraHeader[] | undefined;
}

/** Its value may be a secret of the user's proxy. */
export type ExtraHeader = Readonly<Record<'name' | 'value', string>>;

/** What the caller may store between runs, even where others can read it. */
export interface KnownWebhook {
  event: number;
  /** `null` from before Claire is asked to make it until Claire has answered. */
  id: number | null;
  /** All that is kept of the secret. */
  secretHash: string;
  /** Claire's name of an event that this package does not know. */
  eventName?: string | undefined;
  /** Of the user's own headers, in lower case: they go when the user takes them back. */
  headerNames?: readonly string[] | undefined;
}

/** A new webhook for one event, in Claire's own names. */
export function buildWebhook(wanted: WantedWebhooks, event: number, secret: string) {
  return {
    name: `${wanted.name} (event ${String(event)})`,
    webhook_trigger_id: event,
    url: wanted.url,
    dealer_location_id: wanted.locationId ?? null,
    // A checklist narrows "check created"; another event with it might never come.
    checklist_id: event === checkCreated ? (wanted.checklistId ?? null) : null,
    queued: wanted.queued ?? false,
    active: true,
    headers: [...buildOwnHeaders(event, secret), ...(wanted.headers ?? [])],
  };
}

const checkCreated = 1;

function buildOwnHeaders(event: number, secret: string): ExtraHeader[] {
  return [
    { name: claireEventHeader, value: String(event) },
    { name: claireSecretHeader, value: secret },
  ];
}

/** What one webhook is to be. */
export interface Repair {
  wanted: WantedWebhooks;
  event: number;
  secret: string;
  /** Of headers that earlier settings of the trigger added, in lower case. */
  headerNames: readonly string[];
}

/**
 * What Claire is to hold in the place of `record`, a viewed webhook: what people set in the
 * dashboard stays, unless the trigger's own settings say otherwise.
 */
export function repairWebhook(record: Webhook, { wanted, event, secret, headerNames }: Repair) {
  const fields = buildWebhook(wanted, event, secret);
  return {
    ...record,
    ...fields,
    name: isNamedByUser(record, wanted) ? record.name : fields.name,
    queued: wanted.queued ?? record.queued,
    headers: [
      ...buildOwnHeaders(event, secret),
      ...(wanted.headers ?? findUserHeaders(record, headerNames)),
    ],
  };
}

/** One without a secret was not made by us, or somebody spoilt it: its name tells nothing. */
function isNamedByUser(record: Webhook, { name }: WantedWebhooks): boolean {
  const platform = name.slice(0, name.indexOf(':') + 1);
  const held = toText(record, 'name');
  const isOurs = held.startsWith(platform) && / \(event \d+\)$/.test(held);
  return held !== '' && !isOurs && readSecret(record) !== undefined;
}

function findUserHeaders(record: Webhook, headerNames: readonly string[]): ExtraHeader[] {
  const notTheirs = new Set(['', claireEventHeader, claireSecretHeader, ...headerNames]);
  const { headers } = normalizeWebhook(record);
  return (headers ?? []).filter(({ name }) => !notTheirs.has(name.toLowerCase()));
}

/** Whether Claire holds something else; `record` has to be the viewed one, a list hides headers. */
export function hasDrifted(record: Webhook, repair: Repair): boolean {
  const { headers, ...fields } = repairWebhook(record, repair);
  const held: Readonly<Record<string, unknown>> = record;
  const differs = Object.entries(fields).some(([field, value]) => isDifferent(held[field], value));
  return differs || toHeaderLines(record.headers) !== toHeaderLines(headers);
}

/** Go writes 0 for an id that is not given. */
function isDifferent(held: unknown, wanted: unknown): boolean {
  const given = held === undefined || held === 0 ? null : held;
  return held !== wanted && given !== wanted;
}

/** The secret that a viewed webhook carries at Claire, if it is one as we make them. */
export function readSecret({ headers }: Webhook): string | undefined {
  if (!Array.isArray(headers)) return undefined;
  const secrets = headers
    .filter(isObject)
    .filter((header) => toText(header, 'name').toLowerCase() === claireSecretHeader)
    .map((header) => toText(header, 'value'));
  const [secret] = secrets;
  return secrets.length === 1 && secret !== undefined && hasSecretForm(secret) ? secret : undefined;
}

function toHeaderLines(headers: unknown): string {
  if (!Array.isArray(headers)) return '';
  return headers
    .filter(isObject)
    .map((header) => `${toText(header, 'name').toLowerCase()}: ${toText(header, 'value')}`)
    .sort()
    .join('\n');
}

function toText(header: Readonly<Record<string, unknown>>, field: string): string {
  const value = readProperty(header, field);
  return typeof value === 'string' ? value : '';
}
