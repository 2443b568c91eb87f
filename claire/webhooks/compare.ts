import type { CallOptions, Client } from '../client';
import type { Webhook } from '../models';
import { findOurs, view } from './remote';
import { hasDrifted, type KnownWebhook, type WantedWebhooks } from './wanted';

interface Kept {
  event: number;
  record: Webhook;
}

/** What has to be done so that Claire holds the wanted webhooks and none of ours besides. */
export interface Comparison {
  right: Kept[];
  drifted: Kept[];
  missing: number[];
  surplus: Webhook[];
  /** How many webhooks this API key has at Claire. */
  total: number;
}

export async function compare(
  wanted: WantedWebhooks,
  known: readonly KnownWebhook[],
  client: Client,
  options: CallOptions,
): Promise<Comparison> {
  const { ours, total } = await findOurs(wanted, known, client, options);
  const { chosen, missing, surplus } = choose(wanted.events, known, ours);
  const right: Kept[] = [];
  const drifted: Kept[] = [];
  for (const { event, record } of chosen) {
    const viewed = await view(record.id, client, options);
    if (viewed === undefined) missing.push(event);
    else (hasDrifted(viewed, wanted, event) ? drifted : right).push({ event, record: viewed });
  }
  return { right, drifted, missing, surplus, total };
}

/** One webhook for each event: first those that wait for it, then those that used to. */
function choose(
  events: readonly number[],
  known: readonly KnownWebhook[],
  ours: readonly Webhook[],
): { chosen: Kept[]; missing: number[]; surplus: Webhook[] } {
  const knownAs = new Map(known.map(({ id, event }) => [id, event]));
  const free = new Set(ours);
  const chosen = new Map<number, Webhook>();
  const take = (event: number, record: Webhook | undefined) => {
    if (record === undefined) return;
    chosen.set(event, record);
    free.delete(record);
  };
  for (const event of events) {
    const waiting = ours.filter((record) => record.webhook_trigger_id === event);
    take(event, waiting.find(({ id }) => knownAs.get(id) === event) ?? waiting[0]);
  }
  for (const event of events.filter((one) => !chosen.has(one))) {
    take(
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
