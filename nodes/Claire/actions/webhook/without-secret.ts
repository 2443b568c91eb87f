import type { IDataObject } from 'n8n-workflow';
import { valueOf } from '../../../../claire/operations/answer';
import { claireSecretHeader } from '../../../../claire/webhooks/secret';
import { isObject } from '../parameters';

/** What stands where the secret was; an update with it would make the trigger deaf. */
export const hiddenValue = '(hidden)';

/** With the secret of a Claire Trigger anybody could forge its events, so it leaves no node. */
export function withoutSecret(webhook: IDataObject): IDataObject {
  const { headers } = webhook;
  if (!Array.isArray(headers)) return webhook;
  return { ...webhook, headers: headers.map((header: unknown) => hidden(header)) };
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
