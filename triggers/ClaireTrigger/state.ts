import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { z } from 'zod/v4';
import type { KnownWebhook } from '../../claire/webhooks';

const KnownWebhooks = z.array(z.object({ event: z.number(), id: z.number() }));

const State = z.object({
  webhooks: KnownWebhooks.catch([]),
  url: z.string().optional().catch(undefined),
  secret: z.string().optional().catch(undefined),
  /** The workflow that registered, in its n8n. */
  owner: z.string().optional().catch(undefined),
  /** Of the API key that it registered with. */
  keyMark: z.string().optional().catch(undefined),
});

/** What n8n keeps for this trigger; a test run has its own. */
export type State = z.output<typeof State>;

export function readState(context: IHookFunctions | IWebhookFunctions): State {
  return State.parse({ ...context.getWorkflowStaticData('node') });
}

/**
 * The state as far as it is this workflow's: a copy brings that of its original along, whose
 * webhooks are not the copy's to move or delete.
 */
export function readOwnState(context: IHookFunctions): State {
  const state = readState(context);
  const isOwn = state.owner === undefined || state.owner === ownerOf(context);
  return isOwn ? state : State.parse({});
}

function ownerOf(context: IHookFunctions): string {
  return `${context.getInstanceId()} ${context.getWorkflow().id ?? ''}`;
}

/**
 * Never to be called from `webhook()`: n8n saves the static data of a call as a whole at its end,
 * over whatever an activation has stored meanwhile.
 */
export function storeRegistration(
  context: IHookFunctions,
  registration: Required<Pick<State, 'keyMark' | 'secret' | 'url'>>,
): void {
  const owner = ownerOf(context);
  Object.assign(context.getWorkflowStaticData('node'), { ...registration, owner });
}

/**
 * The secret outlives the webhooks: an event that comes between a creation and the moment when n8n
 * saves the static data would else find no secret to be checked against, and be refused.
 */
export function storeWebhooks(context: IHookFunctions, webhooks: readonly KnownWebhook[]): void {
  context.getWorkflowStaticData('node').webhooks = webhooks.map(({ event, id }) => ({ event, id }));
}
