import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { z } from 'zod/v4';
import { labelOf } from '../../../claire/models';
import { listOf, operations } from '../../../claire/operations';
import { claireClient } from '../../../n8n/client';
import { nodeError } from '../../../n8n/errors';

const Event = z.looseObject({
  id: z.number(),
  name: z.string().default(''),
  description: z.string().default(''),
});

/** The events that this account can wait for. */
export async function getEvents(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
  try {
    const client = await claireClient(this);
    const { data } = await client.call(operations.webhook.listTriggers, {}, { maxWait: 10 });
    const events = listOf(operations.webhook.listTriggers, data).flatMap(option);
    return events.sort((a, b) => a.name.localeCompare(b.name));
  } catch (thrown) {
    throw nodeError(this.getNode(), thrown);
  }
}

function option(event: unknown): INodePropertyOptions[] {
  const parsed = Event.safeParse(event);
  if (!parsed.success) return [];
  const { id, name, description } = parsed.data;
  // Claire's label of event 19 is a paragraph; ours is the same in both nodes.
  const label = labelOf('WebhookTriggerID', id) ?? name;
  return [{ name: label, value: id, ...(description === '' ? {} : { description }) }];
}
