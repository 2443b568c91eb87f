import { notFound } from '../api/call';
import { maskSecrets, parseIfJson } from '../mask';
import { presentAppointment } from '../present';
import type { AppointmentRecord } from '../records/appointment';
import type { RecordedRequest } from '../request-log';
import type { SandboxState } from '../sandbox-state';

/** All of one request that may be shown. */
export function describeRequest(state: SandboxState, id: number, baseUrl: string) {
  const { record, exchange } = findRequest(state, id);
  const keys = state.settings.apiKeys.map(({ key }) => key);
  const shown = maskSecrets(
    {
      ...record,
      headers: { ...(record.keyIn === 'header' && { authorization: 'hidden' }), ...record.headers },
      body: parseIfJson(exchange.sent),
      response: exchange.response && {
        headers: exchange.response.headers,
        body: parseIfJson(exchange.response.body),
      },
    },
    keys,
  ) as RecordedRequest;
  return { ...shown, curl: toCurl(shown, baseUrl), rows: state.imports.results.get(id) ?? [] };
}

/** The same once more, with the same key; resolves with the status that it gets, 0 for none. */
export async function sendAgain(
  state: SandboxState,
  id: number,
  ownUrl: string,
): Promise<{ status: number }> {
  const { record, exchange } = findRequest(state, id);
  const key = state.settings.apiKeys.find(({ name }) => name === record.key)?.key;
  const query = { ...record.query, ...(key && record.keyIn === 'query' && { api_key: key }) };
  const headers = Object.entries(record.headers).filter(([name]) => !connectionHeaders.has(name));
  const options: RequestInit = {
    method: record.method,
    headers: {
      ...Object.fromEntries(headers),
      ...(key && record.keyIn === 'header' && { authorization: key }),
    },
    redirect: 'manual',
    signal: AbortSignal.timeout(maxWait),
    ...(exchange.sent !== '' && record.method !== 'GET' && { body: exchange.sent }),
  };
  try {
    const response = await fetch(ownUrl + record.path + queryText(query), options);
    await response.body?.cancel();
    return { status: response.status };
  } catch {
    return { status: 0 };
  }
}

/** A fault may keep it waiting for ever. */
const maxWait = 10_000;

/** These belong to the connection that the request came by. */
const connectionHeaders = new Set([
  'connection',
  'content-length',
  'expect',
  'host',
  'transfer-encoding',
]);

function findRequest(state: SandboxState, id: number) {
  const record = state.requests.entries.find((entry) => entry.id === id);
  const exchange = state.requests.exchanges.get(id);
  if (record && exchange) return { record, exchange };
  throw notFound(`Request ${String(id)} is not kept any more`);
}

/** A line for a shell, which takes the key from its own environment. */
function toCurl({ method, path, query, headers, body, keyIn }: RecordedRequest, baseUrl: string) {
  const type = headers['content-type'];
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return [
    `curl -X ${method} ${quote(baseUrl + path + queryText(query))}`,
    ...(keyIn === 'nowhere' ? [] : ['-H "Authorization: $CLAIRE_API_KEY"']),
    ...(type === undefined ? [] : [`-H ${quote(`Content-Type: ${type}`)}`]),
    ...(text === '' ? [] : [`--data-raw ${quote(text)}`]),
  ].join(' \\\n  ');
}

function quote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

function queryText(query: Readonly<Record<string, string>>): string {
  const text = new URLSearchParams(query).toString();
  return text && `?${text}`;
}

/** All of an appointment that may be shown, and what happened to it, the newest first. */
export function describeAppointment(state: SandboxState, record: AppointmentRecord) {
  const { id } = record.fields;
  const keys = state.settings.apiKeys.map(({ key }) => key);
  const appointment = maskSecrets(presentAppointment(state.store, record), keys);
  const checks = state.store.checks.get(id) ?? [];
  const history = listHappenings(state, record).sort((one, other) => other.at - one.at);
  return { appointment, checks, history };
}

interface Happening {
  /** Milliseconds since 1970. */
  at: number;
  what: string;
}

function listHappenings(state: SandboxState, { fields }: AppointmentRecord): Happening[] {
  const { requests, imports, deliveries, inbox } = state;
  const statuses = (fields.status_history ?? []).map(({ timestamp, status_name }) => ({
    at: Date.parse(timestamp),
    what: `Status: ${status_name}`,
  }));
  const rows = requests.entries.flatMap((request) =>
    (imports.results.get(request.id) ?? [])
      .filter(({ appointmentId }) => appointmentId === fields.id)
      .map(({ state: result }) => ({
        at: request.at,
        what: `Import, request ${String(request.id)}: ${result}`,
      })),
  );
  const calls = deliveries.entries
    .filter(({ payload }) => payload.appointment_id === fields.id)
    .map(({ at, trigger, webhookId, reason, state: result }) => ({
      at,
      what: `Event ${String(trigger)} to webhook ${String(webhookId)}: ${reason ?? result}`,
    }));
  const messages = inbox.entries
    .filter(({ appointmentId }) => appointmentId === fields.id)
    .map(({ at, by, to, subject }) => ({
      at,
      what: [`Message by ${by} to ${to.join(', ')}`, subject].filter(Boolean).join(': '),
    }));
  return [...statuses, ...rows, ...calls, ...messages];
}

/** All of one call of a webhook that may be shown. */
export function describeDelivery(state: SandboxState, id: number) {
  const delivery = findDelivery(state, id);
  const call = state.deliveries.calls.get(id);
  const response = call?.response && {
    ...call.response,
    body: parseIfJson(call.response.body),
  };
  const keys = state.settings.apiKeys.map(({ key }) => key);
  return maskSecrets(
    { ...delivery, headers: {}, took: null, ...call, response: response ?? null },
    keys,
  );
}

/** The same payload to the same webhook, as that is now. */
export function deliverAgain(state: SandboxState, id: number): void {
  const { webhookId, trigger, payload } = findDelivery(state, id);
  const webhook = state.store.webhooks.get(webhookId);
  if (!webhook) throw notFound(`Webhook ${String(webhookId)} has been deleted`);
  state.deliveries.send(webhook, trigger, payload);
}

function findDelivery(state: SandboxState, id: number) {
  const delivery = state.deliveries.entries.find((entry) => entry.id === id);
  if (!delivery) throw notFound(`Delivery ${String(id)} is not kept any more`);
  return delivery;
}
