import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { nodeError } from '../../../n8n/errors';
import { offeredEvents } from '../../../n8n/events';

/** The events that this account can wait for. */
export async function getEvents(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
  try {
    return await offeredEvents(this, { maxWait: 10 });
  } catch (thrown) {
    throw nodeError(this.getNode(), thrown);
  }
}
