import type {
  ILoadOptionsFunctions,
  INodeListSearchItems,
  INodeListSearchResult,
} from 'n8n-workflow';
import { z } from 'zod/v4';
import { toLabel } from '../../../claire/models';
import { operations } from '../../../claire/operations';
import { searchList } from '../../../n8n/list-search';

const Named = z.looseObject({
  id: z.number(),
  name: z.string().default(''),
  webhook_trigger_id: z.number().optional(),
});

/** The webhooks of the API key by name and event, for a locator's list. */
export function searchWebhooks(
  this: ILoadOptionsFunctions,
  filter?: string,
): Promise<INodeListSearchResult> {
  return searchList(this, operations.webhook.list, entry, filter);
}

function entry(webhook: unknown): INodeListSearchItems[] {
  const parsed = Named.safeParse(webhook);
  if (!parsed.success) return [];
  const { id, name, webhook_trigger_id: event } = parsed.data;
  const shown = name === '' ? `Webhook ${String(id)}` : name;
  const label = toLabel('WebhookTriggerID', event);
  return [{ name: label === undefined ? shown : `${shown} (${label})`, value: id }];
}
