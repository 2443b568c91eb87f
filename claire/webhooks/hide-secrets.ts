import { plainName } from '../models';
import { readProperty } from '../resources/outputs';
import { redactHeaderPairs } from '../http/redact';
import { claireSecretHeader } from './secret';
import { isObject } from '../json';

/** Replaces the secret. An update that sends it back would break the trigger. */
export const hiddenValue = '(hidden)';

/** Also of one that Claire has cut off: the fewer signs are missing, the sooner they are guessed. */
const secretInText = new RegExp(`(${claireSecretHeader}[^0-9a-f]{1,12})[0-9a-f]{8,}`, 'gi');

/**
 * Hides the secrets of triggers from flows, as their readers could forge events: in headers of
 * webhooks and in what Claire logs of failed deliveries. Leaves out keys of whoever made a webhook.
 */
export function hideSecrets<Value>(value: Value): Value {
  return hideSecret(value) as Value;
}

function hideSecret(value: unknown): unknown {
  if (typeof value === 'string') {
    return redactHeaderPairs(value, isSecretHeader, hiddenValue).replace(
      secretInText,
      `$1${hiddenValue}`,
    );
  }
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
