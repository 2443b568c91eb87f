import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import type { Choice } from '../claire/choices';
import { toRecords, type operations } from '../claire/resources';
import { claireClient } from './client';
import { nodeError } from './errors';

type Listed = typeof operations.location.list | typeof operations.webhook.list;

/** What a locator's list shows: the records of a list at Claire that fit the search text. */
export async function searchList(
  context: ILoadOptionsFunctions,
  list: Listed,
  toChoices: (records: readonly unknown[]) => Choice[],
  filter: string | undefined,
): Promise<INodeListSearchResult> {
  try {
    const client = await claireClient(context);
    const { data } = await client.call(list, {}, { maxWait: 10 });
    const found = findFitting(toChoices(toRecords(list, data)), filter);
    return { results: found.map(({ label, value }) => ({ name: label, value })) };
  } catch (thrown) {
    throw nodeError(context.getNode(), thrown);
  }
}

/** Every word of the search text must be in the name or the id. */
function findFitting(choices: readonly Choice[], filter = ''): Choice[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  return choices.filter(({ label, value }) => {
    const text = `${label} ${String(value)}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
