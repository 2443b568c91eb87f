import type {
  ILoadOptionsFunctions,
  INodeListSearchResult,
  INodePropertyOptions,
} from 'n8n-workflow';
import { z } from 'zod/v4';
import { type Choice, toLocationChoices, toEventChoices, readRecords } from '../claire/choices';
import { toOneLine } from '../claire/one-line';
import { toRecords } from '../claire/json';
import { operations } from '../claire/resources';
import type { CallOptions } from '../claire/client';
import { openClient } from './client';
import { toNodeError } from './errors';

/** The locations of the API key by name, for a locator's list. */
export function searchLocations(
  this: ILoadOptionsFunctions,
  filter?: string,
): Promise<INodeListSearchResult> {
  return searchList(this, operations.location.list, toLocationChoices, filter);
}

/** The same for a choice of several. */
export async function getLocations(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
  return (await searchList(this, operations.location.list, toLocationChoices, undefined)).results;
}

type Listed = typeof operations.location.list | typeof operations.webhook.list;

/** What a locator's list shows: the records of a list at Claire that fit the search text. */
export async function searchList(
  context: ILoadOptionsFunctions,
  list: Listed,
  toChoices: (records: readonly unknown[]) => Choice[],
  filter: string | undefined,
): Promise<INodeListSearchResult> {
  try {
    const client = await openClient(context);
    const { data } = await client.call(list, {}, { maxWait: 10 });
    const found = findFitting(toChoices(toRecords(list, data)), filter);
    return { results: found.map(({ label, value }) => ({ name: label, value })) };
  } catch (thrown) {
    throw toNodeError(context.getNode(), thrown);
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

const Described = z.looseObject({ description: z.string().catch('') });

/** The events that Claire offers to this account, with Claire's own names of new ones. */
export async function listOfferedEvents(
  context: ILoadOptionsFunctions,
  options: CallOptions,
): Promise<INodePropertyOptions[]> {
  const client = await openClient(context);
  const { data } = await client.call(operations.webhook.listTriggers, {}, options);
  return readRecords(Described, toRecords(operations.webhook.listTriggers, data))
    .flatMap(toOptions)
    .sort(compareNames);
}

export function compareNames(one: INodePropertyOptions, other: INodePropertyOptions): number {
  return one.name.localeCompare(other.name);
}

function toOptions(event: z.output<typeof Described>): INodePropertyOptions[] {
  const description = toOneLine(event.description, 500);
  const more = description === '' ? {} : { description };
  return toEventChoices([event]).map(({ value, label }) => ({ name: label, value, ...more }));
}
