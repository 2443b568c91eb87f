import { z } from 'zod/v4';
import {
  type Enumeration,
  nestedModels,
  ImportAppointment,
  WholeCustomer,
} from '../../claire/models';
import { plainName } from '../../claire/json';
import {
  allEnumerations,
  findEnumeration,
  type KnownModel,
  findModel,
  models,
  WebhookCall,
  allOperations,
} from '../../claire/resources';
import { differ, sides, isRequired, readShape } from './differ';
import type { Readings } from './readings';
import type { Reference } from './reference';

type Fields = Reference['models'] extends Map<string, infer Rows> ? Rows : never;

/** The answer to a creation is a sample without a table. */
const tabled = Object.fromEntries(
  Object.entries(models).filter(([name]) => name !== 'CreatedWebhook'),
);

/** What the models and enumerations of the code and of the reference do not agree on. */
export function compareModels(reference: Reference, readings: Readings): string[] {
  const sampled = listSamples(reference);
  const names = [...reference.models.keys()];
  return [
    ...differ('model', names, [...Object.keys(tabled), ...Object.keys(nestedModels)]),
    ...Object.entries(nestedModels).flatMap(([name, fields]) =>
      compareNested(name, reference.models.get(name) ?? [], fields, readings),
    ),
    ...Object.entries(tabled).flatMap(([name, model]) => [
      ...compareSample(name, sampled.get(name), model.shape, readings),
      ...compareTable(name, reference.models.get(name) ?? [], model.shape, readings),
    ]),
    ...comparePayload(reference, readings),
    ...compareEnumerations(reference, readings),
  ];
}

function listSamples({ endpoints }: Reference): Map<string, Readonly<Record<string, unknown>>> {
  return new Map(
    endpoints.flatMap(({ method, path, answer }) => {
      const operation = allOperations.find((one) => one.method === method && one.path === path);
      if (operation?.model === undefined || operation.listIn !== undefined) return [];
      return answer === undefined ? [] : [[operation.model, answer] as const];
    }),
  );
}

/** Each value of a sample says whether the field can be null, and else of which kind it is. */
function compareSample(
  name: string,
  sample: Readonly<Record<string, unknown>> | undefined,
  shape: Readonly<Record<string, z.ZodType>>,
  readings: Readings,
): string[] {
  if (sample === undefined) {
    return readings.of('no sample', name) === undefined ? [`${name} is in no sample`] : [];
  }
  return Object.entries(shape).flatMap(([key, field]) => {
    const value = sample[key];
    const what = `${name}.${key}`;
    if (value === undefined) return [];
    if (readings.of('nullable', name, key) === undefined) {
      const found = sides(`null as ${what}`, value === null, field.safeParse(null).success);
      if (found.length > 0 || value === null) return found;
    }
    return differ(`kind of ${what}`, [typeof value], listKinds(field));
  });
}

function listKinds(field: z.ZodType): string[] {
  const inner = field instanceof z.ZodNullable ? field.unwrap() : field;
  const { type } = z.toJSONSchema(inner);
  return [type === 'integer' ? 'number' : String(type)];
}

/** The table's Go names and types against the fields of a model that has a sample. */
function compareTable(
  name: string,
  rows: Fields,
  shape: Readonly<Record<string, z.ZodType>>,
  readings: Readings,
): string[] {
  const keys = Object.keys(shape);
  const read = rows.map(({ field, type }) => ({
    type,
    key:
      readings.of('field', name, field) ??
      keys.find((key) => plainName(key) === plainName(field)) ??
      field,
  }));
  const ofTable = keys.filter(
    (key) =>
      (readings.of('sample only', name, key) ?? readings.of('sample only', '*', key)) === undefined,
  );
  return [
    ...differ(
      `table of ${name}`,
      read.map(({ key }) => key),
      ofTable,
    ),
    ...read.flatMap(({ key, type }) => compareType(name, key, type)),
  ];
}

function compareNested(
  name: string,
  rows: Fields,
  fields: Readonly<Record<string, readonly string[]>>,
  readings: Readings,
): string[] {
  const read = rows.map(({ field, type }) => ({
    field: readings.of('field', name, field) ?? field,
    type,
  }));
  return [
    ...differ(
      `table of ${name}`,
      read.map(({ field, type }) => `${field} ${type}`),
      Object.entries(fields).map(([field, [type = '']]) => `${field} ${type}`),
    ),
    ...read.flatMap(({ field, type }) => compareType(name, field, type)),
  ];
}

/** A field whose type is an enumeration or a record has to be known as such, and no other. */
function compareType(name: string, field: string, type: string): string[] {
  const known = name as KnownModel;
  const isRecord = Object.hasOwn(models, type) || Object.hasOwn(nestedModels, type);
  return [
    ...differ(
      `enumeration of ${name}.${field}`,
      Object.hasOwn(allEnumerations, type) ? [type] : [],
      listed(findEnumeration(known, field)),
    ),
    ...differ(
      `record in ${name}.${field}`,
      isRecord ? [type] : [],
      listed(findModel(known, field)),
    ),
  ];
}

function comparePayload({ webhookFields }: Reference, readings: Readings): string[] {
  const inTable = Object.keys(WebhookCall.shape).filter(
    (field) => readings.of('payload', field) === undefined,
  );
  return differ('webhook payload', webhookFields, inTable);
}

function compareEnumerations(reference: Reference, readings: Readings): string[] {
  const inCode: Readonly<Record<string, Enumeration>> = allEnumerations;
  return [
    ...differ('enumeration', [...reference.enumerations.keys()], Object.keys(allEnumerations)),
    ...[...reference.enumerations].flatMap(([name, rows]) =>
      differ(
        name,
        rows.map(({ value, label }) => `${value} ${readings.of('label', name, value) ?? label}`),
        (inCode[name] ?? []).map(
          ({ value, label, description }) => `${String(value)} ${description ?? label}`,
        ),
      ),
    ),
  ];
}

function listed(name: string | undefined): string[] {
  return name === undefined ? [] : [name];
}

const { car, ...appointment } = ImportAppointment.shape;

/** What the rules of an import speak of; the car itself has a rule of its own. */
const subjects = new Map<string, Readonly<Record<string, z.ZodType>>>([
  ['appointment', appointment],
  ['car', readShape(car)],
  ['customer', WholeCustomer.shape],
  ['intervention', readShape(appointment.interventions.unwrap().unwrap().element)],
]);

/** The rules of an import stand in a sentence only, so that sentence is read. */
export function compareImport({ importRules }: Reference): string[] {
  return [
    ...differ('import rule', [...importRules.keys()], [...subjects.keys()]),
    ...[...subjects].flatMap(([subject, fields]) =>
      differ(
        `required of an imported ${subject}`,
        importRules.get(subject) ?? [],
        listRequired(fields),
      ),
    ),
  ];
}

function listRequired(fields: Readonly<Record<string, z.ZodType>>): string[] {
  return Object.entries(fields).flatMap(([field, type]) => (isRequired(type) ? [field] : []));
}
