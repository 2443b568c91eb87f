import type { IDataObject } from 'n8n-workflow';

/** What came out of JSON fits n8n's items; its types cannot know. */
export function toData(record: object): IDataObject {
  return record as IDataObject;
}

/** An expression, a file or a model may give the word for the value. Undefined for anything else. */
export function readTrueOrFalse(value: unknown): boolean | undefined {
  const answer = typeof value === 'string' ? value.trim().toLowerCase() : value;
  if (answer === true || answer === 'true') return true;
  return answer === false || answer === 'false' ? false : undefined;
}

/** A number of seconds, 0 or more, which an expression may give as text. Undefined for anything else. */
export function toSeconds(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) && number >= 0 ? number : undefined;
}
