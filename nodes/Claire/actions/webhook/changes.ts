import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { isLeftOut, isObject, type Json } from '../../../../claire/json';
import { operations } from '../../../../claire/resources';
import { checkOffered } from '../../../../claire/webhooks';
import { hiddenValue, isHiddenHeader } from '../../../../claire/http/redact';
import { updateWebhook } from '../../../../claire/webhooks/wanted';
import { headersParameter, locatorModes, sortByName } from '../../../../n8n/properties';
import { toData } from '../../../../n8n/values';
import type { ItemAction } from '../action';
import { locationId, options, webhookId } from '../fields';
import {
  checkExpressions,
  parameterError,
  readCollection,
  readLocator,
  readParameter,
  readRequiredId,
  toTrimmedText,
  toWholeNumber,
  toYesOrNo,
} from '../parameters';

const name: INodeProperties = {
  displayName: 'Name',
  name: 'name',
  type: 'string',
  default: '',
  placeholder: 'e.g. Offer ready to planning',
  description: 'Name of the webhook in the Claire dashboard',
};

const trigger: INodeProperties = {
  displayName: 'Event Name or ID',
  name: 'trigger',
  type: 'options',
  typeOptions: { loadOptionsMethod: 'getEvents' },
  default: '',
  description:
    'Event to call for. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
};

const url: INodeProperties = {
  displayName: 'URL',
  name: 'url',
  type: 'string',
  default: '',
  placeholder: 'e.g. https://planning.example.com/claire',
  description: 'Address that Claire calls',
};

const onlyLocation: INodeProperties = {
  ...locationId,
  required: false,
  modes: locatorModes('searchLocations', 'All locations', 'e.g. 12'),
  description: 'The only location to call for. Leave it empty for all locations of the dealer.',
};

const checklistId: INodeProperties = {
  displayName: 'Checklist ID',
  name: 'checklistId',
  type: 'string',
  default: '',
  placeholder: 'e.g. 5',
  description: 'Only for checks of this checklist, with the event Check created',
};

const queued: INodeProperties = {
  displayName: 'Queued',
  name: 'queued',
  type: 'boolean',
  default: false,
  description: 'Whether Claire waits for the response to a call before it makes the next one',
};

const active: INodeProperties = {
  displayName: 'Active',
  name: 'active',
  type: 'boolean',
  default: true,
  description: 'Whether Claire calls the address',
};

const headers = headersParameter('Headers that Claire sends with each call');

const settings: INodeProperties[] = [onlyLocation, checklistId, queued, active, headers];

/** In a collection, none is required, in alphabetical order as n8n wants it. */
const changeable: INodeProperties[] = sortByName([
  name,
  trigger,
  url,
  ...settings.map((field) =>
    field.name === 'headers'
      ? { ...field, description: 'Replace all headers that the webhook has' }
      : field,
  ),
]);

const fields = [name, trigger, url, ...settings];

export const create: ItemAction = {
  value: 'create',
  name: 'Create',
  action: 'Create webhook',
  description:
    'Create a webhook, an address that Claire calls for an event. To start a workflow, use the Claire Trigger instead.',
  isRead: false,
  properties: [
    { ...name, required: true },
    { ...trigger, required: true },
    { ...url, required: true },
    ...settings,
    options(),
  ],
  async perform({ context, client, index, options: callOptions }) {
    const input = toWebhookInput(readValues(context, index));
    const { name: named = '', url: address = '', webhook_trigger_id: event } = input;
    if (named === '') throw parameterError('Name', 'is required');
    if (event === undefined) throw parameterError('Event', 'is required');
    if (address === '') throw parameterError('URL', 'is required');
    await checkOffered(event, client, callOptions);
    const { data } = await client.call(
      operations.webhook.create,
      { ...input, name: named, url: address, webhook_trigger_id: event },
      callOptions,
    );
    return [toData(data)];
  },
};

function readValues(context: IExecuteFunctions, index: number): Given {
  return Object.fromEntries(
    fields.map((field) => [field.name, readParameter(context, field.name, index, '')] as const),
  );
}

const updateFields: INodeProperties = {
  displayName: 'Update Fields',
  name: 'updateFields',
  type: 'collection',
  placeholder: 'Add field',
  default: {},
  description: 'Fields to change; the others stay',
  options: changeable,
};

export const update: ItemAction = {
  value: 'update',
  name: 'Update',
  action: 'Update webhook',
  description: 'Change a webhook that this API key made; fields that you leave out stay',
  isRead: false,
  properties: [webhookId, updateFields, options()],
  async perform({ context, client, index, options: callOptions }) {
    const id = readRequiredId(context, 'webhookId', 'Webhook', index);
    const given = readCollection(context, 'updateFields', index);
    checkExpressions(context, changeable, given, context.getNode().parameters.updateFields);
    const changes = toWebhookInput(given);
    if (Object.keys(changes).length === 0) {
      throw parameterError('Update Fields', 'needs at least one field to change');
    }
    await checkOffered(changes.webhook_trigger_id, client, callOptions);
    await updateWebhook(client, { ...changes, id }, callOptions);
    return [{ updated: true, id }];
  },
};

export const deleteWebhook: ItemAction = {
  value: 'delete',
  name: 'Delete',
  action: 'Delete webhook',
  description: 'Delete a webhook that this API key made',
  isRead: false,
  properties: [webhookId, options()],
  async perform({ context, client, index, options: callOptions }) {
    const id = readRequiredId(context, 'webhookId', 'Webhook', index);
    await client.call(operations.webhook.delete, { webhook_id: id }, callOptions);
    return [{ deleted: true }];
  },
};

/** The parameters of a webhook, read but not yet in Claire's names. */
type Given = Partial<Record<string, unknown>>;

/** Open, as Claire's own model of a header is. */
interface Header {
  [field: string]: unknown;
  name: string;
  value: string;
}

/** Claire's names for the fields that were given; a field that was not is not there. */
interface WebhookInput {
  name?: string;
  webhook_trigger_id?: number;
  url?: string;
  dealer_location_id?: number | null;
  checklist_id?: number | null;
  queued?: boolean;
  active?: boolean;
  headers?: Header[];
}

function toWebhookInput(given: Given): WebhookInput {
  const { name, trigger, url, locationId, checklistId, queued, active, headers } = given;
  const event = toWholeNumber(trigger, 'Event');
  return {
    ...(name === undefined ? {} : { name: toTrimmedText(name, 'Name') }),
    ...(event === undefined ? {} : { webhook_trigger_id: event }),
    ...(url === undefined ? {} : { url: toTrimmedText(url, 'URL') }),
    ...(locationId === undefined
      ? {}
      : { dealer_location_id: toWholeNumber(readLocator(locationId), 'Location') ?? null }),
    ...(checklistId === undefined
      ? {}
      : { checklist_id: toWholeNumber(checklistId, 'Checklist ID') ?? null }),
    ...(queued === undefined ? {} : { queued: toBoolean(queued, 'Queued') }),
    ...(active === undefined ? {} : { active: toBoolean(active, 'Active') }),
    ...(headers === undefined ? {} : { headers: readHeaders(headers) }),
  };
}

function readHeaders(value: unknown): Header[] {
  const rows: unknown = isObject(value) ? value.header : value;
  if (isLeftOut(rows)) return [];
  if (!Array.isArray(rows)) throw parameterError('Headers', 'must be a list of names and values');
  return rows.map((row: unknown) => readHeader(isObject(row) ? row : {}));
}

function readHeader(header: Json): Header {
  const { name, value } = header;
  if (isHiddenHeader(header)) {
    const fault = `holds "${hiddenValue}" for ${toTrimmedText(name, 'Name of a header')}: give its real value`;
    throw parameterError('Headers', fault);
  }
  return {
    name: toTrimmedText(name, 'Name of a header'),
    // Not trimmed: a header may end in a space, and a line break has to be seen to be refused.
    value: typeof value === 'string' ? value : toTrimmedText(value, 'Value of a header'),
  };
}

function toBoolean(value: unknown, label: string): boolean {
  const answer = toYesOrNo(value, label);
  if (answer === undefined) throw parameterError(label, 'must be true or false');
  return answer;
}
