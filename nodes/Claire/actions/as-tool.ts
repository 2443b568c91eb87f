import type { IDataObject } from 'n8n-workflow';
import { isObject, plainName } from '../../../claire/json';
import { toData } from '../../../n8n/values';

/**
 * A customer's key or link is enough to approve offers in the customer's name. The output of a tool
 * goes to the provider of a model, and n8n writes it into its event log.
 */
export function withoutCustomerKeys(record: IDataObject): IDataObject {
  return toData(
    Object.fromEntries(
      Object.entries(record)
        .filter(([field, value]) => !opensCustomersView(field, value))
        .map(([field, value]) => [field, withoutKeys(value)]),
    ),
  );
}

function withoutKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => !holdsKey(item)).map(withoutKeys);
  return isObject(value) ? withoutCustomerKeys(toData(value)) : value;
}

function opensCustomersView(field: string, value: unknown): boolean {
  return (
    /^(customcom\w*key|customcomlink|communicationkey|link)$/.test(plainName(field)) ||
    holdsKey(value)
  );
}

/** Such as the body of a call that went wrong, kept as text. */
function holdsKey(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    (/communication_?key|mycarcheck\.pro\/#!\//i.test(value) || namesCustomersKey(value))
  );
}

/** `customcom_key`, whatever stands between: each word is looked at once. */
function namesCustomersKey(text: string): boolean {
  return [...text.matchAll(/customcom(\w*)/gi)].some(([, rest = '']) => /key/i.test(rest));
}
