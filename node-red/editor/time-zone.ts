import { readText } from './answers';
import { isEnvironment } from './parameter-value';
import type { Validity } from './red';
import { sharedText } from './texts';

/** Empty, `${NAME}`, or a name that this browser knows. */
export function validTimeZone(value: unknown): Validity {
  const zone = readText(value).trim();
  if (zone === '' || isEnvironment(zone)) return true;
  try {
    // It throws for a name that is none.
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return sharedText('validation.timeZone');
  }
}
