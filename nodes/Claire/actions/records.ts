import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { InputOf } from '../../../claire/client';
import { listOf, type Operation } from '../../../claire/operations';
import { simplify } from '../../../claire/simplify';
import type { ItemCall } from './action';
import { given, isObject, refused } from './parameters';

/** The records of a read as they came, after Return All and Limit. */
export async function read<O extends Operation>(
  { client, context, index, options }: ItemCall,
  operation: O,
  input: InputOf<O>,
): Promise<IDataObject[]> {
  const limit = limitOf(context, index);
  const { data } = await client.call(operation, input, options);
  return listOf(operation, data).filter(isObject).slice(0, limit);
}

/** The records as the user wants to see them: simplified, unless that is switched off. */
export function shape(
  { context, index }: ItemCall,
  operation: Operation,
  records: readonly IDataObject[],
): IDataObject[] {
  if (given(context, 'simplify', index, true) !== true) return [...records];
  return records.map((record) => asData(simplify(operation.model, record)));
}

/** Reads and shapes: all that most lists have to do. */
export async function readShaped<O extends Operation>(
  call: ItemCall,
  operation: O,
  input: InputOf<O>,
): Promise<IDataObject[]> {
  return shape(call, operation, await read(call, operation, input));
}

/** Operations without these parameters return all. */
function limitOf(context: IExecuteFunctions, index: number): number | undefined {
  if (given(context, 'returnAll', index, true) === true) return undefined;
  const limit = Number(given(context, 'limit', index, 50));
  if (Number.isSafeInteger(limit) && limit >= 1) return limit;
  throw refused('Limit', 'must be a whole number above 0');
}

/** What came out of JSON fits n8n's items; its types cannot know. */
export function asData(record: object): IDataObject {
  return record as IDataObject;
}
