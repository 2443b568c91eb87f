import { createSecret } from '../../claire/webhooks/secret';
import type { ClaireWithWebhooks, Stored } from '../unit/webhooks/claire-with-webhooks';
import { foreign } from '../unit/webhooks/scene';

/** Somebody who can change webhooks at Claire writes a secret of their own into one. */
export const planted = createSecret();
export type Edit = Partial<Stored> | 'delete' | 'double';
/** What a person may do to a webhook of ours, apart from doubling it. */
export const edits: readonly Edit[] = [
  ...['delete' as const, { active: false }, { webhook_trigger_id: 2 }],
  ...[{ dealer_location_id: 13 }, { headers: [] }],
  { headers: [{ name: 'x-claire-secret', value: planted }] },
];

/** The ids of webhooks that a person has copied. */
export const doubled = 5000;

/** Whether there was one to edit. */
export function editWebhook({ stored }: ClaireWithWebhooks, at: number, edit: Edit): boolean {
  const mine = stored.filter(({ name }) => name !== foreign.name);
  const webhook = mine[at % mine.length];
  if (webhook === undefined) return false;
  if (edit === 'delete') stored.splice(stored.indexOf(webhook), 1);
  else if (edit === 'double')
    stored.push({ ...structuredClone(webhook), id: doubled + stored.length });
  else Object.assign(webhook, structuredClone(edit));
  return true;
}
