import { ClaireError } from '../errors';
import { isHeaderName, isHeaderValue } from '../resources/webhook-input';
import { claireEventHeader, claireSecretHeader, type ExtraHeader } from '../webhooks';
import { isObject, type Json } from '../json';

/**
 * Reads the extra headers for Claire's deliveries, such as for a proxy. Throws with the header's
 * name, never its value, which may be a secret. `undefined` leaves the headers at Claire unchanged.
 */
export function readExtraHeaders(entered: unknown): ExtraHeader[] | undefined {
  const rows: readonly unknown[] = Array.isArray(entered) ? entered : [];
  const headers = rows.filter(isObject).map(readRow).filter(isFilledIn);
  const names = headers.map(({ name }) => name.toLowerCase());
  for (const [at, { name, value }] of headers.entries()) {
    const fault =
      findFault(name, value) ?? (names.indexOf(name.toLowerCase()) < at ? isDuplicate : null);
    if (fault !== null) throw invalidHeaderError(name, fault);
  }
  return headers.length > 0 ? headers : undefined;
}

const isDuplicate = 'is there twice';

function findFault(name: string, value: string): string | null {
  if (name === '') return 'has a value and no name';
  if (!isHeaderName(name)) {
    return 'is not a header name: use letters, digits and hyphens, no spaces';
  }
  if ([claireEventHeader, claireSecretHeader].includes(name.toLowerCase())) {
    return 'is set by the trigger itself: choose another name';
  }
  if (value === '') return 'has no value';
  return isHeaderValue(value) ? null : 'has a value with line breaks or other control characters';
}

function readRow({ name, value }: Json): ExtraHeader {
  return { name: toText(name).trim(), value: toText(value) };
}

function toText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function isFilledIn({ name, value }: ExtraHeader): boolean {
  return name !== '' || value !== '';
}

function invalidHeaderError(name: string, fault: string): ClaireError {
  const which = name === '' ? 'A header' : `The header ${name}`;
  return new ClaireError('CLAIRE_INVALID_INPUT', { message: `${which} ${fault}.` });
}
