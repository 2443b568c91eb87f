import type { CallResponse, CallOptions, Client, Rate } from '../../../claire/client';
import { type AddedCustomer, withCustomer } from '../../../claire/contact';
import { type ImportOptions, run } from '../../../claire/import';
import { listAppointments } from '../../../claire/list-appointments';
import { WebhookId } from '../../../claire/models';
import { type Operation, operations, readResource } from '../../../claire/resources';
import { isObject, toRecords } from '../../../claire/json';
import { type OutputChoice, shape } from '../../../claire/simplify';
import { checkOffered, listErrors } from '../../../claire/webhooks';
import { sendTest } from '../../../claire/webhooks/test-call';
import { hiddenValue, hideSecrets, isHiddenHeader } from '../../../claire/http/redact';
import { updateWebhook } from '../../../claire/webhooks/wanted';
import { SetupError } from '../../runtime/errors';
import { yieldToEventLoop } from '../../runtime/imports/import-settings';
import { checkInput } from '../../../claire/http/request';
import { findAppointments, type FindDependencies } from '../../../claire/find';
import { type Input, type ApiOperation, findOperation, FindSettings } from './operations';

/** The result of an operation: the same records as the items of n8n's node. */
export interface Result {
  readonly records: readonly unknown[];
  /** Whether it is a list, or the one record of an operation that has only one. */
  readonly isList: boolean;
  /** Of the last answer; an import without a good row asks nothing. */
  readonly answer:
    (Pick<CallResponse<unknown>, 'status' | 'attempts'> & { rate: Rate }) | undefined;
  /** What a search took, and what it has not seen. */
  readonly search?: Readonly<Record<string, unknown>>;
}

interface Call {
  readonly client: Client;
  readonly operation: Operation;
  readonly input: Input;
  readonly options: CallOptions;
  /** How records come out. */
  readonly shown: OutputChoice;
  /** How rows are read, should it be an import. */
  readonly importing?: Pick<ImportOptions, 'times' | 'onHint'>;
  /** The customer to put beside each appointment. */
  readonly addCustomer?: AddedCustomer | undefined;
  /** All pages of a list that Claire cuts into pages. */
  readonly returnAll?: boolean;
}

export async function perform(call: Call): Promise<Result> {
  const { client, operation, input, options } = call;
  const { webhook, appointment } = operations;
  if (operation.id === appointment.list.id) return list(call);
  if (operation.isRead) return read(call);
  if (operation.id === appointment.import.id) return importRows(call);
  if (readResource(operation) === 'webhook') {
    refuseHidden(input.headers);
    await checkOffered(input.webhook_trigger_id, client, options);
  }
  if (operation.id === webhook.update.id) {
    const answer = await updateWebhook(client, input, options);
    return toSingleResult({ updated: true, id: input.id }, answer);
  }
  if (operation.id === webhook.test.id) {
    const answer = await sendTest(client, input, options);
    return toSingleResult({ tested: true, id: input.WebhookID }, answer);
  }
  // Claire leaves a new webhook off by default, but a webhook is made to be called.
  const isNew = operation.id === webhook.create.id;
  // The client checks the input against the operation's schema, whatever the message brought.
  const answer = await client.call(operation, isNew ? { active: true, ...input } : input, options);
  if (operation.id === webhook.delete.id) return toSingleResult({ deleted: true }, answer);
  return toSingleResult(answer.data, answer);
}

/** Appointments of one or several days and locations. */
async function list(call: Call): Promise<Result> {
  const { client, input, options } = call;
  const { records, answer } = await listAppointments(client, input, options);
  return { records: await showAll(call, records), isList: true, answer };
}

async function read(call: Call): Promise<Result> {
  const { client, operation, input, options } = call;
  if (operation.pagesIn !== undefined && call.returnAll === true) return readAllErrors(call);
  const isPaged = operation.pagesIn !== undefined && input.Page === undefined;
  const asked = isPaged ? { ...input, Page: 1 } : input;
  const answer: CallResponse<unknown> = await client.call(operation, asked, options);
  return {
    records: await showAll(call, toRecords(operation, answer.data)),
    isList: Array.isArray(answer.data) || answer.data === null || operation.listIn !== undefined,
    answer,
  };
}

/** The errors of a webhook are the only list that Claire cuts into pages. */
async function readAllErrors(call: Call): Promise<Result> {
  const id = WebhookId.safeParse(call.input.WebhookID);
  // The operation's own check says what is wrong with it.
  if (!id.success) return read({ ...call, returnAll: false });
  const { records, response: answer } = await listErrors(call.client, id.data, call.options);
  return { records: await showAll(call, records), isList: true, answer };
}

/** What is to be known to show records. */
interface Showing extends Pick<Call, 'client' | 'options' | 'shown' | 'addCustomer'> {
  readonly operation: ApiOperation;
}

/** Records as the flow gets them. */
function showAll(call: Showing, records: readonly unknown[]): Promise<unknown[]> {
  return Promise.all(records.map((record) => show(call, record)));
}

function show(call: Showing, record: unknown): unknown {
  const { operation, shown, addCustomer, client, options: calls } = call;
  const simple = shape(operation.model, record, shown);
  if (readResource(operation) === 'webhook') return hideSecrets(simple);
  const hasCustomer = operation.model === 'Appointment' && isObject(record) && isObject(simple);
  return hasCustomer ? withCustomer(addCustomer, record, simple, { client, calls }) : simple;
}

/** A hidden header that is sent back would cost the trigger the secret by which it knows Claire. */
function refuseHidden(headers: unknown): void {
  if (!Array.isArray(headers) || !headers.some(isHiddenHeader)) return;
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
  const outcomes = run(rows, watched, { ...options, ...importing });
  for await (const outcome of yieldToEventLoop(outcomes)) records.push(outcome);
  return { records, isList: true, answer };
}

function toSingleResult(record: unknown, answer: CallResponse<unknown>): Result {
  return { records: [record], isList: false, answer };
}

interface FindCall extends Omit<Showing, 'operation'> {
  readonly input: Input;
  readonly finding: Omit<FindDependencies, 'client'>;
}

/** Appointments by what people know of them. */
export async function find(call: FindCall): Promise<Result> {
  const { client, finding, options } = call;
  const { maxAge, ...query } = checkInput(FindSettings, call.input, () => 'find appointments');
  const { appointments, report } = await findAppointments(
    query,
    { client, ...finding },
    { ...options, maxAge },
  );
  const { requests, days, cutShort } = report;
  const failed = report.failed.map(({ locationId, day, error: { code, message } }) => {
    return { locationId, day, code, message };
  });
  return {
    records: await showAll({ ...call, operation: findOperation }, appointments),
    isList: true,
    answer: undefined,
    search: { requests, days, failed, cutShort },
  };
}
