import { createHash } from 'node:crypto';
import { listSpellings } from './http/redact';

/** Each platform reports a fault in its own words. */
export function findApiKeyFault(apiKey: string): 'missing' | 'unreadable' | undefined {
  if (apiKey === '') return 'missing';
  return /^[\x21-\x7e]+$/.test(apiKey) ? undefined : 'unreadable';
}

/** Identifies an account without revealing its API key. */
export function fingerprintAccount(baseUrl: string, apiKey: string): string {
  return createHash('sha256').update(`${baseUrl}\n${apiKey}`).digest('hex');
}

/** Masks the key in a text, however a server or a proxy that echoes it has encoded it. */
export function redactApiKey(apiKey: string): (text: string) => string {
  let spellings: string[] | undefined;
  return (text) =>
    (spellings ??= listSpellings(apiKey)).reduce((all, one) => all.replaceAll(one, '***'), text);
}
