import type { IExecuteFunctions } from 'n8n-workflow';
import type { CallResponse, Client, InputOf, OutputOf } from '../claire/client';
import { isObject } from '../claire/json';
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
      const made = responses[change];
      if (isResponse<O>(made)) return made;
      const response = await client.call(operation, input, options);
      responses[change] = response;
      return response;
    },
  });
}

/** Only what the client has put there, in this execution, by the change that it was made for. */
function isResponse<O extends Operation>(made: unknown): made is CallResponse<OutputOf<O>> {
  return isObject(made);
}

function readMemory(context: IExecuteFunctions): { responses: Responses; run: string } {
  // A model that asks for the same twice means it, and its calls are no runs of a workflow.
  if (isTool(context)) return { responses: {}, run: '' };
  const memory = context.getContext('node');
  const kept: unknown = memory.changesMade;
  const responses: Responses = isResponses(kept) ? kept : {};
  memory.changesMade = responses;
  return { responses, run: readRunIndex(context) };
}

function isResponses(kept: unknown): kept is Responses {
  return isObject(kept);
}
