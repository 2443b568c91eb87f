import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { redactHeaderPairs } from '../http/redact';
import { isObject, readProperty, plainName } from '../json';

/** Node.js passes the names in lower case. */
export type IncomingHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The headers of each of our webhooks, in lower case. */
export const claireEventHeader = 'x-claire-event';
export const claireSecretHeader = 'x-claire-secret';

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

/** Replaces the secret. An update that sends it back would break the trigger. */
export const hiddenValue = '(hidden)';

/** Finds one that Claire has cut off too: the fewer signs are missing, the sooner they are guessed. */
const secretInText = new RegExp(`(${claireSecretHeader}[^0-9a-f]{1,12})[0-9a-f]{8,}`, 'gi');

/**
 * Hides the secrets of triggers from flows, as their readers could forge events: in headers of
 * webhooks and in what Claire logs of failed deliveries. Leaves out keys of whoever made a webhook.
 */
export function hideSecrets<Value>(value: Value): Value {
  return hideSecret(value) as Value;
}

function hideSecret(value: unknown): unknown {
  if (typeof value === 'string') return hideInText(value);
  if (Array.isArray(value)) return value.map(hideSecret);
  if (!isObject(value)) return value;
  const isHeader = isSecretHeader(readProperty(value, 'name'));
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const isSecret = isSecretHeader(key) || (isHeader && key.toLowerCase() === 'value');
      if (isSecret) return [key, hiddenValue];
      return [key, hideSecret(makers.has(plainName(key)) ? withoutKeys(inner) : inner)];
    }),
  );
}

function hideInText(text: string): string {
  if (!text.toLowerCase().includes(claireSecretHeader)) return text;
  const plain = redactHeaderPairs(text, isSecretHeader, hiddenValue).replace(
    secretInText,
    `$1${hiddenValue}`,
  );
  // Encoded, as in an address, nothing is sure of what stands between the name and its value.
  return plain.replace(/[0-9a-f]{64,}/gi, hiddenValue);
}

/** The reference does not say what Claire tells of them: the API key is one. */
const makers: ReadonlySet<string> = new Set(['publicaccount', 'user']);
const keyName = /(?:key|secret|token|password)$/i;

function withoutKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutKeys);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !keyName.test(name))
      .map(([name, inner]) => [name, withoutKeys(inner)]),
  );
}

/** Whether a header that was read is sent back: it would overwrite the secret. */
export function isHiddenHeader(header: unknown): boolean {
  return isObject(header) && header.value === hiddenValue;
}

function isSecretHeader(name: unknown): boolean {
  return typeof name === 'string' && name.toLowerCase() === claireSecretHeader;
}
