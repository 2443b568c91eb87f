import {
  hashSecret,
  reconcile,
  verify,
  type KnownWebhook,
  type WantedWebhooks,
} from '../../../claire/webhooks';
import { claireWithWebhooks, type ClaireWithWebhooks, type Stored } from './claire-with-webhooks';

export const url = 'https://n8n.example/webhook/4711/webhook';
export const wanted: WantedWebhooks = {
  events: [2, 6, 19],
  url,
  name: 'n8n: Tell the customer',
  locationId: 12,
};
export const foreign = { name: 'Of another system', url: `${url}/other`, webhook_trigger_id: 2 };

/**
 * Our webhooks at Claire, without Claire's additions; instead of the secret, whether a delivery
 * with it is accepted.
 */
export function ours(claire: ClaireWithWebhooks, known: readonly KnownWebhook[]) {
  const hashes = known.map(({ secretHash }) => secretHash);
  return claire.stored
    .filter((one) => one.name !== foreign.name)
    .map((one) => ({
      event: one.webhook_trigger_id,
      name: one.name,
      url: one.url,
      location: one.dealer_location_id,
      checklist: one.checklist_id,
      active: one.active,
      headers: one.headers.map(({ name }) => name),
      forEvent: readHeader(one, 'x-claire-event'),
      isLetIn: verify({ 'x-claire-secret': readSecret(one) }, hashes),
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
    headers: [
      ...['x-claire-event', 'x-claire-secret'],
      ...(of.owner === undefined ? [] : ['x-claire-owner']),
    ],
    forEvent: String(event),
    isLetIn: true,
  }));
}

/** The stored form of our webhooks at Claire. */
export function keepable(claire: ClaireWithWebhooks): KnownWebhook[] {
  return claire.stored
    .filter((one) => one.name !== foreign.name)
    .map((one) => ({
      event: one.webhook_trigger_id,
      id: one.id,
      secretHash: hashSecret(readSecret(one) ?? ''),
    }));
}

export function readSecret(one: Stored): string | undefined {
  return readHeader(one, 'x-claire-secret');
}

export function secretsAt(claire: ClaireWithWebhooks): string[] {
  return claire.stored.map(readSecret).filter((secret) => secret !== undefined);
}

function readHeader({ headers }: Stored, name: string): string | undefined {
  return headers.find((header) => header.name === name)?.value;
}

export async function settled(stored: Parameters<typeof claireWithWebhooks>[0] = [foreign]) {
  const claire = claireWithWebhooks(stored);
  const known = await reconcile(wanted, [], claire);
  claire.calls.length = 0;
  return { claire, known };
}

/** What was stored last of our webhooks; a registration takes it for its options. */
export function remembering(known: readonly KnownWebhook[] = []) {
  const memory = { known, onKnown: (now: readonly KnownWebhook[]) => void (memory.known = now) };
  return memory;
}
