import { isSign } from '../values/texts';
import { isPlainObject } from '../values/read-value';

/** Whether a customer has `-` for a name or 0 for a number, and nothing else. */
export function isUnnamed(customer: unknown): boolean {
  if (!isPlainObject(customer)) return false;
  for (const name in customer) {
    const value = customer[name];
    const isNone = typeof value === 'string' && (isSign(value) || isZero(name, value));
    if (!isNone && value !== false) return false;
  }
  return true;
}

function isZero(name: string, value: string): boolean {
  return name === 'dms_nr' && /^0+$/.test(value);
}

/** Whether only the price of 0 that a file has in each of its places stands in an intervention. */
export function isEmptyLine(line: unknown): boolean {
  return (
    isPlainObject(line) && Object.values(line).every((value) => value === 0 || value === false)
  );
}
