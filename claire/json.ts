/** A JSON object of which no field is known. */
export type Json = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads a property whatever its case: the reference has `items` in samples and `Items` in tables. */
export function readProperty(answer: Json, name: string): unknown {
  if (Object.hasOwn(answer, name)) return answer[name];
  const wanted = plainName(name);
  const key = Object.keys(answer).find((candidate) => plainName(candidate) === wanted);
  return key === undefined ? undefined : answer[key];
}

/** Go writes 0 for an id that is missing. */
export function readId(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : null;
}

/** The same of any value: nothing for an id that is missing. */
export function toGiven(value: unknown): unknown {
  return value === undefined || value === 0 ? null : value;
}

/** The same for `EmailPrivate`, `email_private` and `emailPrivate`. */
export function plainName(name: string): string {
  return name.replaceAll('_', '').toLowerCase();
}
