import { createHash, timingSafeEqual } from 'node:crypto';
import { labelOf } from '../models';
import { claireEventHeader, claireSecretHeader } from './secret';

/** As Node.js hands them over: names in lower case. */
export type IncomingHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

const secretForm = /^[0-9a-f]{64}$/;

/** Whether a call comes from a webhook that carries our secret. No secret, no entry. */
export function verify(headers: IncomingHeaders, secret: string | undefined): boolean {
  const given = headers[claireSecretHeader];
  if (secret === undefined || !secretForm.test(secret)) return false;
  if (typeof given !== 'string' || given.length !== secret.length) return false;
  // Digests, so that both sides have one length in bytes whatever the header holds.
  return timingSafeEqual(digest(given), digest(secret));
}

/** The event that the webhook was made for, as its header says. */
export function eventOf(headers: IncomingHeaders): number | undefined {
  const given = headers[claireEventHeader];
  if (typeof given !== 'string' || !/^\d{1,3}$/.test(given)) return undefined;
  const event = Number(given);
  return labelOf('WebhookTriggerID', event) === undefined ? undefined : event;
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
