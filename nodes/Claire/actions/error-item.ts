import type {
  IDataObject,
  INodeExecutionData,
  NodeApiError,
  NodeOperationError,
} from 'n8n-workflow';

/**
 * An item for the error branch, in the one shape that n8n sends there whole: with a property
 * `error` beside `json` it would throw away everything but the message.
 */
export function errorItem(
  error: NodeApiError | NodeOperationError,
  input: INodeExecutionData | undefined,
  index: number,
): INodeExecutionData {
  const facts = error.context.claire;
  return failedItem(error.message, typeof facts === 'object' ? (facts as IDataObject) : {}, {
    description: error.description,
    input: input?.json,
    index,
  });
}

export function failedItem(
  message: string,
  facts: IDataObject,
  item: { description?: string | null | undefined; input: IDataObject | undefined; index: number },
): INodeExecutionData {
  const { description, input, index } = item;
  return {
    json: {
      error: message,
      details: { ...facts, message, ...(description ? { description } : {}), input: input ?? {} },
    },
    pairedItem: { item: index },
  };
}
