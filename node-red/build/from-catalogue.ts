import { z } from 'zod/v4';
import { describedFields } from '../../claire/import/rows/described-fields';
import { enumerations } from '../../claire/models/enumerations';
import { models, readResource } from '../../claire/resources';
import { listSelectableFields } from '../../claire/simplify';
import {
  type ApiOperation,
  apiOperations,
  readInputSchema,
  toKind,
  withoutNull,
} from '../nodes/claire-api/operations';
import type { Entries, ListName, OperationEntry, ParameterEntry } from '../editor/entries';

const lists: Readonly<Record<string, ListName>> = {
  location_id: 'locations',
  dealer_location_id: 'locations',
  locationIds: 'locations',
  webhook_id: 'webhooks',
  WebhookID: 'webhooks',
  webhook_trigger_id: 'events',
  checklist_id: 'checklists',
};

/** The models whose fields people choose. */
const selectable = new Map(
  Object.keys(models)
    .map((model) => [model, listSelectableFields(model)] as const)
    .filter(([, fields]) => fields.length > 0),
);

/** At build time: the editor gets the catalogue as data, without zod. */
export function entries(): Entries {
  return {
    operations: apiOperations.map(operationEntry),
    events: enumerations.WebhookTriggerID.map(({ value, label }) => ({
      value: String(value),
      label,
    })),
    fields: Object.fromEntries(selectable),
    importFields: describedFields.map(({ path, isRequired, mayHaveHalves, label }) => {
      return { path, isRequired, mayHaveHalves, label };
    }),
  };
}

function operationEntry(operation: ApiOperation): OperationEntry {
  const { id, replacedBy, model = '', isRead, pagesIn } = operation;
  return {
    id,
    resource: readResource(operation),
    deprecated: replacedBy !== undefined,
    hasCustomers: model === 'Appointment',
    ...(isRead && selectable.has(model) && { model }),
    isPaged: pagesIn !== undefined,
    parameters: parameters(operation),
  };
}

function parameters(operation: ApiOperation): ParameterEntry[] {
  const { properties, required } = readInputSchema(operation);
  const { notInForms = [], requiredInForms = required } = operation;
  return Object.entries(properties)
    .filter(([name]) => !notInForms.includes(name))
    .map(([name, schema]) => parameter(operation, name, schema, requiredInForms.includes(name)))
    .sort((one, other) => rank(one) - rank(other));
}

/** What has to be filled in stands first; then the day, by which most look for appointments. */
function rank({ required, type }: ParameterEntry): number {
  if (required) return 0;
  return type === 'date' ? 1 : 2;
}

type Schema = z.core.JSONSchema._JSONSchema;

function parameter(
  operation: ApiOperation,
  name: string,
  schema: Schema,
  required: boolean,
): ParameterEntry {
  const given = withoutNull(schema);
  const kind = toKind(schema);
  const choices = given.type === 'string' && given.enum ? given.enum.map(String) : undefined;
  const list = readResource(operation) === 'webhook' && name === 'id' ? 'webhooks' : lists[name];
  return {
    name,
    type: kind === 'any' ? 'json' : kind,
    required,
    ...(choices && { choices }),
    ...(list && { list }),
    ...(given.type === 'array' && list && { several: true }),
    ...toStandard(given.default),
    ...(operation.clearable?.includes(name) === true && { clears: true }),
  };
}

/** An empty list says nothing in a form. */
function toStandard(value: unknown): { standard?: string } {
  return typeof value === 'number' || typeof value === 'string' ? { standard: String(value) } : {};
}
