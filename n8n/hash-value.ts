import { createHash } from 'node:crypto';
import { toCanonicalJson } from '../claire/http/request';

/** Tells one value from another; it may hold what others keep secret, such as the value of a header. */
export function hashValue(value: unknown): string {
  return createHash('sha256').update(toCanonicalJson(value)).digest('hex').slice(0, 32);
}
