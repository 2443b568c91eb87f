import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { z } from 'zod/v4';
import type { KnownWebhook } from '../../claire/webhooks';
import { ReportCursors } from '../../claire/webhooks/failed-deliveries';
import { KnownWebhooks } from '../../claire/webhooks/wanted';
import type { ApiKeyHash } from '../../n8n/client';
import { toOwner } from '../../n8n/execution';

const text = z.string().optional().catch(undefined);

/** n8n's own object has hidden fields, which a record does not take. */
function copyFields(value: unknown): unknown {
  return typeof value === 'object' ? { ...value } : value;
}

const State = z.object({
  webhooks: KnownWebhooks.catch([]),
  /** Made by this trigger, and called at another address: another n8n may have them by now. */
  elsewhere: KnownWebhooks.catch([]),
  /** Which failed deliveries the log has told. */
  told: z.preprocess(copyFields, ReportCursors).catch({}),
  /** The webhooks with recent errors that the log has told. */
  unhealthy: z.array(z.number()).catch([]),
  /** The workflow that registered, in its n8n. */
  owner: text,
  /** Of the account that it registered with. */
  keyMark: text,
  keySalt: text,
});

/**
 * What n8n keeps for this trigger; a test run has its own. All who may read the workflow can read this:
 * n8n's API, its exports and, in n8n 1, each stored execution hold it. So no secret is in it.
 */
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
  const isOwn = state.owner === undefined || state.owner === toOwner(context);
  return isOwn ? state : State.parse({});
}

/** All that this trigger has made, wherever it is called now. */
export function listKnown({ webhooks, elsewhere }: State): readonly KnownWebhook[] {
  return [...elsewhere, ...webhooks];
}

/**
 * Never to be called from `webhook()`: n8n saves the static data of a call as a whole at its end,
 * over whatever an activation has stored meanwhile.
 */
export function store(context: IHookFunctions, changes: Partial<State>): void {
  Object.assign(context.getWorkflowStaticData('node'), structuredClone(changes));
}

/** With its webhooks: those of a copy's original must not become the copy's own. */
export function storeRegistration(
  context: IHookFunctions,
  registration: ApiKeyHash & Pick<State, 'webhooks'>,
): void {
  store(context, { ...registration, owner: toOwner(context) });
}
