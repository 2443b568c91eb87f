import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { InputOf } from '../../../claire/client';
import { toRecords, type Operation } from '../../../claire/resources';
import { simplify } from '../../../claire/simplify';
import type { ItemCall } from './action';
import { readParameter, parameterError, readText, toYesOrNo } from './parameters';
import { isObject } from '../../../claire/json';
import { toData } from '../../../n8n/to-data';

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

/**
 * Makes records look as the user, or a model that uses the node as a tool, wants to see them. Made
 * before any request, as what they want may be unclear. A model gets the fields of `brief`, unless
 * it is to get others; left out, all that are not empty.
 */
export function createShape(
  { context, index }: ItemCall,
  operation: Operation,
  brief?: readonly string[],
): Shape {
  const output = readParameter(context, 'output', index, '');
  const simple =
    output === ''
      ? (toYesOrNo(readParameter(context, 'simplify', index, true), 'Simplify') ?? true)
      : output !== 'raw';
  if (!simple) return (records) => [...records];
  const finish = createFinish(context, index, output, brief);
  return (records) => records.map((record) => finish(toData(simplify(operation.model, record))));
}

export type Shape = (records: readonly IDataObject[]) => IDataObject[];

function createFinish(
  context: IExecuteFunctions,
  index: number,
  output: unknown,
  brief: readonly string[] | undefined,
): (record: IDataObject) => IDataObject {
  if (output === 'selected') return pickFields(readFields(context, index));
  if (output !== 'simplified') return (record) => record;
  const pick = brief === undefined ? (record: IDataObject) => record : pickFields(brief);
  return (record) => withoutEmpty(pick(record));
}

function readFields(context: IExecuteFunctions, index: number): string[] {
  const fields = readText(context, 'outputFields', 'Fields', index)
    .split(',')
    .map((field) => field.trim())
    .filter((field) => field !== '');
  if (fields.length === 0) throw parameterError('Fields', 'is required');
  return fields;
}

function pickFields(fields: readonly string[]): (record: IDataObject) => IDataObject {
  return (record) =>
    Object.fromEntries(
      fields.filter((field) => Object.hasOwn(record, field)).map((field) => [field, record[field]]),
    );
}

function withoutEmpty(record: IDataObject): IDataObject {
  const isEmpty = (value: unknown): boolean =>
    value === null || value === '' || (Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(record).filter(([, value]) => !isEmpty(value)));
}

/** Reads and shapes: all that most lists have to do. */
export async function readShaped<O extends Operation>(
  call: ItemCall,
  operation: O,
  input: InputOf<O>,
): Promise<IDataObject[]> {
  const shape = createShape(call, operation);
  return shape(await read(call, operation, input));
}

/** Operations without these parameters return all. */
export function readLimit(context: IExecuteFunctions, index: number): number | undefined {
  if (toYesOrNo(readParameter(context, 'returnAll', index, true), 'Return All')) return undefined;
  const limit = Number(readParameter(context, 'limit', index, 50));
  if (Number.isSafeInteger(limit) && limit >= 1) return limit;
  throw parameterError('Limit', 'must be a whole number above 0');
}
