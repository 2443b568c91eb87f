/** A JSON object of which no field is known. */
export type Json = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `Array.isArray` makes `any[]` of what is not known. */
export function isList(value: unknown): value is unknown[] {
  return Array.isArray(value);
}

/** Reads a property whatever its case: the reference has `items` in samples and `Items` in tables. */
export function readProperty(answer: Json, name: string): unknown {
  if (Object.hasOwn(answer, name)) return answer[name];
  const wanted = plainName(name);
  const key = Object.keys(answer).find((candidate) => plainName(candidate) === wanted);
  return key === undefined ? undefined : answer[key];
}

/** The records of an answer: those of its list, or the one that it is. Claire's `null` is none. */
export function toRecords({ listIn }: { readonly listIn?: string }, data: unknown): unknown[] {
  const records = listIn !== undefined && isObject(data) ? readProperty(data, listIn) : data;
  if (isList(records)) return records;
  return isObject(records) ? [records] : [];
}

/** Whether it is a list of records, which may be Claire's `null`. */
export function isRecords(value: unknown): boolean {
  return value === null || (isList(value) && value.every(isObject));
}

/** Whether an answer has such a list under this name. */
export function hasRecords(listIn: string): (answer: unknown) => boolean {
  return (answer) => isObject(answer) && isRecords(readProperty(answer, listIn));
}

/** How many pages the list of an answer has, where Claire says so. */
export function pageCount(
  { pagesIn }: { readonly pagesIn?: string },
  data: unknown,
): number | undefined {
  const pages = pagesIn !== undefined && isObject(data) ? readProperty(data, pagesIn) : undefined;
  return typeof pages === 'number' ? pages : undefined;
}

/** Go writes 0 for an id that is missing. */
export function readId(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : null;
}

/** Reads a whole number, also one that a dialog, an environment or Claire gives as text. */
export function readWholeNumber(value: unknown): number | undefined {
  const isText = typeof value === 'string' && /^\s*-?\d+\s*$/.test(value);
  const number = isText ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined;
}

/** Before any appointment of a workshop: what databases write for a time that is missing. */
const minStamp = Date.UTC(1970, 0, 2);

/** Milliseconds since 1970; undefined for Go's year 1, and for what is no time. */
export function readStamp(value: unknown): number | undefined {
  const stamp = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return stamp >= minStamp ? stamp : undefined;
}

/** Any value, and nothing for an id that is missing. */
export function toGiven(value: unknown): unknown {
  return value === undefined || value === 0 ? null : value;
}

/** The same for `EmailPrivate`, `email_private` and `emailPrivate`. */
export function plainName(name: string): string {
  return name.replaceAll('_', '').toLowerCase();
}

/** FNV-1a, mixed so that each bit counts in any part of the result. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return mixBits(hash);
}

/** The finalizer of MurmurHash3. */
export function mixBits(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
