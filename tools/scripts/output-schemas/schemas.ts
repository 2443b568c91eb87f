import { z } from 'zod/v4';
import { findEnumeration, models, type ModelName } from '../../../claire/models';
import { operations, type Operation } from '../../../claire/operations';

type Schema = Record<string, unknown>;

const text = { type: 'string' };
const number = { type: 'integer' };
const yes = { type: 'boolean' };

/** What import and confirmImport give for each item. */
const outcome = object({
  location_id: number,
  dms_nr: text,
  wo_nr: text,
  status: text,
  appointment_id: number,
  queued_at: text,
  day: text,
  error: object({
    code: text,
    message: text,
    problems: { type: 'array', items: object({ path: text, message: text }) },
  }),
});

/** By file below `nodes/Claire/__schema__/v1.0.0`: what the editor shows before a run. */
export function outputSchemas(): Map<string, Schema> {
  const { appointment, car, check, location, question, tag, webhook } = operations;
  return new Map<string, Schema>([
    ['appointment/confirmImport', outcome],
    ['appointment/get', records(appointment.get)],
    ['appointment/getAll', records(appointment.list)],
    ['appointment/getByDmsNr', records(appointment.listByDmsNr)],
    ['appointment/import', outcome],
    ['car/get', records(car.get)],
    ['check/getAll', records(check.list)],
    ['location/getAll', records(location.list)],
    ['question/getAll', records(question.list)],
    ['tag/getAll', records(tag.list)],
    ['webhook/create', object({ ID: number })],
    ['webhook/delete', object({ deleted: yes })],
    ['webhook/get', records(webhook.get)],
    ['webhook/getAll', records(webhook.list)],
    ['webhook/getErrors', records(webhook.listErrors)],
    ['webhook/getTriggers', records(webhook.listTriggers)],
    ['webhook/test', object({ tested: yes, id: number })],
    ['webhook/update', object({ updated: yes, id: number })],
  ]);
}

/** What the trigger puts out for every event, whatever it includes. */
export const eventSchema: Schema = object({
  event: number,
  eventName: text,
  appointmentId: number,
  dealerId: number,
  locationId: number,
  workOrderNumber: text,
  payload: object({
    appointment_id: number,
    dealer_id: number,
    dealer_location_id: number,
    wo_nr: text,
  }),
});

export function fileText(schema: Schema): string {
  return `${JSON.stringify({ ...schema, version: 1 }, null, 2)}\n`;
}

function records({ id, model }: Operation): Schema {
  if (model === undefined) throw new Error(`${id} has no record to describe`);
  return recordSchema(model);
}

/** With what Simplify adds, because it is on unless the user switches it off. */
function recordSchema(name: ModelName): Schema {
  const schema = z.toJSONSchema(models[name], { io: 'output', unrepresentable: 'any' });
  const fields = Object.entries(schema.properties ?? {}).flatMap(([field, type]) => [
    [field, plain(type)] as const,
    ...(findEnumeration(name, field) === undefined ? [] : [[`${field}_label`, text] as const]),
    ...(field === 'customcom_key' ? [['customcom_link', text] as const] : []),
  ]);
  return object(Object.fromEntries(fields));
}

function object(properties: Schema): Schema {
  return { type: 'object', properties };
}

/** n8n's editor knows types, properties and items; a value that may be null has its other type. */
function plain(schema: unknown): unknown {
  if (typeof schema !== 'object' || schema === null) return schema;
  const { type, properties, items, anyOf } = schema as Schema;
  if (Array.isArray(anyOf)) return plain(anyOf.find((one: Schema) => one.type !== 'null'));
  return {
    ...(type === undefined ? {} : { type }),
    ...(properties === undefined ? {} : { properties: mapValues(properties as Schema) }),
    ...(items === undefined ? {} : { items: plain(items) }),
  };
}

function mapValues(properties: Schema): Schema {
  return Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, plain(value)]));
}
