import type {
  ILoadOptionsFunctions,
  INodeListSearchResult,
  INodePropertyOptions,
} from 'n8n-workflow';
import { locationChoices } from '../claire/choices';
import { operations } from '../claire/resources';
import { searchList } from './list-search';

/** The locations of the API key by name, for a locator's list. */
export function searchLocations(
  this: ILoadOptionsFunctions,
  filter?: string,
): Promise<INodeListSearchResult> {
  return searchList(this, operations.location.list, locationChoices, filter);
}

/** The same for a choice of several. */
export async function getLocations(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
  return (await searchList(this, operations.location.list, locationChoices, undefined)).results;
}
