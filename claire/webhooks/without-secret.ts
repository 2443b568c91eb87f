import { isObject, valueOf } from '../operations/answer';
import { hideHeaderPairs } from '../answers/header-pairs';
import { claireSecretHeader } from './secret';

/** What stands where the secret was; an update with it would make the trigger deaf. */
export const hiddenValue = '(hidden)';

const inText = new RegExp(`(${claireSecretHeader}[^0-9a-f]{1,12})[0-9a-f]{64}`, 'gi');

/**
 * With the secret of a trigger anybody could forge its events, so it goes into no flow: not as a
 * header of a webhook, and not in what Claire keeps of a call that went wrong, however it writes it.
 */
export function withoutSecret<Value>(value: Value): Value {
  return hidden(value) as Value;
}

function hidden(value: unknown): unknown {
  if (typeof value === 'string') {
    return hideHeaderPairs(value, isSecretHeader, hiddenValue).replace(inText, `$1${hiddenValue}`);
  }
  if (Array.isArray(value)) return value.map(hidden);
  if (!isObject(value)) return value;
  const isHeader = isSecretHeader(valueOf(value, 'name'));
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const isSecret = isSecretHeader(key) || (isHeader && key.toLowerCase() === 'value');
      return [key, isSecret ? hiddenValue : hidden(inner)];
    }),
  );
}

function isSecretHeader(name: unknown): boolean {
  return typeof name === 'string' && name.toLowerCase() === claireSecretHeader;
}
