import { randomBytes } from 'node:crypto';

/** The headers that each of our webhooks carries, in lower case as platforms hand them over. */
export const claireEventHeader = 'x-claire-event';
export const claireSecretHeader = 'x-claire-secret';

/** 32 random bytes: whoever sends this header was told it by us. */
export function newSecret(): string {
  return randomBytes(32).toString('hex');
}
