import { readProperty } from '../resources/outputs';
import { redactHeaderPairs } from '../http/failures/header-pairs';
import { claireSecretHeader } from './secret';
import { isObject } from '../json';

/** Replaces the secret. An update that sends it back would break the trigger. */
export const hiddenValue = '(hidden)';

/** Also of one that Claire has cut off: the fewer signs are missing, the sooner they are guessed. */
const secretInText = new RegExp(`(${claireSecretHeader}[^0-9a-f]{1,12})[0-9a-f]{8,}`, 'gi');

/**
 * Hides the secrets of triggers from flows, as their readers could forge events: in headers of
 * webhooks and in what Claire logs of failed deliveries.
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
      return [key, isSecret ? hiddenValue : hideSecret(inner)];
    }),
  );
}

/** Whether a header that was read is sent back: it would overwrite the secret. */
export function isHiddenHeader(header: unknown): boolean {
  return isObject(header) && header.value === hiddenValue;
}

function isSecretHeader(name: unknown): boolean {
  return typeof name === 'string' && name.toLowerCase() === claireSecretHeader;
}
