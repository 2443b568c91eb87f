import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { z } from 'zod/v4';
import type { KnownWebhook } from '../../claire/webhooks';

const KnownWebhooks = z.array(z.object({ event: z.number(), id: z.number() }));

const State = z.object({
  webhooks: KnownWebhooks.catch([]),
  url: z.string().optional().catch(undefined),
  secret: z.string().optional().catch(undefined),
});

/** What n8n keeps for this trigger; a test run has its own. */
export type State = z.output<typeof State>;

export function readState(context: IHookFunctions | IWebhookFunctions): State {
  return State.parse({ ...context.getWorkflowStaticData('node') });
}

/**
 * Never to be called from `webhook()`: n8n saves the static data of a call as a whole at its end,
 * over whatever an activation has stored meanwhile.
 */
export function storeRegistration(context: IHookFunctions, url: string, secret: string): void {
  Object.assign(context.getWorkflowStaticData('node'), { url, secret });
}

/**
 * The secret outlives the webhooks: an event that comes between a creation and the moment when n8n
 * saves the static data would else find no secret to be checked against, and be refused.
 */
export function storeWebhooks(context: IHookFunctions, webhooks: readonly KnownWebhook[]): void {
  context.getWorkflowStaticData('node').webhooks = webhooks.map(({ event, id }) => ({ event, id }));
}
