import type {
  ILoadOptionsFunctions,
  INodeListSearchItems,
  INodeListSearchResult,
} from 'n8n-workflow';
import { z } from 'zod/v4';
import { labelOf } from '../../../claire/models';
import { listOf, operations } from '../../../claire/operations';
import { claireClient } from '../../../n8n/client';
import { nodeError } from '../../../n8n/errors';
import { listSearchResult } from '../../../n8n/list-search';

const Named = z.looseObject({
  id: z.number(),
  name: z.string().default(''),
  webhook_trigger_id: z.number().optional(),
});

/** The webhooks of the API key by name and event, for a locator's list. */
export async function searchWebhooks(
  this: ILoadOptionsFunctions,
  filter?: string,
): Promise<INodeListSearchResult> {
  try {
    const client = await claireClient(this);
    const { data } = await client.call(operations.webhook.list, {}, { maxWait: 10 });
    return listSearchResult(listOf(operations.webhook.list, data).flatMap(entry), filter);
  } catch (thrown) {
    throw nodeError(this.getNode(), thrown);
  }
}

function entry(webhook: unknown): INodeListSearchItems[] {
  const parsed = Named.safeParse(webhook);
  if (!parsed.success) return [];
  const { id, name, webhook_trigger_id: event } = parsed.data;
  const shown = name === '' ? `Webhook ${String(id)}` : name;
  const label = labelOf('WebhookTriggerID', event);
  return [{ name: label === undefined ? shown : `${shown} (${label})`, value: id }];
}
