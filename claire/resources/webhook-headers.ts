import { isObject, type Json, readProperty } from '../json';

/** Whether headers can be sent back as they are: a gateway may leave them out, or mask values. */
export function areShown(headers: unknown, kept = readHeaders(headers)): boolean {
  const areListed = Array.isArray(headers) || headers === null;
  return areListed && !kept.some(({ value }) => /[*•]{3}|^(?:[*•]+|x{3,})$/i.test(value));
}

export function toHeaderLines(headers: unknown): string {
  const lines = readHeaders(headers).map(({ name, value }) => `${name.toLowerCase()}: ${value}`);
  return lines.sort().join('\n');
}

/** The value may be a secret of the user's proxy. */
export type ExtraHeader = Readonly<Record<'name' | 'value', string>>;

export function readHeaders(headers: unknown): ExtraHeader[] {
  const shown = Array.isArray(headers) ? headers.filter(isObject) : [];
  return shown.map((one) => {
    return { ...one, name: readTextField(one, 'name'), value: readTextField(one, 'value') };
  });
}

export function readTextField(record: Json, field: string): string {
  const value = readProperty(record, field);
  return typeof value === 'string' ? value : '';
}
