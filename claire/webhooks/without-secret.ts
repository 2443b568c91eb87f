import { isObject, valueOf } from '../operations/answer';
import { claireSecretHeader } from './secret';

/** What stands where the secret was; an update with it would make the trigger deaf. */
export const hiddenValue = '(hidden)';

/** With the secret of a trigger anybody could forge its events, so it goes into no flow. */
export function withoutSecret<Webhook extends object>(webhook: Webhook): Webhook {
  const headers: unknown = Reflect.get(webhook, 'headers');
  return Array.isArray(headers) ? { ...webhook, headers: headers.map(hidden) } : webhook;
}

function hidden(header: unknown): unknown {
  if (!isObject(header)) return header;
  const name = valueOf(header, 'name');
  if (typeof name !== 'string' || name.toLowerCase() !== claireSecretHeader) return header;
  return Object.fromEntries(
    Object.entries(header).map(([key, value]) => [
      key,
      key.toLowerCase() === 'value' ? hiddenValue : value,
    ]),
  );
}
