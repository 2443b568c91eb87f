import type { IDataObject } from 'n8n-workflow';
import { z } from 'zod/v4';
import { locationIds } from '../../sandbox/data/dealer';
import { appointment } from '../unit/import/appointments';
import { given, type Lab } from './lab';

export interface Case {
  /** As the two nodes save the same settings. */
  readonly n8n: IDataObject;
  readonly nodeRed: object;
  /** Beside the parameters. */
  readonly settings?: object;
  readonly items?: IDataObject[];
  /** Whether a webhook has to be there first. */
  readonly needsWebhook?: boolean;
}

const First = z.looseObject({
  id: z.number(),
  location_id: z.number(),
  driver_dms_number: z.string(),
  car: z.looseObject({ vin: z.string() }),
});
export const first = (lab: Lab) => First.parse(lab.first());
const checked = (lab: Lab) => lab.first(({ checklists }) => (checklists ?? []).length > 0).id;
/** Of the first appointment, or so many days later. */
const day = (lab: Lab, later = 0) => {
  const time = Date.parse(lab.first().time_car_app.slice(0, 10)) + later * 86_400_000;
  return new Date(time).toISOString().slice(0, 10);
};
const plate = (lab: Lab) => String(lab.first().license_plate_number);
const places = (lab: Lab) => [first(lab).location_id, place];
/** In which the sandbox has its appointments. */
const window = { daysBack: 10, daysAhead: 20 };
export const place = locationIds.amersfoort;
export const located = { __rl: true, mode: 'list', value: place };
export const webhookId = 601;
export const one = { __rl: true, mode: 'id', value: webhookId };
const all = { returnAll: true };

export const create: Case = {
  n8n: { name: 'Offer', trigger: 2, url: 'https://planning.example.com/claire' },
  nodeRed: {
    name: given('Offer'),
    webhook_trigger_id: given(2, 'num'),
    url: given('https://planning.example.com/claire'),
  },
};

const rows = [1, 2, 3].map((number) =>
  appointment(number, number === 2 ? { wo_nr: '', location_id: place } : { location_id: place }),
);

/** The same settings for both platforms, for each operation by n8n's name of it. */
export const cases: Readonly<Record<string, (lab: Lab) => Case>> = {
  'appointment.find': (lab) => ({
    n8n: { search: plate(lab), ...window, limit: 3, locationIds: places(lab) },
    nodeRed: {
      search: given(plate(lab)),
      limit: given(3, 'num'),
      locationIds: given(JSON.stringify(places(lab)), 'json'),
      daysBack: given(window.daysBack, 'num'),
      daysAhead: given(window.daysAhead, 'num'),
    },
  }),
  'appointment.get': (lab) => ({
    n8n: { appointmentId: first(lab).id },
    nodeRed: { id: given(first(lab).id, 'num') },
  }),
  'appointment.getAll': (lab) => ({
    n8n: {
      ...{ ...all, locationId: located, options: { locationIds: [locationIds.hilversum] } },
      filters: { date: day(lab), dateTo: day(lab, 1) },
    },
    nodeRed: {
      location_id: given(place, 'num'),
      locationIds: given(`[${String(locationIds.hilversum)}]`, 'json'),
      date: given(day(lab)),
      dateTo: given(day(lab, 1)),
    },
  }),
  'appointment.getByDmsNr': (lab) => ({
    n8n: {
      locationId: { __rl: true, mode: 'id', value: first(lab).location_id },
      dmsNr: first(lab).driver_dms_number,
      customerKind: 'driver',
    },
    nodeRed: {
      location_id: given(first(lab).location_id, 'num'),
      dms_nr: given(first(lab).driver_dms_number),
      customer_kind: given('driver'),
    },
  }),
  'appointment.import': () => ({
    n8n: { source: 'item', waitFor: 'nothing' },
    nodeRed: { appointments: given('payload', 'msg') },
    items: rows,
  }),
  'car.get': (lab) => ({
    n8n: { vin: first(lab).car.vin },
    nodeRed: { vin: given(first(lab).car.vin) },
  }),
  'check.getAll': (lab) => ({
    n8n: { ...all, appointmentId: checked(lab) },
    nodeRed: { appointment_id: given(checked(lab), 'num') },
  }),
  'location.getAll': () => ({ n8n: all, nodeRed: {} }),
  'question.getAll': () => ({ n8n: all, nodeRed: {} }),
  'tag.getAll': () => ({ n8n: all, nodeRed: {} }),
  'webhook.create': () => create,
  'webhook.get': () => ({
    n8n: { webhookId: one },
    nodeRed: { webhook_id: given(webhookId, 'num') },
    needsWebhook: true,
  }),
  'webhook.getAll': () => ({ n8n: all, nodeRed: {}, needsWebhook: true }),
  'webhook.getErrors': () => ({
    n8n: { webhookId: one },
    nodeRed: { WebhookID: given(webhookId, 'num') },
    needsWebhook: true,
  }),
  'webhook.getTriggers': () => ({ n8n: all, nodeRed: {} }),
  'webhook.test': () => ({
    n8n: { webhookId: one, payload: '{"WONr":"WO-1"}' },
    nodeRed: { WebhookID: given(webhookId, 'num'), Payload: given('{"WONr":"WO-1"}', 'json') },
    needsWebhook: true,
  }),
  'webhook.update': () => ({
    n8n: { webhookId: one, updateFields: { name: 'Other' } },
    nodeRed: { id: given(webhookId, 'num'), name: given('Other') },
    needsWebhook: true,
  }),
  'webhook.delete': () => ({
    n8n: { webhookId: one },
    nodeRed: { webhook_id: given(webhookId, 'num') },
    needsWebhook: true,
  }),
};

/** n8n's names of operations are those of its other nodes. */
export const catalogueId = (n8nId: string): string =>
  n8nId
    .replace('getAll', 'list')
    .replace('getByDmsNr', 'listByDmsNr')
    .replace('getErrors', 'listErrors')
    .replace('getTriggers', 'listTriggers');
