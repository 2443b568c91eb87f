import type {
  ILoadOptionsFunctions,
  INodeListSearchItems,
  INodeListSearchResult,
} from 'n8n-workflow';
import { z } from 'zod/v4';
import { listOf, operations } from '../claire/operations';
import { claireClient } from './client';
import { nodeError } from './errors';
import { listSearchResult } from './list-search';

const Named = z.looseObject({
  id: z.number(),
  name: z.string().default(''),
  commercial_name: z.string().default(''),
  city: z.string().default(''),
});

/** The locations of the API key by name, for a locator's list. */
export async function searchLocations(
  this: ILoadOptionsFunctions,
  filter?: string,
): Promise<INodeListSearchResult> {
  try {
    const client = await claireClient(this);
    const { data } = await client.call(operations.location.list, {}, { maxWait: 10 });
    return listSearchResult(listOf(operations.location.list, data).flatMap(entry), filter);
  } catch (thrown) {
    throw nodeError(this.getNode(), thrown);
  }
}

function entry(location: unknown): INodeListSearchItems[] {
  const parsed = Named.safeParse(location);
  if (!parsed.success) return [];
  const { id, name, commercial_name, city } = parsed.data;
  const shown = commercial_name || name || `Location ${String(id)}`;
  // Many dealers name a location after its city.
  return [{ name: shown.includes(city) ? shown : `${shown} (${city})`, value: id }];
}
