import { isObject, valueOf } from '../operations/answer';
import { claireSecretHeader } from './secret';

/** With the secret of a trigger anybody could forge its events, so it goes into no flow. */
export function withoutSecret(webhook: unknown): unknown {
  if (!isObject(webhook) || !Array.isArray(webhook.headers)) return webhook;
  return { ...webhook, headers: webhook.headers.map(hidden) };
}

function hidden(header: unknown): unknown {
  if (!isObject(header)) return header;
  const name = valueOf(header, 'name');
  if (typeof name !== 'string' || name.toLowerCase() !== claireSecretHeader) return header;
  return Object.fromEntries(
    Object.entries(header).map(([key, value]) => [
      key,
      key.toLowerCase() === 'value' ? '(hidden)' : value,
    ]),
  );
}
