import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { claireSecretHeader } from '../http/redact';

/** Node.js passes the names in lower case. */
export type IncomingHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Each of our webhooks has it beside the secret, in lower case. */
export const claireEventHeader = 'x-claire-event';

/** Names the workflow that made the webhook, where another may come to have its address. */
export const claireOwnerHeader = 'x-claire-owner';

/** A new secret of 32 random bytes. Claire stores it; we store only its hash. */
export function createSecret(): string {
  return randomBytes(32).toString('hex');
}

export function hasSecretForm(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

// Makes the digest useless for any other purpose.
const hashPrefix = 'secret of a Claire webhook, version 1: ';

export function hashSecret(secret: string): string {
  return createHash('sha256')
    .update(hashPrefix + secret)
    .digest('hex');
}

/**
 * Whether a delivery carries a secret whose hash is stored. Compares all hashes, so that the time
 * reveals nothing.
 */
export function verify(headers: IncomingHeaders, hashes: readonly string[]): boolean {
  const given = headers[claireSecretHeader];
  if (typeof given !== 'string' || !hasSecretForm(given)) return false;
  const hash = Buffer.from(hashSecret(given));
  return hashes.map((kept) => isSame(Buffer.from(kept), hash)).includes(true);
}

/** The event number in the header; Claire may have added new ones. */
export function readEventHeader(headers: IncomingHeaders): number | undefined {
  const given = headers[claireEventHeader];
  return typeof given === 'string' && /^[1-9]\d{0,8}$/.test(given) ? Number(given) : undefined;
}

function isSame(kept: Buffer, given: Buffer): boolean {
  return kept.length === given.length && timingSafeEqual(kept, given);
}
