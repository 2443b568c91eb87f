import type { Client } from '../client';
import type { Webhook } from '../resources';
import type { WebhookOptions } from './webhook-registry';
import { findOwnWebhooks, hasHeaders, fetchWebhook } from './remote';
import { hashSecret } from './secret';
import {
  hasDrifted,
  readSecret,
  type KnownWebhook,
  type WantedWebhooks,
  haveFieldsDrifted,
} from './wanted';

interface Chosen {
  event: number;
  record: Webhook;
}

interface InPlace extends Chosen {
  /** Of the secret that it carries at Claire. */
  secretHash: string;
}

interface Drifted extends Chosen {
  /** `undefined` if it carries none, or one that is not ours. */
  secret: string | undefined;
  /** Names of headers that earlier settings added. */
  headerNames: readonly string[];
}

/** What separates our webhooks at Claire from the wanted ones. */
export interface Comparison {
  inPlace: InPlace[];
  drifted: Drifted[];
  missing: number[];
  surplus: Webhook[];
  /** The number of webhooks of this API key. */
  total: number;
}

export async function compare(
  wanted: WantedWebhooks,
  known: readonly KnownWebhook[],
  client: Client,
  options: WebhookOptions,
): Promise<Comparison> {
  const { ours, total } = await findOwnWebhooks(wanted, known, client, options);
  const { chosen, missing, surplus } = assignEvents(wanted.events, known, ours);
  const inPlace: InPlace[] = [];
  const drifted: Drifted[] = [];
  for (const { event, record: listed } of chosen) {
    const kept = known.find(({ id }) => id === listed.id);
    if (options.mayTrustList && kept && isUntouched(listed, { wanted, event, kept })) {
      inPlace.push({ event, record: listed, secretHash: kept.secretHash });
      continue;
    }
    const record = hasHeaders(listed) ? listed : await fetchWebhook(listed.id, client, options);
    if (record === undefined) {
      missing.push(event);
      continue;
    }
    const secret = findKnownSecret(record, known);
    const headerNames = kept?.headerNames ?? [];
    const isInPlace =
      secret !== undefined && !hasDrifted(record, { wanted, event, secret, headerNames });
    if (isInPlace) inPlace.push({ event, record, secretHash: hashSecret(secret) });
    else drifted.push({ event, record, secret, headerNames });
  }
  return { inPlace, drifted, missing, surplus, total };
}

/** The secret of a webhook, if its hash is stored: no other secret is ever accepted. */
function findKnownSecret(record: Webhook, known: readonly KnownWebhook[]): string | undefined {
  const secret = readSecret(record);
  if (secret === undefined) return undefined;
  const hash = hashSecret(secret);
  return known.some(({ secretHash }) => secretHash === hash) ? secret : undefined;
}

/**
 * Assigns one webhook to each event: first one that is set to it, then one that was stored for it.
 */
function assignEvents(
  events: readonly number[],
  known: readonly KnownWebhook[],
  ours: readonly Webhook[],
): { chosen: Chosen[]; missing: number[]; surplus: Webhook[] } {
  const knownAs = new Map(known.map(({ id, event }) => [id, event]));
  const free = new Set(ours);
  const chosen = new Map<number, Webhook>();
  const assign = (event: number, record: Webhook | undefined) => {
    if (record === undefined) return;
    chosen.set(event, record);
    free.delete(record);
  };
  for (const event of events) {
    const waiting = ours.filter((record) => record.webhook_trigger_id === event);
    assign(event, waiting.find(({ id }) => knownAs.get(id) === event) ?? waiting[0]);
  }
  for (const event of events.filter((one) => !chosen.has(one))) {
    assign(
      event,
      [...free].find(({ id }) => knownAs.get(id) === event),
    );
  }
  return {
    chosen: [...chosen].map(([event, record]) => ({ event, record })),
    missing: [...new Set(events)].filter((event) => !chosen.has(event)),
    surplus: [...free],
  };
}

/** Claire may stamp the creation twice; no person changes a webhook in that time. */
const creationTime = 1000;

interface Expected {
  readonly wanted: WantedWebhooks;
  readonly event: number;
  readonly kept: KnownWebhook;
}

/**
 * Whether a listed webhook is the wanted one as we made it: no field differs, and its times show no
 * change since, so its headers are still ours. Extra headers are always fetched.
 */
function isUntouched(listed: Webhook, { wanted, event, kept }: Expected): boolean {
  if (kept.event !== event) return false;
  if ((wanted.headers ?? []).length + (kept.headerNames ?? []).length > 0) return false;
  // The secret decides about headers only, which a list does not show.
  const repair = { wanted, event, secret: '', headerNames: [] };
  return isUnchangedSinceCreation(listed) && !haveFieldsDrifted(listed, repair);
}

function isUnchangedSinceCreation({ created_on, updated_on }: Webhook): boolean {
  const [created, updated] = [Date.parse(created_on), Date.parse(updated_on)];
  // Go's zero time, for a time that is not known, is long before 1970.
  return created > 0 && Math.abs(updated - created) < creationTime;
}
