import type { INodeProperties } from 'n8n-workflow';
import { isObject, toRecords } from '../../../../claire/json';
import { describeValue } from '../../../../claire/problems';
import { operations } from '../../../../claire/resources';
import { listErrors } from '../../../../claire/webhooks/failed-deliveries';
import { hideSecrets } from '../../../../claire/http/redact';
import { toData } from '../../../../n8n/values';
import type { ItemAction, ItemCall } from '../action';
import { options, output, returnAll, returnAllOrLimit, webhookId } from '../fields';
import {
  parameterError,
  readParameter,
  readRequiredId,
  readOptionalText,
  toYesOrNo,
} from '../parameters';
import { read, readShaped } from '../records';

export const get: ItemAction = {
  value: 'get',
  name: 'Get',
  action: 'Get webhook',
  description: 'Get a webhook with its headers',
  isRead: true,
  properties: [webhookId, ...output('webhook'), options()],
  async perform(call) {
    const id = readRequiredId(call.context, 'webhookId', 'Webhook', call.index);
    const webhooks = await readShaped(call, operations.webhook.get, { webhook_id: id });
    return webhooks.map(hideSecrets);
  },
};

export const getAll: ItemAction = {
  value: 'getAll',
  name: 'Get Many',
  action: 'Get many webhooks',
  description: 'Get the webhooks that this API key made',
  isRead: true,
  properties: [...returnAllOrLimit, ...output('webhook'), options()],
  async perform(call) {
    const webhooks = await readShaped(call, operations.webhook.list, {});
    return webhooks.map(hideSecrets);
  },
};

export const getTriggers: ItemAction = {
  value: 'getTriggers',
  name: 'Get Triggers',
  action: 'Get triggers of webhooks',
  description: 'Get the events that a webhook can wait for',
  isRead: true,
  properties: [...returnAllOrLimit, options()],
  perform: (call) => read(call, operations.webhook.listTriggers, {}),
};

const pages: INodeProperties[] = [
  returnAll,
  {
    displayName: 'Page',
    name: 'page',
    type: 'number',
    typeOptions: { minValue: 0 },
    default: 1,
    description:
      "Which page of the list to return. Claire does not document whether the first is 0 or 1; 'Return All' reads both.",
    displayOptions: { show: { returnAll: [false] } },
  },
];

export const getErrors: ItemAction = {
  value: 'getErrors',
  name: 'Get Errors',
  action: 'Get errors of webhook',
  description: 'Get the failed calls of a webhook from the last three months',
  isRead: true,
  properties: [webhookId, ...pages, options()],
  async perform(call) {
    const { context, index } = call;
    const id = readRequiredId(context, 'webhookId', 'Webhook', index);
    const all = toYesOrNo(readParameter(context, 'returnAll', index, false), 'Return All') ?? false;
    const records = all
      ? (await listErrors(call.client, id, call.options)).records
      : await onePage(call, id, readPage(call));
    return records.filter(isObject).map((record) => toData(hideSecrets(record)));
  },
};

async function onePage(
  { client, options: callOptions }: ItemCall,
  id: number,
  page: number,
): Promise<unknown[]> {
  const operation = operations.webhook.listErrors;
  const { data } = await client.call(operation, { WebhookID: id, Page: page }, callOptions);
  return toRecords(operation, data);
}

/** Page 0 may be the first. */
function readPage({ context, index }: ItemCall): number {
  const given = readOptionalText(context, 'page', 'Page', index);
  if (given === '') throw parameterError('Page', 'is required');
  if (/^\d{1,15}$/.test(given)) return Number(given);
  throw parameterError('Page', `must be a whole number, 0 or more, not ${describeValue(given)}`);
}
