import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import { enrich as enrichEvent, type EnrichOptions } from '../../claire/events';
import type { ClaireEvent } from '../../claire/webhooks';
import { claireClient } from '../../n8n/client';
import { isSimplified, readOptions } from './settings';

/** What the user wants beside the event; an event that has come is passed on whatever happens. */
export async function enrich(
  context: IWebhookFunctions,
  event: ClaireEvent,
  include: readonly string[],
): Promise<IDataObject> {
  const extras = await enrichEvent(event, include, () => lookUps(context));
  const { includeError } = extras;
  if (includeError !== undefined) warn(context, includeError.message);
  return extras as IDataObject;
}

async function lookUps(context: IWebhookFunctions): Promise<EnrichOptions> {
  const options = readOptions(context);
  const { maxWait, linkTemplate } = options;
  const simplify = isSimplified(context, options);
  return { client: await claireClient(context), calls: { maxWait }, linkTemplate, simplify };
}

function warn(context: IWebhookFunctions, message: string): void {
  const node = context.getNode().name;
  context.logger.warn(`${node} passes an event on without all that it was to include: ${message}`);
}
