import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { webhookChoices } from '../../../claire/choices';
import { operations } from '../../../claire/resources';
import { searchList } from '../../../n8n/list-search';

/** The webhooks of the API key by name and event, for a locator's list. */
export function searchWebhooks(
  this: ILoadOptionsFunctions,
  filter?: string,
): Promise<INodeListSearchResult> {
  return searchList(this, operations.webhook.list, webhookChoices, filter);
}
