import { z } from 'zod/v4';
import { WebhookId } from '../models';
import { must } from '../models/values';
import { createdRecord, listOfRecords, listWithin, oneRecord } from './answer';
import { fields, noInput } from './input';
import { operation } from './operation';
import { TestCall, WebhookChange, WebhookFields } from './webhook-input';

const resource = 'webhook';
const byId = fields({ webhook_id: WebhookId });

export const create = operation({
  id: 'webhook.create',
  resource,
  method: 'POST',
  path: '/v1/webhooks/create',
  inputIn: 'body',
  input: WebhookFields,
  ...createdRecord('CreatedWebhook'),
  isRead: false,
  // A second webhook would use up the key's limit and deliver every event twice.
  onAmbiguousFailure: 'verifyFirst',
  summary: 'Creates a webhook: an address that Claire calls when an event happens',
  reference: 'Create a webhook',
});

const deleteWebhook = operation({
  id: 'webhook.delete',
  resource,
  method: 'POST',
  path: '/v1/webhooks/delete',
  inputIn: 'query',
  input: byId,
  output: null,
  isRead: false,
  onAmbiguousFailure: 'repeat',
  summary: 'Deletes a webhook that this API key made',
  reference: 'Delete a webhook',
});

export { deleteWebhook as delete };

export const get = operation({
  id: 'webhook.get',
  resource,
  method: 'GET',
  path: '/v1/webhooks/view',
  inputIn: 'query',
  input: byId,
  ...oneRecord('Webhook'),
  isRead: true,
  onAmbiguousFailure: 'repeat',
  summary: 'Gets one webhook with its headers',
  reference: 'Get a webhook details',
});

export const list = operation({
  id: 'webhook.list',
  resource,
  method: 'GET',
  path: '/v1/webhooks/list',
  inputIn: 'nothing',
  input: noInput,
  ...listOfRecords('Webhook'),
  isRead: true,
  onAmbiguousFailure: 'repeat',
  summary: 'Lists the webhooks that this API key made',
  reference: 'Get the list of existing webhooks',
});

export const listErrors = operation({
  id: 'webhook.listErrors',
  resource,
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
  ...listWithin('items', 'WebhookError'),
  pagesIn: 'nb_pages',
  isRead: true,
  onAmbiguousFailure: 'repeat',
  summary: 'Lists the calls of a webhook that went wrong in the last three months',
  reference: 'List webhook errors',
});

export const listTriggers = operation({
  id: 'webhook.listTriggers',
  resource,
  method: 'GET',
  path: '/v1/webhooks/list_triggers',
  inputIn: 'nothing',
  input: noInput,
  ...listOfRecords('WebhookTrigger'),
  isRead: true,
  onAmbiguousFailure: 'repeat',
  summary: 'Lists the events that a webhook can wait for',
  reference: 'Get the list of triggers',
});

export const test = operation({
  id: 'webhook.test',
  resource,
  method: 'POST',
  path: '/v1/webhooks/test',
  inputIn: 'body',
  input: TestCall,
  output: null,
  isRead: false,
  onAmbiguousFailure: 'stop',
  summary: 'Calls a webhook once with a payload of your own',
  reference: 'Test a webhook',
});

export const update = operation({
  id: 'webhook.update',
  resource,
  method: 'POST',
  path: '/v1/webhooks/update',
  inputIn: 'body',
  input: WebhookChange,
  output: null,
  clearable: ['dealer_location_id', 'checklist_id'],
  isRead: false,
  onAmbiguousFailure: 'repeat',
  summary: 'Changes a webhook that this API key made; headers that are left out are removed',
  reference: 'Update a webhook',
});
