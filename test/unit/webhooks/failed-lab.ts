import type { KnownWebhook } from '../../../claire/webhooks';
import { DeliveryHealth } from '../../../claire/webhooks/failed-deliveries';
import { fakeClaire, json, status } from '../fake-claire';

export interface Entry {
  id?: number;
  created_on?: string;
  reason?: string;
}

export const at = (minute: number) => `2026-11-25T08:${String(minute).padStart(2, '0')}:00Z`;

export const failure = (id: number, minute: number, reason = 'no answer'): Entry => ({
  id,
  created_on: at(minute),
  reason,
});

export const told = (errorId: number, minute: number, reason = 'no answer') => ({
  webhookId: 7,
  event: 4,
  eventName: 'Car ready',
  reason,
  time: new Date(at(minute)).toISOString(),
  errorId,
});

export const ready = { event: 4, id: 7, secretHash: 'a' };

const listedAs = (has_recent_error: boolean | null, id = 7) => ({ id, has_recent_error }) as never;
const pageSize = 20;

interface Check {
  known?: KnownWebhook[];
  hasHad?: (id: number) => boolean;
}

/** A Claire, and what watches its calls. */
export function failedLab() {
  const claire = fakeClaire([
    ({ body = '' }) => {
      const { WebhookID, Page } = JSON.parse(body) as { WebhookID: number; Page: number };
      const all = lab.records[WebhookID];
      if (all === undefined) return status(400, '{"error":"no such webhook"}');
      const items = all.slice(Page * pageSize, (Page + 1) * pageSize);
      return json({ items, nb_pages: Math.ceil(all.length / pageSize) });
    },
  ]);
  const records: Record<number, Entry[]> = {};
  const lab = {
    claire,
    health: new DeliveryHealth(),
    /** Of each webhook, the newest first. */
    records,
    check(
      listed: readonly (boolean | null)[] = [true],
      { known = [ready], hasHad = () => true }: Check = {},
    ) {
      const all = listed.map((flag, index) => listedAs(flag, 7 + index));
      const check = { listed: all, known, hasHad };
      return claire.clock.run(lab.health.check(check, claire.client, { maxWait: 0 }));
    },
    /** As the next process has it. */
    restart() {
      lab.health = new DeliveryHealth();
    },
  };
  return lab;
}
