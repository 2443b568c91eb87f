import type { AccountClient } from '../../claire/client';
import {
  type ClaireEvent,
  claireEventHeader,
  readEvent,
  type WantedWebhooks,
} from '../../claire/webhooks';
import type { ClaireAccount } from '../../node-red/runtime/account/account';
import { claireWithWebhooks } from '../unit/webhooks/claire-with-webhooks';

/** An account with a Claire of its own, and who has it now. */
export function account(fingerprint = 'fingerprint') {
  const claire = claireWithWebhooks();
  const users = new Set<object>();
  const client: AccountClient = Object.assign(claire, { forOneRun: () => client });
  const made: ClaireAccount = {
    client,
    unusable: undefined,
    baseUrl: 'https://claire.test',
    fingerprint,
    storageKey: Buffer.alloc(32, fingerprint),
    publicUrl: '',
    timeZone: '',
    whenStopped: 'keep',
    defaultCountry: '',
    join: (user) => void users.add(user),
    leave: (user) => Promise.resolve(void users.delete(user)),
  };
  return Object.assign(made, { claire, users });
}

export const url = 'https://flows.example.com/claire/webhook/trigger';

export function wanted(...events: number[]): WantedWebhooks {
  return { events, locationId: null, checklistId: null, url, name: 'Node-RED: test' };
}

/** The signal of a node that nobody stops. */
export const going = new AbortController().signal;

export function event(id = 7, note = ''): ClaireEvent {
  const body = { appointment_id: id, dealer_id: 1, dealer_location_id: 11, wo_nr: 'WO-7', note };
  const read = readEvent(body, { [claireEventHeader]: '4' });
  if (read === undefined) throw new Error('It is no event');
  return read;
}

/** Claire lists that a call has failed, of each webhook that it has. */
export function failDeliveries({ claire }: ReturnType<typeof account>, reason = 'no answer'): void {
  for (const one of claire.stored) {
    one.has_recent_error = true;
    claire.failed.set(one.id, [{ id: 5, created_on: '2026-11-25T08:00:00Z', reason }]);
  }
}
