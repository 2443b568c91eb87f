import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { InputOf } from '../../../claire/client';
import { type Operation } from '../../../claire/resources';
import { type OutputChoice, outputs, shape } from '../../../claire/simplify';
import type { ItemCall } from './action';
import {
  parameterError,
  readParameter,
  readOptionalText,
  toChoice,
  toTrimmedText,
  toYesOrNo,
} from './parameters';
import { isObject, toRecords } from '../../../claire/json';
import { toData } from '../../../n8n/values';

/** The records of a read as they came, after Return All and Limit. */
export async function read<O extends Operation>(
  { client, context, index, options }: ItemCall,
  operation: O,
  input: InputOf<O>,
): Promise<IDataObject[]> {
  const limit = readLimit(context, index);
  const { data } = await client.call(operation, input, options);
  return toRecords(operation, data).filter(isObject).slice(0, limit).map(toData);
}

export type Shape = (records: readonly IDataObject[]) => IDataObject[];

/**
 * Makes records look as the user wants to see them. Made before any request, as what they want may
 * be unclear.
 */
export function createShape({ context, index }: ItemCall, { model }: Operation): Shape {
  const choice = readChoice(context, index);
  return (records) => records.map((record) => toData(shape(model, record, choice)));
}

function readChoice(context: IExecuteFunctions, index: number): OutputChoice {
  const given = readOptionalText(context, 'output', 'Output', index) || 'simplified';
  const output = toChoice(given, 'Output', outputs);
  if (output !== 'selectedFields') return { output };
  const fields = toWords(readParameter(context, 'fields', index, []));
  if (fields.length === 0) throw parameterError('Fields', 'is required');
  return { output, fields };
}

/** An expression may give one word, or text with commas. */
function toWords(value: unknown): string[] {
  return [value]
    .flat()
    .flatMap((one) => toTrimmedText(one, 'Fields').split(','))
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/** Reads and shapes: all that most lists have to do. */
export async function readShaped<O extends Operation>(
  call: ItemCall,
  operation: O,
  input: InputOf<O>,
): Promise<IDataObject[]> {
  const show = createShape(call, operation);
  return show(await read(call, operation, input));
}

/** Operations without these parameters return all. */
export function readLimit(context: IExecuteFunctions, index: number): number | undefined {
  if (toYesOrNo(readParameter(context, 'returnAll', index, true), 'Return All')) return undefined;
  const limit = Number(readParameter(context, 'limit', index, 50));
  if (Number.isSafeInteger(limit) && limit >= 1) return limit;
  throw parameterError('Limit', 'must be a whole number above 0');
}
