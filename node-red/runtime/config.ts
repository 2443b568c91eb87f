/** A property of a node as it was saved: text, whatever an imported flow holds. */
export function readText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

/** A number of at least `min`; `fallback` where nothing usable was saved. */
export function readNumber(value: unknown, min: number, fallback: number): number {
  const read = typeof value === 'number' ? value : Number.parseFloat(readText(value));
  return read >= min ? read : fallback;
}
