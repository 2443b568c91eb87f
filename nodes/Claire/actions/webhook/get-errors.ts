import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { listOf, operations, pageCount } from '../../../../claire/operations';
import { withoutSecret } from '../../../../claire/webhooks/without-secret';
import type { ItemAction, ItemCall } from '../action';
import { options, shaping, webhookId } from '../fields';
import { given, isObject, refused, requiredId, wholeNumber } from '../parameters';
import { shaper } from '../records';

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
    typeOptions: { minValue: 1 },
    default: 1,
    description: 'Which page of the list to return; the first is 1',
    displayOptions: { show: { returnAll: [false] } },
  },
];

export const getErrors: ItemAction = {
  value: 'getErrors',
  name: 'Get Errors',
  action: 'Get the errors of a webhook',
  description: 'Get the calls of a webhook that did not arrive in the last three months',
  isRead: true,
  properties: [webhookId, ...pages, ...shaping, options()],
  async perform(call) {
    const { context, index } = call;
    const id = requiredId(context, 'webhookId', 'Webhook', index);
    const shape = shaper(call, operations.webhook.listErrors);
    const all = given(context, 'returnAll', index, false) === true;
    const records = all
      ? await everyPage(call, id)
      : (await onePage(call, id, pageOf(call))).records;
    return shape(records.map(withoutSecret));
  },
};

/** New entries push old ones to the next page while we read, so some come twice. */
async function everyPage(call: ItemCall, id: number): Promise<IDataObject[]> {
  const found = new Map<unknown, IDataObject>();
  let last = 1;
  for (let page = 1; page <= last; page += 1) {
    const { records, count } = await onePage(call, id, page);
    last = count;
    for (const record of records) found.set(record.id ?? record, record);
  }
  return [...found.values()];
}

async function onePage(
  { client, options: callOptions }: ItemCall,
  id: number,
  page: number,
): Promise<{ records: IDataObject[]; count: number }> {
  const operation = operations.webhook.listErrors;
  const { data } = await client.call(operation, { WebhookID: id, Page: page }, callOptions);
  return { records: listOf(operation, data).filter(isObject), count: pageCount(operation, data) };
}

function pageOf({ context, index }: ItemCall): number {
  const page = wholeNumber(given(context, 'page', index, 1), 'Page');
  if (page === undefined) throw refused('Page', 'is required');
  return page;
}
