import type { Webhook } from '../resources';
import { haveFieldsDrifted, type KnownWebhook, type WantedWebhooks } from './wanted';

/** Claire may stamp the creation twice; no person changes a webhook in that time. */
const creationTime = 1000;

interface Expected {
  readonly wanted: WantedWebhooks;
  readonly event: number;
  readonly kept: KnownWebhook;
}

/**
 * Whether a listed webhook is the wanted one as we made it: no field differs, and its times show no
 * change since, so its headers are still ours. Extra headers are always fetched.
 */
export function isUntouched(listed: Webhook, { wanted, event, kept }: Expected): boolean {
  if (kept.event !== event) return false;
  if ((wanted.headers ?? []).length + (kept.headerNames ?? []).length > 0) return false;
  // The secret decides about headers only, which a list does not show.
  const repair = { wanted, event, secret: '', headerNames: [] };
  return isUnchangedSinceCreation(listed) && !haveFieldsDrifted(listed, repair);
}

function isUnchangedSinceCreation({ created_on, updated_on }: Webhook): boolean {
  const [created, updated] = [Date.parse(created_on), Date.parse(updated_on)];
  // Go's zero time, for a time that is not known, is long before 1970.
  return created > 0 && Math.abs(updated - created) < creationTime;
}
