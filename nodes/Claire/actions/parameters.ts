import type { IExecuteFunctions } from 'n8n-workflow';
import { defaultMaxWait } from '../../../claire/default-waits';
import { ClaireError } from '../../../claire/errors';
import { isObject, type Json } from '../../../claire/json';
import { describeValue } from '../../../claire/problems';

/** A parameter as n8n resolved it; hidden ones have their fallback. */
export function given(
  context: IExecuteFunctions,
  name: string,
  index: number,
  fallback?: unknown,
): unknown {
  const value: unknown = context.getNodeParameter(name, index, fallback as object);
  return value;
}

/** The id that a locator or an id field holds. */
export function requiredId(
  context: IExecuteFunctions,
  name: string,
  label: string,
  index: number,
): number {
  const value: unknown = context.getNodeParameter(name, index, '', { extractValue: true });
  const id = wholeNumber(value, label);
  if (id === undefined) throw refused(label, 'is required');
  return id;
}

/** Ids come as numbers from Claire and as text from people and spreadsheets. */
export function wholeNumber(value: unknown, label: string): number | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  const number = typeof value === 'string' && /^\s*\d+\s*$/.test(value) ? Number(value) : value;
  if (typeof number === 'number' && Number.isSafeInteger(number) && number > 0) return number;
  throw refused(label, `must be a whole number above 0, not ${describeValue(value)}`);
}

/** Text, also from an expression that gives a number. */
export function readText(
  context: IExecuteFunctions,
  name: string,
  label: string,
  index: number,
): string {
  return asText(given(context, name, index, ''), label);
}

export function asText(value: unknown, label: string): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return String(value);
  if (value === undefined || value === null) return '';
  throw refused(label, `must be text, not ${describeValue(value)}`);
}

export function requiredText(
  context: IExecuteFunctions,
  name: string,
  label: string,
  index: number,
): string {
  const text = readText(context, name, label, index);
  if (text === '') throw refused(label, 'is required');
  return text;
}

/** An object that was given as JSON text or, by an expression, as it is. */
export function readObject(value: unknown, label: string): Json {
  const object = typeof value === 'string' && value.trim() !== '' ? parsed(value, label) : value;
  if (object === '' || object === undefined || object === null) return {};
  if (isObject(object)) return object;
  throw refused(label, `must be a JSON object, not ${describeValue(object)}`);
}

/** A collection's fields, of which none has to be there. */
export function collection(
  context: IExecuteFunctions,
  name: string,
  index: number,
): Partial<Record<string, unknown>> {
  const value = given(context, name, index, {});
  return isObject(value) ? value : {};
}

/** The longest wait for the rate limit, in seconds. */
export function maxWait(context: IExecuteFunctions, index: number): number {
  return seconds(context, index, { name: 'maxWait', label: 'Max Wait', fallback: defaultMaxWait });
}

interface SecondsOption {
  name: string;
  label: string;
  fallback: number;
}

/** An option that is a number of seconds, 0 among them. */
export function seconds(
  context: IExecuteFunctions,
  index: number,
  { name, label, fallback }: SecondsOption,
): number {
  const value = collection(context, 'options', index)[name] ?? fallback;
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number === 'number' && Number.isFinite(number) && number >= 0) return number;
  throw refused(label, `must be a number of seconds, 0 or more, not ${describeValue(value)}`);
}

export function refused(label: string, fault: string): ClaireError {
  return new ClaireError('CLAIRE_INVALID_INPUT', {
    message: `${label} ${fault}`,
    advice: `Correct "${label}" of this node; nothing was sent to Claire.`,
    problems: [{ path: label, message: fault }],
  });
}

function parsed(text: string, label: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refused(label, 'cannot be read as JSON');
  }
}
