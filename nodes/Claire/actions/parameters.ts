import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { defaultMaxWait } from '../../../claire/waits';
import { type ClaireError, invalidField } from '../../../claire/errors';
import { isObject, type Json } from '../../../claire/json';
import { describeValue } from '../../../claire/problems';
import { isTool } from '../../../n8n/execution';
import { readTrueOrFalse, toSeconds } from '../../../n8n/values';

/** A parameter as n8n resolved it; hidden ones have their fallback. */
export function readParameter(
  context: IExecuteFunctions,
  name: string,
  index: number,
  fallback?: unknown,
): unknown {
  const value: unknown = context.getNodeParameter(name, index, fallback as object);
  return value;
}

/** The id that a locator or an id field holds. */
export function readRequiredId(
  context: IExecuteFunctions,
  name: string,
  label: string,
  index: number,
): number {
  const value: unknown = context.getNodeParameter(name, index, '', { extractValue: true });
  const id = toWholeNumber(value, label);
  if (id === undefined) throw parameterError(label, 'is required');
  return id;
}

/** Ids come as numbers from Claire and as text from people and spreadsheets. */
export function toWholeNumber(value: unknown, label: string): number | undefined {
  const number = toCount(value, label, 'above 0');
  if (number !== 0) return number;
  throw parameterError(label, `must be a whole number above 0, not 0`);
}

/** The same, and 0. */
export function toCount(
  value: unknown,
  label: string,
  bounds = 'of 0 or more',
): number | undefined {
  if (!isGiven(value)) return undefined;
  const number = typeof value === 'string' && /^\s*\d+\s*$/.test(value) ? Number(value) : value;
  if (typeof number === 'number' && Number.isSafeInteger(number) && number >= 0) return number;
  throw parameterError(label, `must be a whole number ${bounds}, not ${describeValue(value)}`);
}

/** Several locations; an expression may give one, or text with commas. */
export function toLocationIds(value: unknown, label: string): number[] {
  const given: unknown[] = [value].flat();
  return given
    .flatMap((one) => (typeof one === 'string' ? one.split(',') : [one]))
    .flatMap((one) => toWholeNumber(typeof one === 'string' ? one.trim() : one, label) ?? []);
}

export function toYesOrNo(value: unknown, label: string): boolean | undefined {
  if (!isGiven(value)) return undefined;
  const answer = readTrueOrFalse(value);
  if (answer !== undefined) return answer;
  throw parameterError(label, `must be true or false, not ${describeValue(value)}`);
}

/** Text, also from an expression that gives a number. */
export function readOptionalText(
  context: IExecuteFunctions,
  name: string,
  label: string,
  index: number,
): string {
  return toTrimmedText(readParameter(context, name, index, ''), label);
}

export function toTrimmedText(value: unknown, label: string): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return String(value);
  if (value === undefined || value === null) return '';
  throw parameterError(label, `must be text, not ${describeValue(value)}`);
}

export function readRequiredText(
  context: IExecuteFunctions,
  name: string,
  label: string,
  index: number,
): string {
  const text = readOptionalText(context, name, label, index);
  if (text === '') throw parameterError(label, 'is required');
  return text;
}

/** An object that was given as JSON text or, by an expression, as it is. */
export function readObject(value: unknown, label: string): Json {
  const object = typeof value === 'string' && value.trim() !== '' ? parseJson(value, label) : value;
  if (object === '' || object === undefined || object === null) return {};
  if (isObject(object)) return object;
  throw parameterError(label, `must be a JSON object, not ${describeValue(object)}`);
}

/** A collection's fields, of which none has to be there. */
export function readCollection(
  context: IExecuteFunctions,
  name: string,
  index: number,
): Partial<Record<string, unknown>> {
  const value = readParameter(context, name, index, {});
  return isObject(value) ? value : {};
}

/**
 * Throws where the expression of a field gives nothing: without a filter or a location, records of
 * others would come too. A model leaves out what it does not need.
 */
export function checkExpressions(
  context: IExecuteFunctions,
  fields: readonly INodeProperties[],
  values: Json,
  saved: unknown,
): void {
  if (isTool(context) || !isObject(saved)) return;
  const empty = fields.find(
    (field) => isExpression(saved[field.name]) && !isAnswered(field, values[field.name]),
  );
  if (empty === undefined) return;
  throw parameterError(empty.displayName, 'is empty for this item: its expression gives nothing');
}

export function isExpression(saved: unknown): boolean {
  const text = readLocator(saved);
  return typeof text === 'string' && text.startsWith('=');
}

/** A blank may be one of the choices. */
function isAnswered({ options: choices = [] }: INodeProperties, value: unknown): boolean {
  const given = readLocator(value);
  const text = typeof given === 'string' ? given.trim() : given;
  return (
    isGiven(text) || (text === '' && choices.some((one) => 'value' in one && one.value === ''))
  );
}

export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

/** A locator inside a collection comes whole. */
export function readLocator(value: unknown): unknown {
  return isObject(value) && 'value' in value ? value.value : value;
}

export function readMaxWait(context: IExecuteFunctions, index: number): number {
  return readSeconds(context, index, {
    name: 'maxWait',
    label: 'Max Wait',
    fallback: defaultMaxWait,
  });
}

interface SecondsOption {
  name: string;
  label: string;
  fallback: number;
}

/** An option that is a number of seconds, 0 among them. */
export function readSeconds(
  context: IExecuteFunctions,
  index: number,
  { name, label, fallback }: SecondsOption,
): number {
  const value = readCollection(context, 'options', index)[name] ?? fallback;
  const seconds = toSeconds(value);
  if (seconds !== undefined) return seconds;
  throw parameterError(
    label,
    `must be a number of seconds, 0 or more, not ${describeValue(value)}`,
  );
}

/** One of the choices of a parameter; an expression may give any value. */
export function toChoice<Choice extends string>(
  value: unknown,
  label: string,
  choices: readonly Choice[],
): Choice {
  const found = choices.find((choice) => choice === value);
  if (found !== undefined) return found;
  throw parameterError(label, `must be one of ${choices.join(', ')}`);
}

/** The same of an option, which holds for all items. */
export function readOption<Choice extends string>(
  context: IExecuteFunctions,
  { name, displayName, default: fallback }: INodeProperties,
  choices: readonly Choice[],
): Choice {
  const value = readCollection(context, 'options', 0)[name] ?? fallback;
  return toChoice(value, displayName, choices);
}

export function parameterError(label: string, fault: string): ClaireError {
  const advice = `Correct '${label}' of this node; nothing was sent to Claire.`;
  return invalidField(label, label, fault, advice);
}

function parseJson(text: string, label: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw parameterError(label, 'cannot be read as JSON');
  }
}
