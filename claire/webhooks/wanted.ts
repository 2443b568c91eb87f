import { z } from 'zod/v4';
import type { CallOptions, CallResponse, Client } from '../client';
import { ClaireError, invalidInput } from '../errors';
import { claireSecretHeader } from '../http/redact';
import { describeCall } from '../http/request';
import {
  isLeftOut,
  isObject,
  type Json,
  readId,
  readProperty,
  readWholeNumber,
  toGiven,
} from '../json';
import { KeyedMutex } from '../waits';
import { checkCreated } from '../models/enumerations';
import { type Operation, operations, type Webhook } from '../resources';
import { filledByClaire, Header } from '../resources/webhook';
import {
  areShown,
  type ExtraHeader,
  readHeaders,
  readTextField,
  toHeaderLines,
} from '../resources/webhook-headers';
import { claireEventHeader, claireOwnerHeader, hasSecretForm } from './secret';

export interface WantedWebhooks {
  events: readonly number[];
  /** The exact address for deliveries, which nothing else of this API key uses. */
  url: string;
  /** Shown at Claire, so that people find the flow. */
  name: string;
  /** Whose they are, where the address alone does not tell: an imported workflow keeps that of its original. */
  owner?: string | undefined;
  locationId?: number | null | undefined;
  checklistId?: number | null | undefined;
  /** If undefined, Claire's setting stays. */
  queued?: boolean | undefined;
  /** They come beside our own two. If undefined, Claire's stay. */
  headers?: readonly ExtraHeader[] | undefined;
}

/** What the caller stores between runs; others may read it. */
export const KnownWebhooks = z.array(
  z.object({
    event: z.number(),
    /** `null` from before the request to create it until Claire responds. */
    id: z.number().nullable(),
    secretHash: z.string(),
    /** Claire's name of an event that is unknown to this package. */
    eventName: z.string().optional(),
    /** Names of the user's headers, in lower case, to remove them when the user does. */
    headerNames: z.array(z.string()).optional(),
  }),
);
export type KnownWebhook = z.output<typeof KnownWebhooks>[number];

export function buildWebhook(wanted: WantedWebhooks, event: number, secret: string) {
  return {
    name: `${wanted.name} (event ${String(event)})`,
    webhook_trigger_id: event,
    url: wanted.url,
    dealer_location_id: wanted.locationId ?? null,
    // A checklist filters "check created" only; another event with one might never come.
    checklist_id: event === checkCreated ? (wanted.checklistId ?? null) : null,
    queued: wanted.queued ?? false,
    active: true,
    headers: [...buildOwnHeaders(wanted, event, secret), ...(wanted.headers ?? [])],
  };
}

function buildOwnHeaders({ owner }: WantedWebhooks, event: number, secret: string): ExtraHeader[] {
  return [
    { name: claireEventHeader, value: String(event) },
    { name: claireSecretHeader, value: secret },
    ...(owner === undefined ? [] : [{ name: claireOwnerHeader, value: owner }]),
  ];
}

const ownHeaders: readonly string[] = [claireEventHeader, claireSecretHeader, claireOwnerHeader];

export interface Repair {
  wanted: WantedWebhooks;
  event: number;
  secret: string;
  /** Names of headers that earlier settings added, in lower case. */
  headerNames: readonly string[];
}

/**
 * The fields to update `record` with, a fetched webhook. Changes from the dashboard stay, unless
 * the trigger's settings differ.
 */
export function repairWebhook(record: Webhook, { wanted, event, secret, headerNames }: Repair) {
  const fields = buildWebhook(wanted, event, secret);
  return {
    ...record,
    ...fields,
    name: isNamedByUser(record, wanted) ? record.name : fields.name,
    queued: wanted.queued ?? record.queued,
    headers: [
      ...buildOwnHeaders(wanted, event, secret),
      ...(wanted.headers ?? findUserHeaders(record, headerNames)),
    ],
  };
}

/** Whether people renamed it. Without our secret, the name does not count. */
function isNamedByUser(record: Webhook, { name }: WantedWebhooks): boolean {
  const platform = name.slice(0, name.indexOf(':') + 1);
  const held = readTextField(record, 'name');
  const isOurs = held.startsWith(platform) && / \(event \d+\)$/.test(held);
  return held !== '' && !isOurs && readSecret(record) !== undefined;
}

export function findUserHeaders(
  { headers }: Webhook,
  headerNames: readonly string[],
): ExtraHeader[] {
  const notTheirs = new Set(['', ...ownHeaders, ...headerNames]);
  return readHeaders(headers).filter(({ name }) => !notTheirs.has(name.toLowerCase()));
}

/** Whether it differs from the wanted state. Needs a fetched `record`, as a list has no headers. */
export function hasDrifted(record: Webhook, repair: Repair): boolean {
  const { headers, ...fields } = repairWebhook(record, repair);
  const held: Readonly<Record<string, unknown>> = record;
  const isOther = ([field, value]: [string, unknown]) =>
    held[field] !== value && toGiven(held[field]) !== value;
  return (
    Object.entries(fields).some(isOther) || toHeaderLines(record.headers) !== toHeaderLines(headers)
  );
}

export function readSecret(record: Webhook): string | undefined {
  const [secret, other] = findHeaders(record, claireSecretHeader).map(({ value }) => value);
  return secret !== undefined && other === undefined && hasSecretForm(secret) ? secret : undefined;
}

/** Whether it names another owner. One that names nobody who can be read belongs to its address. */
export function namesOther(record: Webhook, owner: string): boolean {
  const named = findHeaders(record, claireOwnerHeader);
  return areShown(record.headers, named) && named.some(({ value }) => value !== owner);
}

function findHeaders({ headers }: Webhook, name: string): ExtraHeader[] {
  return readHeaders(headers).filter((header) => header.name.toLowerCase() === name);
}

// The client checks the input against the operation's schema, wherever it comes from.
const get: Operation = operations.webhook.get;
const update: Operation = operations.webhook.update;

/** Two updates of one webhook at once would undo each other's changes. */
const updates = new KeyedMutex();

/** Claire replaces the whole webhook, headers included: fields that stay have to be sent back. */
export function updateWebhook(
  client: Client,
  changed: Json,
  options: CallOptions,
): Promise<CallResponse<unknown>> {
  // Any other id is refused before anything is sent.
  const key = typeof changed.id === 'number' ? String(changed.id) : '';
  return updates.runExclusive(key, () => readAndUpdate(client, changed, options));
}

async function readAndUpdate(
  client: Client,
  { id, ...changes }: Json,
  options: CallOptions,
): Promise<CallResponse<unknown>> {
  const { data }: CallResponse<unknown> = await client.call(get, { webhook_id: id }, options);
  const current = isObject(data) ? { ...data, ...normalizeWebhook(data) } : {};
  const headers = isObject(data) ? readProperty(data, 'headers') : undefined;
  if (changes.headers === undefined && !areShown(headers)) throw headersNotShown(id);
  return client.call(update, { ...current, ...withoutFilled(changes), id }, options);
}

export function headersNotShown(id: unknown): ClaireError {
  const reason = 'Claire did not show its headers, which an update without them removes';
  return new ClaireError('CLAIRE_BAD_RESPONSE', {
    message: `Could not ${describeCall(update, { id })}: ${reason}`,
    reason,
    advice: 'Check any proxy on the way, or enter all headers of the webhook yourself.',
  });
}

/** A flow does not get all that Claire fills in: its keys are left out. */
function withoutFilled(changes: Json): Json {
  return Object.fromEntries(
    Object.entries(changes).filter(([name]) => !Object.hasOwn(filledByClaire, name)),
  );
}

/** Normalises the fields that Claire returns in another form than it takes. */
export function normalizeWebhook({ dealer_location_id, checklist_id, headers }: Json) {
  return {
    dealer_location_id: readId(dealer_location_id),
    checklist_id: readId(checklist_id),
    headers: Array.isArray(headers) ? readHeaders(headers) : null,
  };
}

/** The part that users choose. */
export type TriggerSettings = Omit<WantedWebhooks, 'url' | 'name' | 'owner'>;
type EnteredTriggerSettings = Readonly<
  Partial<Record<keyof TriggerSettings | 'locationIds', unknown>>
>;

/** Throws for a setting that cannot be registered, and names its field. */
export function parseTriggerSettings(entered: EnteredTriggerSettings): TriggerSettings {
  const { events: chosen, checklistId, queued, headers } = entered;
  const events = readEvents(chosen);
  const locations = readLocations(entered);
  return {
    events,
    // Several locations share one webhook, and its deliveries are filtered: see decision 13.
    locationId: locations.length === 1 ? (locations[0] ?? null) : null,
    checklistId: readEnteredId(events.includes(checkCreated) ? checklistId : '', 'Checklist ID'),
    queued: typeof queued === 'boolean' ? queued : undefined,
    headers: readExtraHeaders(headers),
  };
}

/** The chosen locations; none means all. */
export function readLocations({
  locationId,
  locationIds,
}: Pick<EnteredTriggerSettings, 'locationId' | 'locationIds'>): number[] {
  // An expression may give one without a list.
  const more: unknown[] = [locationIds].flat();
  const read = [
    readEnteredId(locationId, 'Location'),
    ...more.map((id) => readEnteredId(id, 'Each of the locations')),
  ];
  return [...new Set(read.filter((id) => id !== null))].sort((one, other) => one - other);
}

/** Claire may have newer events, so the numbers are checked at registration. */
function readEvents(chosen: unknown): number[] {
  const events = [...new Set(Array.isArray(chosen) ? chosen.map(Number) : [])];
  const wrong = events.filter((event) => !Number.isSafeInteger(event) || event < 1);
  if (wrong.length > 0) {
    throw invalidInput(`Events holds ${wrong.join(', ')}, which is no number of an event.`);
  }
  if (events.length > 0) return events.sort((one, other) => one - other);
  throw invalidInput('No event is chosen. Choose at least one under Events.');
}

function readEnteredId(value: unknown, field: string): number | null {
  if (isLeftOut(value)) return null;
  const id = readWholeNumber(value) ?? 0;
  if (id > 0) return id;
  throw invalidInput(`${field} must be a whole number above 0, such as 42, or empty.`);
}

/**
 * Reads the extra headers for Claire's deliveries, such as for a proxy. Throws with the header's
 * name, never its value, which may be a secret. `undefined` leaves the headers at Claire unchanged.
 */
function readExtraHeaders(entered: unknown): ExtraHeader[] | undefined {
  const rows: readonly unknown[] = Array.isArray(entered) ? entered : [];
  const headers = rows
    .filter(isObject)
    .map((row) => ({ name: readHeaderText(row.name).trim(), value: readHeaderText(row.value) }))
    .filter(({ name, value }) => name !== '' || value !== '');
  const names = headers.map(({ name }) => name.toLowerCase());
  for (const [at, header] of headers.entries()) {
    const isTwice = names.indexOf(header.name.toLowerCase()) < at;
    const fault = findFault(header) ?? (isTwice ? 'is there twice' : undefined);
    const shown = header.name === '' ? 'A header' : `The header ${header.name}`;
    if (fault !== undefined) throw invalidInput(`${shown} ${fault}.`);
  }
  return headers.length > 0 ? headers : undefined;
}

function findFault(header: ExtraHeader): string | undefined {
  const { name, value } = header;
  if (name === '') return 'has a value and no name';
  if (ownHeaders.includes(name.toLowerCase())) {
    return 'is set by the trigger itself: choose another name';
  }
  if (value === '') return 'has no value';
  return Header.safeParse(header).error?.issues[0]?.message;
}

function readHeaderText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
