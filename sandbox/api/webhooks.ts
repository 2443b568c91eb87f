import type { Json } from '../../claire/json';
import { enumerations } from '../../claire/models/enumerations';
import { recentErrors } from '../deliveries';
import { testPayload } from '../events';
import { blankWebhook, type WebhookErrorFields, type WebhookFields } from '../records/webhook';
import { goTime, zeroTime } from '../records/time';
import type { SandboxState } from '../sandbox-state';
import { badRequest, type Call, notFound, Refusal } from './call';
import { readBody, integer, readObject, optionalInteger, queryId } from './read';
import { pickPayload, readWebhook, testFields } from './webhook-body';

const pageSize = 20;

/** The sample and the table name them differently. */
const errorFields = {
  WebhookID: 'whole number',
  webhook_id: 'whole number',
  Page: 'whole number',
} as const;

/** Without headers, as in the sample: only `view` shows them. */
export function listWebhooks(state: SandboxState, call: Call): WebhookFields[] {
  mustHaveRight(call);
  return listOwnWebhooks(state, call).map((webhook) => ({
    ...state.webhookNow(webhook),
    headers: null,
  }));
}

export function createWebhook(state: SandboxState, call: Call): { ID: number } {
  mustHaveRight(call);
  const given = readWebhook(state, call, readBody(call, 'Webhook'));
  const limit = state.settings.webhookLimit;
  if (listOwnWebhooks(state, call).length >= limit) {
    throw badRequest(
      `This API key has reached its limit of ${String(limit)} webhooks, contact support`,
    );
  }
  const id = state.store.nextId('webhook');
  const stamp = goTime(state.settings.now());
  state.store.webhooks.set(id, {
    ...blankWebhook(),
    ...given,
    id,
    created_on: stamp,
    updated_on: stamp,
    dealer_id: call.key.dealerId,
    public_account_id: accountId(state, call),
    headers: numbered(state, id, given.headers),
  });
  return { ID: id };
}

export function viewWebhook(state: SandboxState, call: Call): WebhookFields {
  return state.webhookNow(ownWebhook(state, call, queryId(call, 'webhook_id')));
}

/** Fields that are left out are lost, headers among them. */
export function updateWebhook(state: SandboxState, call: Call): void {
  const body = readBody(call, 'Webhook');
  const webhook = ownWebhook(state, call, integer(body, 'id'));
  const given = readWebhook(state, call, body);
  Object.assign(webhook, given, {
    updated_on: goTime(state.settings.now()),
    headers: numbered(state, webhook.id, given.headers),
  });
}

export function deleteWebhook(state: SandboxState, call: Call): void {
  const webhook = ownWebhook(state, call, queryId(call, 'webhook_id'));
  state.store.webhooks.delete(webhook.id);
  state.store.webhookErrors.delete(webhook.id);
}

/** Answers before the receiver did: what comes of the call is seen by list_errors. */
export function testWebhook(state: SandboxState, call: Call): void {
  const body = readBody(call, testFields);
  const webhook = ownWebhook(state, call, integer(body, 'WebhookID'));
  const message = pickPayload(readObject(body, 'Payload'));
  state.deliveries.send(webhook, webhook.webhook_trigger_id, testPayload(webhook, message));
}

export function listErrors(
  state: SandboxState,
  call: Call,
): { items: WebhookErrorFields[] | null; nb_pages: number } {
  const body = readBody(call, errorFields);
  const webhook = ownWebhook(state, call, numberUnder(body, 'WebhookID', 'webhook_id'));
  const page = numberUnder(body, 'Page', 'page');
  if (page < 0) throw badRequest('Page must not be negative');
  const errors = recentErrors(
    state.store.webhookErrors.get(webhook.id) ?? [],
    state.settings.now(),
  );
  const start = Math.max(0, page - 1) * pageSize;
  const items = errors.slice(start, start + pageSize);
  return {
    items: items.length > 0 ? items : null,
    nb_pages: Math.ceil(errors.length / pageSize),
  };
}

export function listTriggers({ settings }: SandboxState) {
  const known = enumerations.WebhookTriggerID.map((trigger) => ({
    id: trigger.value,
    name: trigger.label,
    description: 'description' in trigger ? trigger.description : trigger.label,
  }));
  const later = settings.laterEvents.map(({ id, name }) => ({ id, name, description: name }));
  const stamps = { created_on: zeroTime, updated_on: zeroTime };
  return [...known, ...later].map((trigger) => ({ ...stamps, ...trigger }));
}

function listOwnWebhooks(state: SandboxState, call: Call): WebhookFields[] {
  const account = accountId(state, call);
  return [...state.store.webhooks.values()].filter(
    (webhook) => webhook.public_account_id === account,
  );
}

function ownWebhook(state: SandboxState, call: Call, id: number): WebhookFields {
  mustHaveRight(call);
  const webhook = state.store.webhooks.get(id);
  if (webhook?.public_account_id !== accountId(state, call)) {
    throw notFound(`There is no webhook ${String(id)} of this API key`);
  }
  return webhook;
}

/** Each key is a public account. */
function accountId(state: SandboxState, call: Call): number {
  return state.settings.apiKeys.indexOf(call.key) + 901;
}

function mustHaveRight(call: Call): void {
  if (call.key.webhooks === false) {
    throw new Refusal(401, 'This API key has no right to manage webhooks');
  }
}

function numbered(state: SandboxState, webhookId: number, headers: WebhookFields['headers']) {
  if (headers === null) return null;
  return headers.map((header) => ({
    ...header,
    id: state.store.nextId('webhookHeader'),
    webhook_id: webhookId,
  }));
}

function numberUnder(body: Json, sampleName: string, tableName: string): number {
  return optionalInteger(body, sampleName) ?? integer(body, tableName);
}
