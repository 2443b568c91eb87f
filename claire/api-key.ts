import { createHash } from 'node:crypto';

/** Each platform reports a fault in its own words. */
export function findApiKeyFault(apiKey: string): 'missing' | 'unreadable' | undefined {
  if (apiKey === '') return 'missing';
  return /^[\x21-\x7e]+$/.test(apiKey) ? undefined : 'unreadable';
}

/** Identifies an account without revealing its API key. */
export function fingerprintAccount(baseUrl: string, apiKey: string): string {
  return createHash('sha256').update(`${baseUrl}\n${apiKey}`).digest('hex');
}
