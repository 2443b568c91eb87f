import type { Client } from '../client';
import type { Webhook } from '../operations';
import type { WebhookOptions } from './webhook-registry';
import { findOwnWebhooks, hasHeaders, fetchWebhook } from './remote';
import { hashSecret } from './secret';
import { hasDrifted, readSecret, type KnownWebhook, type WantedWebhooks } from './wanted';

interface Chosen {
  event: number;
  record: Webhook;
}

interface InPlace extends Chosen {
  /** What it carries at Claire: a secret of which the hash was kept. */
  secret: string;
}

interface Drifted extends Chosen {
  /** `undefined` when it carries none, or one that we never made. */
  secret: string | undefined;
  /** Of the headers that earlier settings of the trigger added. */
  headerNames: readonly string[];
}

/** What has to be done so that Claire holds the wanted webhooks and none of ours besides. */
export interface Comparison {
  inPlace: InPlace[];
  drifted: Drifted[];
  missing: number[];
  surplus: Webhook[];
  /** How many webhooks this API key has at Claire. */
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
    const record = hasHeaders(listed) ? listed : await fetchWebhook(listed.id, client, options);
    if (record === undefined) {
      missing.push(event);
      continue;
    }
    const secret = findKnownSecret(record, known);
    const headerNames = known.find(({ id }) => id === record.id)?.headerNames ?? [];
    const isInPlace =
      secret !== undefined && !hasDrifted(record, { wanted, event, secret, headerNames });
    if (isInPlace) inPlace.push({ event, record, secret });
    else drifted.push({ event, record, secret, headerNames });
  }
  return { inPlace, drifted, missing, surplus, total };
}

/** Only a secret that we made is let in, wherever another one came from. */
function findKnownSecret(record: Webhook, known: readonly KnownWebhook[]): string | undefined {
  const secret = readSecret(record);
  if (secret === undefined) return undefined;
  const hash = hashSecret(secret);
  return known.some(({ secretHash }) => secretHash === hash) ? secret : undefined;
}

/** One webhook for each event: first those that wait for it, then those that used to. */
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
