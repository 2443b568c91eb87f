import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { z } from 'zod/v4';
import { eventChoices, readRecords } from '../claire/choices';
import type { CallOptions } from '../claire/client';
import { toRecords, operations } from '../claire/resources';
import { claireClient } from './client';

const Described = z.looseObject({ description: z.string().default('') });

/** The events that Claire offers to this account, with Claire's own names of new ones. */
export async function offeredEvents(
  context: ILoadOptionsFunctions,
  options: CallOptions,
): Promise<INodePropertyOptions[]> {
  const client = await claireClient(context);
  const { data } = await client.call(operations.webhook.listTriggers, {}, options);
  return readRecords(Described, toRecords(operations.webhook.listTriggers, data))
    .flatMap(toOptions)
    .sort(byName);
}

export function byName(one: INodePropertyOptions, other: INodePropertyOptions): number {
  return one.name.localeCompare(other.name);
}

function toOptions(event: z.output<typeof Described>): INodePropertyOptions[] {
  const more = event.description === '' ? {} : { description: event.description };
  return eventChoices([event]).map(({ value, label }) => ({ name: label, value, ...more }));
}
