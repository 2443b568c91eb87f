import { memoize } from './cache';
import {
  buildLink,
  customerTypes,
  formatName,
  readCompany,
  readCustomer,
  readFirst,
  readName,
  readRecord,
} from './contact/customer';
import { isObject, isZeroTime, type Json, plainName, readProperty } from './json';
import {
  type AnyEnumeration,
  findEnumeration,
  findModel,
  type KnownModel,
  labelEnumerated,
  labelValue,
  models,
} from './resources';

export const outputs = ['simplified', 'raw', 'selectedFields'] as const;

/** The fields that matter, the record as Claire sends it, or the fields that the user chose. */
export type Output = (typeof outputs)[number];

export interface OutputChoice {
  readonly output: Output;
  /** Which fields `selectedFields` are; the id always comes along. */
  readonly fields?: readonly string[];
}

/** n8n asks for at most so many fields. */
const maxFields = 10;

/**
 * What people look for, first things first. Of more than ten, a record shows the first ten that it
 * has: only a found appointment has a score. A record without a list here has few fields, and comes
 * out as Claire sends it.
 */
const simplifiedFields: Readonly<Partial<Record<string, readonly string[]>>> = {
  Appointment: [
    ...['id', 'score', 'workorder_number', 'time_car_app', 'license_plate_number', 'car_name'],
    ...['customer_name', 'status_name', 'appointment_status_identifier', 'location_name'],
    'dms_number',
  ],
  Car: [
    ...['id', 'reg_number', 'make', 'model', 'fuel', 'vin'],
    ...['apk_date_dms', 'hu_date_dms', 'warranty_date_end', 'dms_number'],
  ],
  Check: [
    ...['id', 'checklist_name', 'findings', 'mechanic_name', 'receptionist_name'],
    ...['created_on', 'updated_on', 'duration', 'appointment_id', 'car_id'],
  ],
  DealerLocation: [
    ...['id', 'name', 'commercial_name', 'street', 'postal_code', 'city', 'country'],
    ...['phone_nr', 'DMSLocationIDs', 'dms_location_source'],
  ],
  Webhook: [
    ...['id', 'name', 'webhook_trigger_id', 'webhook_trigger_id_label', 'url', 'active'],
    ...['has_recent_error', 'queued', 'dealer_location_id', 'checklist_id'],
  ],
};

/** Fields that Claire does not send, made of those that it does. */
const madeFields: Readonly<Record<string, Readonly<Record<string, (record: Json) => unknown>>>> = {
  Appointment: {
    car_name: (record) => joinWords(readFirst(record, 'car_make'), readFirst(record, 'car_model')),
    customer_name: nameCustomer,
    status_name: nameStatus,
  },
  Check: {
    checklist_name: (check) => readFirst(readRecord(check, 'checklist'), 'name'),
    findings: listFindings,
    mechanic_name: (check) => nameUser(readRecord(check, 'mechanic')),
    receptionist_name: (check) => nameUser(readRecord(check, 'receptionist')),
  },
};

/** What a search adds to an appointment. */
export const foundFields = ['matched', 'score'];

/** The fields to choose from, where there is a choice. */
export function listSelectableFields(model: string): string[] {
  if (!Object.hasOwn(simplifiedFields, model)) return [];
  const schema = Object.entries(models).find(([name]) => name === model)?.[1];
  const own = Object.keys(schema?.shape ?? {}).flatMap((field) => [
    field,
    ...nameAdded(model, field),
  ]);
  const found = model === 'Appointment' ? foundFields : [];
  return [...new Set([...own, ...Object.keys(madeFields[model] ?? {}), ...found])];
}

function nameAdded(model: string, field: string): string[] {
  const { enumeration, isCommunicationKey } = describeFields(model)(field);
  if (isCommunicationKey) return ['customcom_link'];
  return enumeration === undefined ? [] : [`${field}_label`];
}

/** A record of Claire as the user wants to see it: a copy, as others may have the same answer. */
export function shape(model: string | undefined, record: Json, choice: OutputChoice): Json;
export function shape(model: string | undefined, record: unknown, choice: OutputChoice): unknown;
export function shape(
  model: string | undefined,
  record: unknown,
  { output, fields = [] }: OutputChoice,
): unknown {
  const listed = simplifiedFields[model ?? ''];
  if (output === 'raw' || listed === undefined || !isObject(record)) return structuredClone(record);
  const known = model ?? '';
  if (output === 'simplified') return pickFields(known, record, listed, maxFields);
  return pickFields(known, record, ['id', ...fields]);
}

function pickFields(
  model: string,
  record: Json,
  fields: readonly string[],
  max = Infinity,
): Record<string, unknown> {
  const picked: Record<string, unknown> = {};
  for (const field of fields) {
    if (Object.keys(picked).length === max) break;
    const value = readField(model, record, field);
    if (value !== undefined) putField(picked, field, value);
  }
  return picked;
}

/** Claire's own field of a name wins. */
function readField(model: string, record: Json, field: string): unknown {
  if (Object.hasOwn(record, field)) return label(findModel(model, field), record[field]);
  const made = madeFields[model];
  if (made !== undefined && Object.hasOwn(made, field)) return made[field]?.(record);
  const source = field === 'customcom_link' ? 'customcom_key' : field.replace(/_label$/, '');
  const addition = addField(describeFields(model)(source), source, record[source]);
  return addition?.[0] === field ? addition[1] : undefined;
}

/**
 * What a field holds, easier to read: zero times become `null`, and in records enumerations get a
 * `<field>_label`, a `customcom_key` a `customcom_link`. All else stays unchanged.
 */
function label(model: string | undefined, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => label(model, item));
  if (typeof value === 'string') return isZeroTime(value) ? null : value;
  if (!isObject(value)) return value;
  const labelled: Record<string, unknown> = {};
  const describe = describeFields(model ?? '');
  for (const field of Object.keys(value)) {
    const known = describe(field);
    putField(labelled, field, label(known.model, value[field]));
    const addition = addField(known, field, value[field]);
    if (addition && !Object.hasOwn(value, addition[0])) labelled[addition[0]] = addition[1];
  }
  return labelled;
}

/** Assigns where that makes a field, as it takes a fraction of the time. */
function putField(record: Record<string, unknown>, field: string, value: unknown): void {
  if (field !== '__proto__') record[field] = value;
  else Object.defineProperty(record, field, { value, ...plain });
}

const plain = { configurable: true, enumerable: true, writable: true };

interface Field {
  readonly model: KnownModel | undefined;
  readonly enumeration: AnyEnumeration | undefined;
  readonly isCommunicationKey: boolean;
}

/** The names of a thousand records are looked up once. */
const describeFields = memoize((model) =>
  memoize((field): Field => ({
    model: findModel(model, field),
    enumeration: findEnumeration(model, field),
    isCommunicationKey: plainName(field) === 'customcomkey',
  })),
);

function addField(
  { enumeration, isCommunicationKey }: Field,
  field: string,
  value: unknown,
): [string, string] | undefined {
  const found = enumeration && labelEnumerated(enumeration, value);
  if (found) return [`${field}_label`, found];
  const link = isCommunicationKey && typeof value === 'string' ? buildLink(value) : undefined;
  return link === undefined ? undefined : ['customcom_link', link];
}

/** The person who brings the car: the driver, else the owner, else the contractor. */
function nameCustomer(appointment: Json): string | null {
  const names = customerTypes.map((type) => {
    const customer = readCustomer(appointment, type);
    return formatName(readName(customer)) ?? readCompany(customer);
  });
  return names.find((name) => name !== null) ?? null;
}

/** Claire's name of the status, which is empty for some, else the reference's. */
function nameStatus(appointment: Json): string | null {
  const field = 'appointment_status_identifier';
  const name = readFirst(appointment, 'appointment_status_name');
  return name ?? labelValue('Appointment', field, appointment[field]) ?? null;
}

function nameUser(user: Json | undefined): string | null {
  return joinWords(readFirst(user, 'first_name'), readFirst(user, 'last_name'));
}

/** Each question whose result is not simply good: `Brake pads: Necessary; Wipers: Advised`. */
function listFindings({ question_items: items }: Json): string {
  return (Array.isArray(items) ? items : [])
    .filter(isObject)
    .flatMap((item) => {
      const status = readProperty(item, 'status');
      const found = isFinding(status) ? labelValue('QuestionResult', 'status', status) : undefined;
      return found === undefined ? [] : [`${readFirst(item, 'title') ?? ''}: ${found}`];
    })
    .join('; ');
}

/** OK with remarks, advised or necessary. */
function isFinding(status: unknown): boolean {
  return status === 1 || status === 2 || status === 3;
}

function joinWords(...words: readonly (string | null)[]): string | null {
  return words.filter((word) => word !== null).join(' ') || null;
}
