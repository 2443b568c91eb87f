import { findExcess } from '../claire/http/request';
import { isObject } from '../claire/json';

export const mask = '••••••';

/** Claire writes the key of a customer's view in three ways; a flow's own headers may hold the others. */
const secretName =
  /(communication_?key|customcom_?key|authorization|cookie|secret|token|password)$/i;

/** What may be shown of anything that went over the line: no key, no secret, and nobody's private link. */
export function maskSecrets(value: unknown, secrets: readonly string[], name = ''): unknown {
  if (Array.isArray(value)) return value.map((part) => maskSecrets(part, secrets, name));
  if (isObject(value)) {
    const isWebhookHeader = name === 'headers' && 'name' in value;
    return Object.fromEntries(
      Object.entries(value).map(([field, part]) => [
        field,
        maskSecrets(part, secrets, isWebhookHeader && field === 'value' ? 'secret' : field),
      ]),
    );
  }
  if (typeof value !== 'string' || value === '') return value;
  if (secretName.test(name)) return mask;
  return secrets.reduce((text, secret) => text.replaceAll(secret, mask), value);
}

/** Names of fields are only seen in what was parsed. What nests too deep cannot be copied or shown. */
export function parseIfJson(text: string): unknown {
  try {
    return findExcess(text) === undefined ? JSON.parse(text) : text;
  } catch {
    return text;
  }
}
