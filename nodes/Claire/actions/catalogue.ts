import {
  NodeOperationError,
  updateDisplayOptions,
  type IExecuteFunctions,
  type INodeProperties,
  type INodePropertyOptions,
} from 'n8n-workflow';
import { type ResourceName, resourceNames } from '../../../claire/resources/names';
import type { Action } from './action';
import { find } from './appointment/find';
import {
  get as getAppointment,
  getAll as getAppointments,
  getByDmsNr,
} from './appointment/look-ups';
import { compareAppointments, confirmImport, importAppointments } from './appointment/import';
import { get as getCar } from './car';
import { create, deleteWebhook, update } from './webhook/changes';
import {
  get as getWebhook,
  getAll as getWebhooks,
  getErrors,
  getTriggers,
} from './webhook/look-ups';
import { plainList, type OperationId, type PlainListId } from './plain-list';
import { test } from './webhook/send-test';

interface Resource {
  value: string;
  name: string;
  /** In the order in which people see them. */
  actions: readonly Action[];
}

type OwnActions = Record<Exclude<OperationId, PlainListId>, Action> &
  Partial<Record<PlainListId, Action>>;

/**
 * Operations with more to say than their entry in the catalogue. One that is missing here is a type
 * error: add a file for it, as for `car.get`.
 */
const own: OwnActions = {
  'appointment.get': getAppointment,
  'appointment.import': importAppointments,
  'appointment.list': getAppointments,
  'appointment.listByDmsNr': getByDmsNr,
  'car.get': getCar,
  'webhook.create': create,
  'webhook.delete': deleteWebhook,
  'webhook.get': getWebhook,
  'webhook.list': getWebhooks,
  'webhook.listErrors': getErrors,
  'webhook.listTriggers': getTriggers,
  'webhook.test': test,
  'webhook.update': update,
};

const ownActions: ReadonlyMap<string, Action> = new Map(Object.entries(own));

/** Workflows are saved without the default: a contract. It is the first one elsewhere. */
const defaults = new Map<string, Action>([['appointment', getAppointment]]);

/** Everything the node can do. Values and names of parameters are a contract with saved workflows. */
export const catalogue: readonly Resource[] = resourceNames
  .map((resource) => ({
    value: resource.value,
    name: resource.label,
    actions: listActions(resource),
  }))
  .sort(compareNames);

function listActions(resource: ResourceName): Action[] {
  const found = resource.operations.map((id) => ownActions.get(id) ?? plainList(resource));
  const more = resource.value === 'appointment' ? [compareAppointments, confirmImport, find] : [];
  return [...more, ...found].sort(compareNames);
}

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
    `The operation '${String(operation)}' of '${String(resource)}' is not known`,
    { description: 'Choose the resource and the operation from their lists.' },
  );
}

const labels = Object.fromEntries(
  catalogue.flatMap(({ value, name, actions: all }) =>
    all.map((action) => [`${value} ${action.value}`, `${action.name}: ${name}`]),
  ),
);

/** Below the node's name on the canvas, in the words of its lists: `Get Many: Location`. */
export const subtitle = `={{ (${JSON.stringify(labels)})[$parameter["resource"] + " " + $parameter["operation"]] ?? "" }}`;

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
  const { value, actions: all } = resource;
  const chosen = defaults.get(value) ?? all[0];
  return { ...field, options: all.map(toOption), default: chosen?.value ?? '' };
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

function compareNames(one: { name: string }, other: { name: string }): number {
  return one.name.toLowerCase() < other.name.toLowerCase() ? -1 : 1;
}
