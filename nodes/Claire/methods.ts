import type {
  ILoadOptionsFunctions,
  ResourceMapperFields,
  INodePropertyOptions,
  INodeListSearchResult,
} from 'n8n-workflow';
import { getLocations, searchLocations, listOfferedEvents, searchList } from '../../n8n/lists';
import { toNodeError } from '../../n8n/errors';
import { toWebhookChoices } from '../../claire/choices';
import { operations } from '../../claire/resources';
import { listFieldChoices, listMapperFields } from './actions/appointment/import-fields';

/** What the editor asks the node for, by the names that the parameters use. */
export const listSearch = { searchLocations, searchWebhooks };
export const loadOptions = { getEvents, getImportFields, getLocations };
export const resourceMapping = { getAppointmentFields };

function getAppointmentFields(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
  const nested: unknown = this.getNodeParameter('nested', 'fields');
  const interventions: unknown = this.getNodeParameter('interventionCount', 1);
  return Promise.resolve({ fields: listMapperFields(nested, interventions) });
}

function getImportFields(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
  return Promise.resolve(listFieldChoices());
}

async function getEvents(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
  try {
    return await listOfferedEvents(this, { maxWait: 10 });
  } catch (thrown) {
    throw toNodeError(this.getNode(), thrown);
  }
}

/** The webhooks of the API key by name and event, for a locator's list. */
function searchWebhooks(
  this: ILoadOptionsFunctions,
  filter?: string,
): Promise<INodeListSearchResult> {
  return searchList(this, operations.webhook.list, toWebhookChoices, filter);
}
