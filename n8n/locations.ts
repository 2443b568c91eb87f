import type {
  ILoadOptionsFunctions,
  INodeListSearchItems,
  INodeListSearchResult,
  INodePropertyOptions,
} from 'n8n-workflow';
import { z } from 'zod/v4';
import { operations } from '../claire/operations';
import { searchList } from './list-search';

const Named = z.looseObject({
  id: z.number(),
  name: z.string().default(''),
  commercial_name: z.string().default(''),
  city: z.string().default(''),
});

/** The locations of the API key by name, for a locator's list. */
export function searchLocations(
  this: ILoadOptionsFunctions,
  filter?: string,
): Promise<INodeListSearchResult> {
  return searchList(this, operations.location.list, entry, filter);
}

/** The same for a choice of several. */
export async function getLocations(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
  return (await searchList(this, operations.location.list, entry, undefined)).results;
}

function entry(location: unknown): INodeListSearchItems[] {
  const parsed = Named.safeParse(location);
  if (!parsed.success) return [];
  const { id, name, commercial_name, city } = parsed.data;
  const shown = commercial_name || name || `Location ${String(id)}`;
  // Many dealers name a location after its city.
  return [{ name: shown.includes(city) ? shown : `${shown} (${city})`, value: id }];
}
