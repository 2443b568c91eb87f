import { createHash, randomBytes } from 'node:crypto';

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
const context = 'secret of a Claire webhook, version 1: ';

/** What may be kept of a secret, where others can read it: it lets nobody in. */
export function hashSecret(secret: string): string {
  return createHash('sha256')
    .update(context + secret)
    .digest('hex');
}
