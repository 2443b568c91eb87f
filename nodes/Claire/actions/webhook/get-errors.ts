import type { INodeProperties } from 'n8n-workflow';
import { toRecords, operations } from '../../../../claire/resources';
import { describeValue } from '../../../../claire/problems';
import { listErrors } from '../../../../claire/webhooks/list-errors';
import { hideSecrets } from '../../../../claire/webhooks/secret';
import type { ItemAction, ItemCall } from '../action';
import { options, webhookId } from '../fields';
import { readParameter, parameterError, readRequiredId, readText, toYesOrNo } from '../parameters';
import { toData } from '../../../../n8n/values';
import { isObject } from '../../../../claire/json';

const pages: INodeProperties[] = [
  {
    displayName: 'Return All',
    name: 'returnAll',
    type: 'boolean',
    default: false,
    description: 'Whether to return all results or only up to a given limit',
  },
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
  const given = readText(context, 'page', 'Page', index);
  if (given === '') throw parameterError('Page', 'is required');
  if (/^\d{1,15}$/.test(given)) return Number(given);
  throw parameterError('Page', `must be a whole number, 0 or more, not ${describeValue(given)}`);
}
