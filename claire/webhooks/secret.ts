import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** As Node.js hands them over: names in lower case. */
export type IncomingHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The headers that each of our webhooks carries, in lower case as platforms hand them over. */
export const claireEventHeader = 'x-claire-event';
export const claireSecretHeader = 'x-claire-secret';

/** 32 random bytes: whoever sends this header was told it by us. Claire keeps it; we never do. */
export function newSecret(): string {
  return randomBytes(32).toString('hex');
}

export function hasSecretForm(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

// So that it is the digest of nothing else, whatever else may be made of these bytes.
const hashPrefix = 'secret of a Claire webhook, version 1: ';

/** What may be kept of a secret, where others can read it: it lets nobody in. */
export function hashSecret(secret: string): string {
  return createHash('sha256')
    .update(hashPrefix + secret)
    .digest('hex');
}

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
