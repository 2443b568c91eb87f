import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod/v4';
import { foundFields, listSelectableFields, shape } from '../../../claire/simplify';
import { allOperations, models, type Operation, readResource } from '../../../claire/resources';

type Schema = Record<string, unknown>;

const text = { type: 'string' };
const number = { type: 'integer' };
const yes = { type: 'boolean' };

/** What import, confirmImport and compare give for each appointment. */
const outcome = object({
  location_id: number,
  dms_nr: text,
  wo_nr: text,
  status: text,
  appointment_id: number,
  queued_at: text,
  day: text,
  rows: { type: 'array', items: number },
  differences: { type: 'array', items: object({ field: text, dms: text, claire: text }) },
  error: object({
    code: text,
    message: text,
    problems: { type: 'array', items: object({ path: text, message: text }) },
  }),
});

/** What Add Customer puts beside an appointment, and Include beside an event. */
const customerFields = {
  type: text,
  dmsNr: text,
  name: text,
  company: text,
  email: text,
  mobile: text,
  mobileE164: text,
  mobileProblem: object({ code: text, message: text }),
  language: text,
  greeting: object({ line: text, title: text, initials: text, surname: text, company: text }),
  channel: text,
  reason: text,
  message: object({
    template: text,
    language: text,
    subject: text,
    text,
    html: text,
    sms: object({ text, segments: number, encoding: text }),
    missing: { type: 'array', items: text },
  }),
};

/** n8n takes the schema of the very version of a node, and of no other. */
export const schemaFolders = {
  claire: 'nodes/Claire/__schema__/v1.0.0',
  claireTrigger: 'triggers/ClaireTrigger/__schema__/v1.1.0',
  claireChangesTrigger: 'triggers/ClaireChangesTrigger/__schema__/v1.0.0',
} as const;

/** Writes what n8n's editor shows of each operation's output before it has run. */
export function writeOutputSchemas(out: string): void {
  for (const [name, schema] of outputSchemas()) {
    writeSchema(path.join(out, schemaFolders.claire, name), schema);
  }
  writeSchema(path.join(out, schemaFolders.claireTrigger), eventSchema);
  writeSchema(path.join(out, schemaFolders.claireChangesTrigger), changeSchema);
}

function writeSchema(place: string, schema: Schema): void {
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(`${place}.json`, `${JSON.stringify({ ...schema, version: 1 })}\n`);
}

/** By operation of the node: what the editor shows before a run. */
export function outputSchemas(): Map<string, Schema> {
  return new Map<string, Schema>([...allOperations.filter(isOfRecords).map(toEntry), ...own]);
}

/** Outputs that are no records of Claire's. */
const own: readonly [string, Schema][] = [
  ['appointment/compare', outcome],
  ['appointment/confirmImport', outcome],
  ['appointment/find', recordSchema('Appointment', { score: { type: 'number' } })],
  ['appointment/import', outcome],
  ['webhook/create', object({ ID: number })],
  ['webhook/delete', object({ deleted: yes })],
  ['webhook/test', object({ tested: yes, id: number, arrived: yes, milliseconds: number })],
  ['webhook/update', object({ updated: yes, id: number })],
];

function toEntry(operation: Operation): [string, Schema] {
  return [`${readResource(operation)}/${actionName(operation)}`, records(operation)];
}

/** n8n calls `list` *getAll*, and `listErrors` *getErrors*. */
export function actionName({ id }: Operation): string {
  const verb = id.slice(id.indexOf('.') + 1);
  return verb === 'list' ? 'getAll' : verb.replace(/^list/, 'get');
}

function isOfRecords({ isRead, model }: Operation): boolean {
  return isRead && model !== undefined;
}

/** What the trigger puts out for every event; the customer where Include says so. */
const eventSchema: Schema = object({
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
  // Only an event brings the key for the customer's link.
  customer: object({ ...customerFields, link: text }),
});

/** What the changes trigger puts out, whatever its settings. */
const changeSchema: Schema = object({
  change: text,
  appointmentId: number,
  locationId: number,
  workOrderNumber: text,
  status: number,
  statusName: text,
  previousStatus: number,
  previousStatusName: text,
  differences: { type: 'array', items: object({ field: text, before: text, after: text }) },
});

function records({ id, model }: Operation): Schema {
  if (model === undefined) throw new Error(`${id} has no record to describe`);
  return recordSchema(model);
}

/** Simplified, as records come out unless the user chooses otherwise. */
function recordSchema(name: string, found: Schema = {}): Schema {
  const schema = z.toJSONSchema(modelNamed(name), { io: 'output', unrepresentable: 'any' });
  const made = listSelectableFields(name).filter((field) => !foundFields.includes(field));
  const all = {
    ...Object.fromEntries(made.map((field) => [field, text])),
    ...mapValues(schema.properties ?? {}),
    ...found,
  };
  const more = name === 'Appointment' ? { customer: object(customerFields) } : {};
  return object({ ...shape(name, all, { output: 'simplified' }), ...more });
}

function modelNamed(name: string): z.ZodType {
  const model = new Map<string, z.ZodType>(Object.entries(models)).get(name);
  if (model === undefined) throw new Error(`There is no model ${name}`);
  return model;
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
