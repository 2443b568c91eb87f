import type { Answer, CallOptions, Client, Rate } from '../../../claire/client';
import { type ImportOptions, run } from '../../../claire/import';
import { listOf, type Operation, operations } from '../../../claire/operations';
import { isObject } from '../../../claire/operations/answer';
import { simplify } from '../../../claire/simplify';
import { asGiven } from '../../../claire/webhooks/as-given';
import { hiddenValue, withoutSecret } from '../../../claire/webhooks/without-secret';
import { SetupError } from '../../runtime/errors';
import type { Input } from './input';

/** What an operation gave: the same records as the items of n8n's node. */
export interface Result {
  readonly records: readonly unknown[];
  /** Whether it is a list, or the one record of an operation that has only one. */
  readonly isList: boolean;
  /** Of the last answer; an import without a good row asks nothing. */
  readonly answer: (Pick<Answer<unknown>, 'status' | 'attempts'> & { rate: Rate }) | undefined;
}

export interface Call {
  readonly client: Client;
  readonly operation: Operation;
  readonly input: Input;
  readonly options: CallOptions;
  readonly simplify: boolean;
  /** How rows are read, should it be an import. */
  readonly importing?: Pick<ImportOptions, 'times' | 'onHint'>;
}

export async function perform(call: Call): Promise<Result> {
  const { operation, input } = call;
  const { webhook, appointment } = operations;
  if (operation.isRead) return read(call);
  if (operation.id === appointment.import.id) return importRows(call);
  if (operation.resource === 'webhook') refuseHidden(input.headers);
  if (operation.id === webhook.update.id) return update(call);
  // Claire leaves a new webhook off unless it is told; nobody makes one to be called by nobody.
  const isNew = operation.id === webhook.create.id;
  const answer = await send(call, operation, isNew ? { active: true, ...input } : input);
  if (operation.id === webhook.delete.id) return one({ deleted: true }, answer);
  if (operation.id === webhook.test.id) return one({ tested: true, id: input.WebhookID }, answer);
  return one(answer.data, answer);
}

async function read(call: Call): Promise<Result> {
  const { operation, input } = call;
  const isPaged = operation.pagesIn !== undefined && input.Page === undefined;
  const given = await send(call, operation, isPaged ? { ...input, Page: 1 } : input);
  // Nodes that ask the same at once share one answer, and each flow may change what it got.
  const answer = { ...given, data: structuredClone(given.data) };
  const shown = listOf(operation, answer.data).map((record) =>
    call.simplify ? simplify(operation.model, record) : record,
  );
  return {
    records: operation.resource === 'webhook' ? shown.map(withoutSecret) : shown,
    isList: Array.isArray(answer.data) || answer.data === null || operation.listIn !== undefined,
    answer,
  };
}

/** Claire replaces all of a webhook, its headers too: what is to stay has to be sent back. */
async function update(call: Call): Promise<Result> {
  const { id, ...changes } = call.input;
  const known = await send(call, operations.webhook.get, { webhook_id: id });
  const kept = isObject(known.data) ? { ...known.data, ...asGiven(known.data) } : {};
  const answer = await send(call, operations.webhook.update, { ...kept, ...changes, id });
  return one({ updated: true, id }, answer);
}

/** A webhook that was read and is sent back would lose the secret by which its trigger knows Claire. */
function refuseHidden(headers: unknown): void {
  if (!Array.isArray(headers)) return;
  const isHidden = (header: unknown) => isObject(header) && header.value === hiddenValue;
  if (!headers.some(isHidden)) return;
  throw new SetupError(
    'hiddenHeader',
    { value: hiddenValue },
    { path: 'headers', message: `holds "${hiddenValue}" for a header that is kept secret` },
  );
}

/** Any number of appointments, of any location, with an outcome for each. */
async function importRows({ client, input, options, importing }: Call): Promise<Result> {
  const { appointments } = input;
  const rows: unknown[] = Array.isArray(appointments) ? appointments : [appointments];
  let answer: Result['answer'];
  const watched: Client = {
    call: async (operation, fields, callOptions) => {
      const given = await client.call(operation, fields, callOptions);
      answer = given;
      return given;
    },
  };
  const records: unknown[] = [];
  for await (const outcome of run(rows, watched, { ...options, ...importing }))
    records.push(outcome);
  return { records, isList: true, answer };
}

function one(record: unknown, answer: Answer<unknown>): Result {
  return { records: [record], isList: false, answer };
}

/** The client checks the input against the operation's schema, whatever the message brought. */
function send(
  { client, options }: Call,
  operation: Operation,
  input: Input,
): Promise<Answer<unknown>> {
  return client.call(operation, input, options);
}
