import type {
  ILoadOptionsFunctions,
  INodeListSearchItems,
  INodeListSearchResult,
} from 'n8n-workflow';
import { toRecords, type operations } from '../claire/operations';
import { claireClient } from './client';
import { nodeError } from './errors';

type Listed = typeof operations.location.list | typeof operations.webhook.list;

/** What a locator's list shows: the records of a list at Claire that fit the search text. */
export async function searchList(
  context: ILoadOptionsFunctions,
  list: Listed,
  entryOf: (record: unknown) => INodeListSearchItems[],
  filter: string | undefined,
): Promise<INodeListSearchResult> {
  try {
    const client = await claireClient(context);
    const { data } = await client.call(list, {}, { maxWait: 10 });
    return { results: fitting(toRecords(list, data).flatMap(entryOf), filter) };
  } catch (thrown) {
    throw nodeError(context.getNode(), thrown);
  }
}

/** Every word of the search text must be in the name or the id. */
function fitting(
  entries: readonly INodeListSearchItems[],
  filter: string | undefined,
): INodeListSearchItems[] {
  const words = (filter ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const found = entries.filter((entry) => {
    const text = `${entry.name} ${String(entry.value)}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  return found.sort((a, b) => a.name.localeCompare(b.name));
}
