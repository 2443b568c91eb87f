import { z } from 'zod/v4';
import { WebhookId, must } from '../models/values';
import {
  createdRecord,
  listOfRecords,
  listWithin,
  oneRecord,
  fields,
  noInput,
  operation,
  resource,
  type Search,
} from './operation';
import {
  filledByClaire,
  TestCall,
  WebhookChange,
  WebhookFields,
  CreatedWebhook,
  Webhook,
  WebhookError,
  WebhookTrigger,
} from './webhook-records';
import { isObject, toGiven } from '../json';

const byId = fields({ webhook_id: WebhookId });

/** Needed to verify a creation, before the resource is there. */
const list = operation({
  id: 'webhook.list',
  label: 'List webhooks',
  method: 'GET',
  path: '/v1/webhooks/list',
  inputIn: 'nothing',
  input: noInput,
  ...listOfRecords({ Webhook }),
  isRead: true,
  onAmbiguousFailure: 'repeat',
  summary: 'Lists the webhooks that this API key made',
  reference: 'Get the list of existing webhooks',
});

export const webhook = resource({
  label: 'Webhook',
  plural: 'Webhooks',
  description: 'Addresses that Claire calls when something happens',
  models: { CreatedWebhook, Webhook, WebhookError, WebhookTrigger },
  operations: {
    create: operation({
      id: 'webhook.create',
      label: 'Create webhook',
      method: 'POST',
      path: '/v1/webhooks/create',
      inputIn: 'body',
      input: WebhookFields,
      ...createdRecord('webhook', { CreatedWebhook }),
      isRead: false,
      // A second webhook would use up the key's limit and deliver every event twice.
      onAmbiguousFailure: { list, find: findCreatedWebhook },
      limitError: 'CLAIRE_WEBHOOK_LIMIT',
      notInForms: ['id', ...Object.keys(filledByClaire)],
      summary: 'Creates a webhook: an address that Claire calls when an event happens',
      reference: 'Create a webhook',
    }),
    delete: operation({
      id: 'webhook.delete',
      label: 'Delete webhook',
      method: 'POST',
      path: '/v1/webhooks/delete',
      inputIn: 'query',
      input: byId,
      output: null,
      isRead: false,
      onAmbiguousFailure: 'repeat',
      isDoneWhenMissing: true,
      summary: 'Deletes a webhook that this API key made',
      reference: 'Delete a webhook',
    }),
    get: operation({
      id: 'webhook.get',
      label: 'Get webhook',
      method: 'GET',
      path: '/v1/webhooks/view',
      inputIn: 'query',
      input: byId,
      ...oneRecord({ Webhook }),
      repeatsId: 'webhook_id',
      isRead: true,
      onAmbiguousFailure: 'repeat',
      summary: 'Gets one webhook with its headers',
      reference: 'Get a webhook details',
    }),
    listErrors: operation({
      id: 'webhook.listErrors',
      label: 'List failed calls',
      method: 'POST',
      path: '/v1/webhooks/list_errors',
      inputIn: 'body',
      input: fields({
        WebhookID: WebhookId,
        Page: z
          .int(must('a whole number, 0 or more'))
          .nonnegative(must('a whole number, 0 or more'))
          .describe('Page of the list; whether the first is 0 or 1 is not documented'),
      }),
      ...listWithin('items', { WebhookError }),
      pagesIn: 'nb_pages',
      requiredInForms: ['WebhookID'],
      isRead: true,
      onAmbiguousFailure: 'repeat',
      summary: 'Lists the calls of a webhook that went wrong in the last three months',
      reference: 'List webhook errors',
    }),
    listTriggers: operation({
      id: 'webhook.listTriggers',
      label: 'List events',
      method: 'GET',
      path: '/v1/webhooks/list_triggers',
      inputIn: 'nothing',
      input: noInput,
      ...listOfRecords({ WebhookTrigger }),
      isRead: true,
      onAmbiguousFailure: 'repeat',
      summary: 'Lists the events that a webhook can wait for',
      reference: 'Get the list of triggers',
    }),
    test: operation({
      id: 'webhook.test',
      label: 'Test webhook',
      method: 'POST',
      path: '/v1/webhooks/test',
      inputIn: 'body',
      input: TestCall,
      output: null,
      isRead: false,
      onAmbiguousFailure: 'stop',
      summary: 'Calls a webhook once with a payload of your own',
      reference: 'Test a webhook',
    }),
    update: operation({
      id: 'webhook.update',
      label: 'Change webhook',
      method: 'POST',
      path: '/v1/webhooks/update',
      inputIn: 'body',
      input: WebhookChange,
      output: null,
      clearable: ['dealer_location_id', 'checklist_id'],
      notInForms: Object.keys(filledByClaire),
      // Claire keeps what the node sends along.
      requiredInForms: ['id'],
      isRead: false,
      onAmbiguousFailure: 'repeat',
      summary: 'Changes a webhook that this API key made; headers that are left out are removed',
      reference: 'Update a webhook',
    }),
    list,
  },
});

// A webhook from before this call is no evidence, but clocks differ by a little.
const clockTolerance = 60_000;

/** The answer that creating would have given, if one of the webhooks is what it made. */
function findCreatedWebhook({ wanted, records, since }: Search): { ID: number } | undefined {
  const ids = records
    .filter(isObject)
    .filter((webhook) => isTheSame(wanted, webhook) && !isOlder(webhook.created_on, since))
    .map(({ id }) => id)
    .filter((id) => typeof id === 'number');
  return ids.length === 0 ? undefined : { ID: Math.max(...ids) };
}

function isTheSame(
  wanted: Readonly<Record<string, unknown>>,
  webhook: Readonly<Record<string, unknown>>,
): boolean {
  return ['url', 'webhook_trigger_id', 'name', 'dealer_location_id', 'checklist_id'].every(
    (field) => toGiven(wanted[field]) === toGiven(webhook[field]),
  );
}

function isOlder(createdOn: unknown, since: number): boolean {
  const time = typeof createdOn === 'string' ? Date.parse(createdOn) : Number.NaN;
  // Go writes the year 1 for "not known".
  return time > 0 && time < since - clockTolerance;
}
