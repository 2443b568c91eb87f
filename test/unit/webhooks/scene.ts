import {
  newSecret,
  reconcile,
  type KnownWebhook,
  type WantedWebhooks,
} from '../../../claire/webhooks';
import { claireWithWebhooks, type ClaireWithWebhooks } from './claire-with-webhooks';

export const url = 'https://n8n.example/webhook/4711/webhook';
export const secret = newSecret();
export const wanted: WantedWebhooks = {
  events: [2, 6, 19],
  url,
  name: 'n8n: Tell the customer',
  secret,
  locationId: 12,
};
export const foreign = { name: 'Of another system', url: `${url}/other`, webhook_trigger_id: 2 };

/** What we have at Claire, without what Claire adds. */
export function ours(claire: ClaireWithWebhooks) {
  return claire.stored
    .filter((one) => one.name !== foreign.name)
    .map((one) => ({
      event: one.webhook_trigger_id,
      name: one.name,
      url: one.url,
      location: one.dealer_location_id,
      checklist: one.checklist_id,
      active: one.active,
      headers: one.headers.map(({ name, value }) => `${name}=${value}`),
    }))
    .sort((one, other) => one.event - other.event);
}

export function expected(of: WantedWebhooks = wanted) {
  return of.events.map((event) => ({
    event,
    name: `${of.name} (event ${String(event)})`,
    url: of.url,
    location: of.locationId ?? null,
    checklist: event === 1 ? (of.checklistId ?? null) : null,
    active: true,
    headers: [`x-claire-event=${String(event)}`, `x-claire-secret=${of.secret}`],
  }));
}

export function storedIds(claire: ClaireWithWebhooks): KnownWebhook[] {
  return claire.stored
    .filter((one) => one.name !== foreign.name)
    .map((one) => ({ event: one.webhook_trigger_id, id: one.id }));
}

export async function settled(stored: Parameters<typeof claireWithWebhooks>[0] = [foreign]) {
  const claire = claireWithWebhooks(stored);
  const known = await reconcile(wanted, [], claire);
  claire.calls.length = 0;
  return { claire, known };
}
