import { type EnumerationName, enumerations } from './enumerations';
import { type Documented, type NestedModelName, nestedModels } from './nested';

type Types = Readonly<Record<string, string>>;

/** Which enumeration or record a field holds, where the reference gives the field's JSON name. */
const sampled = {
  Appointment: {
    status_override: 'StatusOverride',
    appointment_status_identifier: 'StatusIdentifier',
    customer_driver: 'Customer',
    customer_owner: 'Customer',
    customer_contract: 'Customer',
    check_initiator: 'User',
    car: 'Car',
    final_check_images: 'FinalCheckImage',
    final_check_videos: 'FinalCheckVideo',
    status_history: 'AppointmentStatusHistory',
    interventions: 'Intervention',
  },
  Car: {
    mcc_status: 'MCCStatus',
    tyres_on_car: 'CarTyres',
    tyres_in_storage: 'CarTyres',
    truck_tyres: 'TruckTyres',
    notes: 'CarNote',
  },
  Check: {
    mechanic: 'User',
    checklist: 'Checklist',
    receptionist: 'User',
    question_items: 'QuestionResult',
  },
  CreatedWebhook: {},
  DealerLocation: {},
  Question: { role_id: 'RoleID', question_elements: 'QuestionElement' },
  Tag: {},
  Webhook: {
    webhook_trigger_id: 'WebhookTriggerID',
    headers: 'WebhookHeader',
    public_account: 'PublicAccount',
    user: 'User',
  },
  WebhookCall: { webhook_trigger_id: 'WebhookTriggerID' },
  WebhookError: {},
  WebhookTrigger: { id: 'WebhookTriggerID' },
} as const satisfies Record<string, Types>;

/** Every record of the reference, whether it comes alone or inside another one. */
export type KnownModel = keyof typeof sampled | NestedModelName;

const typesByModel = new Map<string, ReadonlyMap<string, string>>([
  ...Object.entries(sampled).map(([model, types]) => [model, byPlainName(types)] as const),
  ...Object.entries(nestedModels).map(
    ([model, fields]) => [model, byPlainName(listTypes(fields))] as const,
  ),
]);

/** The enumeration that a field's value is of, such as `StatusIdentifier`. */
export function findEnumeration(model: KnownModel, field: string): EnumerationName | undefined {
  const type = findType(model, field);
  return isEnumeration(type) ? type : undefined;
}

/** The record, or the kind of records, that a field holds, such as `Customer`. */
export function findModel(model: KnownModel, field: string): KnownModel | undefined {
  const type = findType(model, field);
  return isModel(type) ? type : undefined;
}

/** The same for `EmailPrivate`, `email_private` and `emailPrivate`. */
export function plainName(name: string): string {
  return name.replaceAll('_', '').toLowerCase();
}

function findType(model: KnownModel, field: string): string | undefined {
  return typesByModel.get(model)?.get(plainName(field));
}

function byPlainName(types: Types): ReadonlyMap<string, string> {
  return new Map(Object.entries(types).map(([field, type]) => [plainName(field), type]));
}

function listTypes(fields: Documented): Types {
  return Object.fromEntries(Object.entries(fields).map(([field, [type]]) => [field, type]));
}

function isEnumeration(type: string | undefined): type is EnumerationName {
  return type !== undefined && Object.hasOwn(enumerations, type);
}

function isModel(type: string | undefined): type is KnownModel {
  return type !== undefined && typesByModel.has(type);
}
