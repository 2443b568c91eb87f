import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { z } from 'zod/v4';
import type { CallOptions } from '../claire/client';
import { toLabel } from '../claire/models';
import { toRecords, operations } from '../claire/operations';
import { claireClient } from './client';

const Event = z.looseObject({
  id: z.number(),
  name: z.string().default(''),
  description: z.string().default(''),
});

/** The events that Claire offers to this account, with Claire's own names of new ones. */
export async function offeredEvents(
  context: ILoadOptionsFunctions,
  options: CallOptions,
): Promise<INodePropertyOptions[]> {
  const client = await claireClient(context);
  const { data } = await client.call(operations.webhook.listTriggers, {}, options);
  return toRecords(operations.webhook.listTriggers, data).flatMap(option).sort(byName);
}

export function byName(one: INodePropertyOptions, other: INodePropertyOptions): number {
  return one.name.localeCompare(other.name);
}

function option(event: unknown): INodePropertyOptions[] {
  const parsed = Event.safeParse(event);
  if (!parsed.success) return [];
  const { id, name, description } = parsed.data;
  // Claire's label of event 19 is a paragraph; ours is the same in both nodes.
  const label = toLabel('WebhookTriggerID', id) ?? (name || `Event ${String(id)}`);
  return [{ name: label, value: id, ...(description === '' ? {} : { description }) }];
}
