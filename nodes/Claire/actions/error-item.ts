import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { toData } from '../../../n8n/values';

/** As n8n's own errors are. */
interface NodeFailure {
  readonly message: string;
  readonly description?: string | null | undefined;
  /** Its `claire` are the facts. */
  readonly context: IDataObject;
}

/**
 * An item for the error branch, in the one shape that every n8n sends there whole: beside `json`, a
 * property `error` would cost everything but the message, and within it, n8n 1 takes an item with
 * any other key for a good one.
 */
export function toErrorItem(
  { message, description, context: { claire: facts } }: NodeFailure,
  input: INodeExecutionData | undefined,
  index: number,
): INodeExecutionData {
  const told = typeof facts === 'object' && facts !== null ? toData(facts) : {};
  const error = { ...told, message, ...(description ? { description } : {}) };
  return {
    json: { error: { ...error, input: input?.json ?? {} } },
    pairedItem: { item: index },
  };
}
