import { timingSafeEqual } from 'node:crypto';
import { claireEventHeader, claireSecretHeader, hashSecret, hasSecretForm } from './secret';

/** As Node.js hands them over: names in lower case. */
export type IncomingHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * Whether a call comes from a webhook that carries a secret of ours, by the kept hashes. No hash, no
 * entry. Each hash is compared whatever came out of the others, so the time tells nothing.
 */
export function verify(headers: IncomingHeaders, hashes: readonly string[]): boolean {
  const given = headers[claireSecretHeader];
  if (typeof given !== 'string' || !hasSecretForm(given)) return false;
  const hash = Buffer.from(hashSecret(given));
  return hashes.map((kept) => isSame(Buffer.from(kept), hash)).includes(true);
}

/** The event that the webhook was made for, as its header says; Claire may have new ones. */
export function readEventHeader(headers: IncomingHeaders): number | undefined {
  const given = headers[claireEventHeader];
  return typeof given === 'string' && /^[1-9]\d{0,8}$/.test(given) ? Number(given) : undefined;
}

function isSame(kept: Buffer, given: Buffer): boolean {
  return kept.length === given.length && timingSafeEqual(kept, given);
}
