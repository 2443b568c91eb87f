import {
  NodeOperationError,
  updateDisplayOptions,
  type IExecuteFunctions,
  type INodeProperties,
  type INodePropertyOptions,
} from 'n8n-workflow';
import type { Action } from './action';
import { confirmImport } from './appointment/confirm-import';
import { get as getAppointment } from './appointment/get';
import { getAll as getAppointments } from './appointment/get-all';
import { getByDmsNr } from './appointment/get-by-dms-nr';
import { importAppointments } from './appointment/import';
import { get as getCar } from './car/get';
import { getAll as getChecks } from './check/get-all';
import { getAll as getLocations } from './location/get-all';
import { getAll as getQuestions } from './question/get-all';
import { getAll as getTags } from './tag/get-all';
import { create } from './webhook/create';
import { deleteWebhook } from './webhook/delete';
import { get as getWebhook } from './webhook/get';
import { getAll as getWebhooks } from './webhook/get-all';
import { getErrors } from './webhook/get-errors';
import { getTriggers } from './webhook/get-triggers';
import { test } from './webhook/send-test';
import { update } from './webhook/update';

interface Resource {
  value: string;
  name: string;
  /** In the order in which people see them. */
  actions: [Action, ...Action[]];
  /** The first one when left out. Workflows are saved without it: a contract. */
  defaultOperation?: Action;
}

/** Everything the node can do. Values and names of parameters are a contract with saved workflows. */
export const catalogue: [Resource, ...Resource[]] = [
  {
    value: 'appointment',
    name: 'Appointment',
    actions: [confirmImport, getAppointment, getByDmsNr, getAppointments, importAppointments],
    defaultOperation: getAppointment,
  },
  { value: 'car', name: 'Car', actions: [getCar] },
  { value: 'check', name: 'Check', actions: [getChecks] },
  { value: 'location', name: 'Location', actions: [getLocations] },
  { value: 'question', name: 'Question', actions: [getQuestions] },
  { value: 'tag', name: 'Tag', actions: [getTags] },
  {
    value: 'webhook',
    name: 'Webhook',
    actions: [create, deleteWebhook, getWebhook, getErrors, getWebhooks, getTriggers, test, update],
  },
];

const actions = new Map<string, Action>(
  catalogue.flatMap((resource) =>
    resource.actions.map((action) => [`${resource.value}.${action.value}`, action] as const),
  ),
);

/** The operation that the user chose; it cannot differ from item to item. */
export function findAction(context: IExecuteFunctions): Action {
  const resource: unknown = context.getNodeParameter('resource', 0);
  const operation: unknown = context.getNodeParameter('operation', 0);
  const action = actions.get(`${String(resource)}.${String(operation)}`);
  if (action !== undefined) return action;
  throw new NodeOperationError(
    context.getNode(),
    `The operation "${String(operation)}" of "${String(resource)}" is not known`,
    { description: 'Choose the resource and the operation from their lists.' },
  );
}

export const properties: INodeProperties[] = [
  {
    displayName: 'Resource',
    name: 'resource',
    type: 'options',
    noDataExpression: true,
    options: catalogue.map(({ name, value }) => ({ name, value })),
    default: 'appointment',
  },
  ...catalogue.map(operationParameter),
  ...catalogue.flatMap(toFields),
];

function operationParameter(resource: Resource): INodeProperties {
  const field: INodeProperties = {
    displayName: 'Operation',
    name: 'operation',
    type: 'options',
    noDataExpression: true,
    displayOptions: { show: { resource: [resource.value] } },
    default: '',
  };
  const { actions: all, defaultOperation: defaultOperation = all[0] } = resource;
  return { ...field, options: all.map(toOption), default: defaultOperation.value };
}

function toOption({ value, name, action, description }: Action): INodePropertyOptions {
  return { name, value, action, description };
}

function toFields(resource: Resource): INodeProperties[] {
  return resource.actions.flatMap((action) =>
    updateDisplayOptions(
      { show: { resource: [resource.value], operation: [action.value] } },
      action.properties,
    ),
  );
}
