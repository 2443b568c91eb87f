import { isObject, readProperty } from '../operations/answer';
import { redactHeaderPairs } from '../http/header-pairs';
import { claireSecretHeader } from './secret';

/** What stands where the secret was; an update with it would make the trigger deaf. */
export const hiddenValue = '(hidden)';

const secretInText = new RegExp(`(${claireSecretHeader}[^0-9a-f]{1,12})[0-9a-f]{64}`, 'gi');

/**
 * With the secret of a trigger anybody could forge its events, so it goes into no flow: not as a
 * header of a webhook, and not in what Claire keeps of a call that went wrong, however it writes it.
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

function isSecretHeader(name: unknown): boolean {
  return typeof name === 'string' && name.toLowerCase() === claireSecretHeader;
}
