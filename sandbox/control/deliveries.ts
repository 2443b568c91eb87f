import { notFound } from '../api/call';
import { maskSecrets, parseIfJson } from '../mask';
import type { SandboxState } from '../sandbox-state';

/** All of one call of a webhook that may be shown. */
export function describeDelivery(state: SandboxState, id: number) {
  const delivery = findDelivery(state, id);
  const call = state.deliveries.calls.get(id);
  const response = call?.response && {
    ...call.response,
    body: parseIfJson(call.response.body),
  };
  const keys = state.settings.apiKeys.map(({ key }) => key);
  return maskSecrets(
    { ...delivery, headers: {}, took: null, ...call, response: response ?? null },
    keys,
  );
}

/** The same payload to the same webhook, as that is now. */
export function deliverAgain(state: SandboxState, id: number): void {
  const { webhookId, trigger, payload } = findDelivery(state, id);
  const webhook = state.store.webhooks.get(webhookId);
  if (!webhook) throw notFound(`Webhook ${String(webhookId)} has been deleted`);
  state.deliveries.send(webhook, trigger, payload);
}

function findDelivery(state: SandboxState, id: number) {
  const delivery = state.deliveries.entries.find((entry) => entry.id === id);
  if (!delivery) throw notFound(`Delivery ${String(id)} is not kept any more`);
  return delivery;
}
