import type { IExecuteFunctions } from 'n8n-workflow';
import type { CallResponse, Client, InputOf, OutputOf } from '../claire/client';
import type { Operation } from '../claire/resources';
import { isTool, readRunIndex } from './execution';
import { hashValue } from './hash-value';

type Responses = Record<string, unknown>;

/**
 * n8n's *Retry On Fail* runs a node again for all its items, also for those that went well. What an
 * item has changed at Claire is therefore kept with the execution, and not done a second time.
 */
export function withChangeMemory(
  context: IExecuteFunctions,
): (client: Client, item: number) => Client {
  const { responses, run } = readMemory(context);
  return (client, item) => ({
    async call<O extends Operation>(
      operation: O,
      input: InputOf<O>,
      options = {},
    ): Promise<CallResponse<OutputOf<O>>> {
      if (operation.isRead) return client.call(operation, input, options);
      const change = `${run} ${String(item)} ${operation.id} ${hashValue(input)}`;
      // Only what this function has put there, in this execution.
      const made = responses[change] as CallResponse<OutputOf<O>> | undefined;
      if (made !== undefined) return made;
      const response = await client.call(operation, input, options);
      responses[change] = response;
      return response;
    },
  });
}

function readMemory(context: IExecuteFunctions): { responses: Responses; run: string } {
  // A model that asks for the same twice means it, and its calls are no runs of a workflow.
  if (isTool(context)) return { responses: {}, run: '' };
  const memory = context.getContext('node');
  const responses = (memory.changesMade ?? {}) as Responses;
  memory.changesMade = responses;
  return { responses, run: readRunIndex(context) };
}
