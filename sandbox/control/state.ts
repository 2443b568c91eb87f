import { createHash } from 'node:crypto';
import { enumerations } from '../../claire/models/enumerations';
import type { ApiKey } from '../data/dealer';
import type { Delivery } from '../deliveries';
import type { Message } from '../inbox';
import { mask, maskSecrets } from '../mask';
import { findAppointments, presentAppointment } from '../present';
import type { AppointmentRecord } from '../records/appointment';
import { day } from '../records/time';
import type { SandboxState } from '../sandbox-state';
import { unknownRecord } from '../texts/refusal';

const maxAppointments = 300;
const maxLines = 100;

/** What somebody looks for in the lists. */
export interface Filters {
  /** Words of an appointment, its car or its customers, or a number of theirs. */
  appointments?: string;
  /** Words that must all be in the path, the key's name, the fault, what was sent or what came back. */
  requests?: string;
  /** The first digit of a status; 0 is none. */
  status?: string;
  /** Words that must all be in the number, the event, the webhook, its URL or the payload. */
  deliveries?: string;
  outcome?: string;
}

/** What the page shows, and a mark that changes with it. */
export function readState(state: SandboxState, filters: Filters): { mark: string; text: string } {
  const requests = findRequests(state, filters);
  const appointments = findAppointments(state.store, filters.appointments ?? '');
  const deliveries = findDeliveries(state, filters);
  const text = JSON.stringify({
    maintenance: state.isInMaintenance,
    faults: state.faults.waiting,
    hour: state.settings.apiKeys.map((key) => summarizeHour(state, key)),
    queue: state.imports.describe(),
    appointments: listAppointments(state, appointments),
    appointmentCount: appointments.length,
    webhooks: listWebhooks(state),
    deliveries: deliveries.slice(-maxLines).reverse().map(summarizeDelivery),
    deliveryCount: deliveries.length,
    inbox: state.inbox.entries.slice(-maxLines).reverse().map(summarizeMessage),
    inboxCount: state.inbox.entries.length,
    requests: requests.slice(-maxLines).reverse().map(summarizeRequest),
    requestCount: requests.length,
  });
  return { mark: createHash('sha1').update(text).digest('hex'), text };
}

/** Those nearest to now: from today on, then past ones. */
function listAppointments(state: SandboxState, found: readonly AppointmentRecord[]) {
  const now = state.settings.now();
  const readTime = (record: AppointmentRecord) => Date.parse(record.fields.time_car_app);
  return [...found]
    .sort((one, other) => Math.abs(readTime(one) - now) - Math.abs(readTime(other) - now))
    .slice(0, maxAppointments)
    .sort((one, other) => toSortKey(readTime(one), now) - toSortKey(readTime(other), now))
    .map((record) => summarizeAppointment(state, record));
}

/** Past days come behind all others. */
function toSortKey(time: number, now: number): number {
  const isPast = time < Math.floor(now / day) * day;
  return isPast ? time + 1000 * day : time;
}

function summarizeAppointment(state: SandboxState, record: AppointmentRecord) {
  const whole = presentAppointment(state.store, record);
  const person = state.store.customers.get(record.customers.driver ?? record.customers.owner ?? 0);
  return {
    id: whole.id,
    time: whole.time_car_app,
    location: whole.location_name,
    workOrder: whole.workorder_number,
    plate: whole.license_plate_number,
    car: `${String(whole.car_make)} ${String(whole.car_model)}`,
    customer: person ? `${person.fields.title} ${person.fields.surname}`.trim() : '',
    status: whole.appointment_status_identifier,
    statusName: whole.appointment_status_name,
    pinned: whole.is_pinned,
  };
}

/** Header values are secrets of the flow that made the webhook: only their names are shown. */
function listWebhooks(state: SandboxState) {
  return [...state.store.webhooks.values()].map((webhook) => ({
    id: webhook.id,
    name: webhook.name,
    trigger: webhook.webhook_trigger_id,
    triggerName: findTriggerName(webhook.webhook_trigger_id),
    location: webhook.dealer_location_id,
    url: webhook.url,
    active: webhook.active,
    queued: webhook.queued,
    headers: webhook.headers?.map((header) => header.name) ?? [],
    errors: state.store.webhookErrors.get(webhook.id)?.length ?? 0,
  }));
}

function summarizeHour({ rates, settings }: SandboxState, { key, name }: ApiKey) {
  const { remaining, reset } = rates.look(key) ?? { remaining: settings.rateLimit, reset: null };
  return { name, limit: settings.rateLimit, remaining, reset };
}

function summarizeDelivery({ payload, ...delivery }: Delivery) {
  const triggerName = findTriggerName(delivery.trigger);
  return { ...delivery, triggerName, payload: maskSecrets(payload, []) };
}

/** As long as makeKey makes them: whoever has such a link sees a customer's own page. */
const customerKey = /[a-kmnp-z2-9]{32}/g;
const maxStart = 200;

function summarizeMessage(message: Message) {
  const { subject, text } = maskMessage(message);
  // The start of a key that is cut would not be known as one.
  return { ...message, subject: subject.slice(0, maxStart), text: text.slice(0, maxStart) };
}

function maskMessage({ subject, text }: Message) {
  return {
    subject: subject.replace(customerKey, mask),
    text: text.replace(customerKey, mask),
  };
}

/** All of one message that may be shown. */
export function describeMessage(state: SandboxState, id: number) {
  const message = state.inbox.entries.find((entry) => entry.id === id);
  if (!message) throw unknownRecord('error.messageGone', id);
  return { ...message, ...maskMessage(message) };
}

function findRequests({ requests }: SandboxState, { requests: text = '', status = '' }: Filters) {
  const has = searchWords(text);
  return requests.entries.filter((entry) => {
    if (status !== '' && Math.floor(entry.status / 100) !== Number(status)) return false;
    if (text.trim() === '') return true;
    const { method, path, query, key, fault } = entry;
    const exchange = requests.exchanges.get(entry.id);
    const whole = [method, path, JSON.stringify(query), entry.status, key, fault]
      .concat(exchange?.sent ?? '', exchange?.response?.body ?? '')
      .join(' ');
    return has(whole);
  });
}

function findDeliveries({ deliveries }: SandboxState, filters: Filters): readonly Delivery[] {
  const { deliveries: text = '', outcome = '' } = filters;
  if (text.trim() === '' && outcome === '') return deliveries.entries;
  const has = searchWords(text);
  return deliveries.entries.filter((delivery) => {
    const { id, trigger, webhookId, url, payload, state } = delivery;
    if (outcome !== '' && state !== outcome) return false;
    const shown = JSON.stringify(maskSecrets(payload, []));
    return has([id, trigger, findTriggerName(trigger), webhookId, url, shown].join(' '));
  });
}

function searchWords(text: string): (whole: string) => boolean {
  const words = text.toLowerCase().split(/\s+/);
  return (whole) => words.every((word) => whole.toLowerCase().includes(word));
}

function summarizeRequest(request: SandboxState['requests']['entries'][number]) {
  const { id, at, method, path, query, status, key, fault } = request;
  return { id, at, method, path, query, status, key, fault };
}

function findTriggerName(trigger: number): string {
  return enumerations.WebhookTriggerID.find(({ value }) => value === trigger)?.label ?? '';
}
