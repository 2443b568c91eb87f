import type {
  IDataObject,
  INodeExecutionData,
  NodeApiError,
  NodeOperationError,
} from 'n8n-workflow';
import { toData } from '../../../n8n/values';

/**
 * An item for the error branch, in the one shape that every n8n sends there whole: beside `json`, a
 * property `error` would cost everything but the message, and within it, n8n 1 takes an item with
 * any other key for a good one.
 */
export function toErrorItem(
  error: NodeApiError | NodeOperationError,
  input: INodeExecutionData | undefined,
  index: number,
): INodeExecutionData {
  const facts = error.context.claire;
  return toFailedItem(
    error.message,
    typeof facts === 'object' && facts !== null ? toData(facts) : {},
    {
      description: error.description,
      input: input?.json,
      index,
    },
  );
}

export function toFailedItem(
  message: string,
  facts: IDataObject,
  item: { description?: string | null | undefined; input: IDataObject | undefined; index: number },
): INodeExecutionData {
  const { description, input, index } = item;
  return {
    json: {
      error: { ...facts, message, ...(description ? { description } : {}), input: input ?? {} },
    },
    pairedItem: { item: index },
  };
}
