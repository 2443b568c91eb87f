import type { Delivery } from '../deliveries';
import { maskSecrets, parseIfJson } from '../mask';
import type { TextKey, TextValues } from '../texts/en';
import { write } from '../texts/write';
import { presentAppointment } from '../present';
import type { AppointmentRecord } from '../records/appointment';
import type { RecordedRequest } from '../request-log';
import type { SandboxState } from '../sandbox-state';
import { unknownRecord } from '../texts/refusal';

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
  throw unknownRecord('error.requestGone', id);
}

/** A line for a shell, which takes the key from its own environment. */
function toCurl({ method, path, query, headers, body, keyIn }: RecordedRequest, baseUrl: string) {
  const type = headers['content-type'];
  const given = [
    ...(keyIn === 'nowhere' ? [] : ['-H "Authorization: $CLAIRE_API_KEY"']),
    ...(type === undefined ? [] : [`-H ${quote(`Content-Type: ${type}`)}`]),
  ];
  return writeCurl(method, baseUrl + path + queryText(query), given, body);
}

function writeCurl(method: string, url: string, headers: readonly string[], body: unknown): string {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const data = text === '' ? [] : [`--data-raw ${quote(text)}`];
  return [`curl -X ${method} ${quote(url)}`, ...headers, ...data].join(' \\\n  ');
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
  /** The same for the page, which says it in its own language. */
  code: TextKey;
  values: TextValues;
}

function happening(at: number, code: TextKey, values: TextValues): Happening {
  return { at, what: write(code, values), code, values };
}

function listHappenings(state: SandboxState, { fields }: AppointmentRecord): Happening[] {
  const { requests, imports, deliveries, inbox } = state;
  const statuses = (fields.status_history ?? []).map(({ timestamp, status_name }) =>
    happening(Date.parse(timestamp), 'history.status', { name: status_name }),
  );
  const rows = requests.entries.flatMap((request) =>
    (imports.results.get(request.id) ?? [])
      .filter(({ appointmentId }) => appointmentId === fields.id)
      .map((row) =>
        happening(request.at, 'history.import', { request: request.id, state: row.state }),
      ),
  );
  const calls = deliveries.entries
    .filter(({ payload }) => payload.appointment_id === fields.id)
    .map(({ at, trigger, webhookId, reason, state: result, status }) => {
      const outcome = { outcome: reason ?? result, state: result, status: status ?? 0 };
      return happening(at, 'history.event', { trigger, webhook: webhookId, ...outcome });
    });
  const messages = inbox.entries
    .filter(({ appointmentId }) => appointmentId === fields.id)
    .map(({ at, by, to, subject }) => {
      const code = subject === '' ? 'history.message' : 'history.messageAbout';
      return happening(at, code, { by, to: to.join(', '), subject });
    });
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
  const headers = call?.headers ?? {};
  const shown = maskSecrets(
    { ...delivery, headers, took: call?.took ?? null, response: response ?? null },
    keys,
  ) as Delivery & { headers: Record<string, string> };
  const given = Object.entries(shown.headers).map(
    ([name, value]) => `-H ${quote(`${name}: ${value}`)}`,
  );
  return { ...shown, curl: writeCurl('POST', shown.url, given, shown.payload) };
}

/** The same payload to the same webhook, as that is now. */
export function deliverAgain(state: SandboxState, id: number): void {
  const { webhookId, trigger, payload } = findDelivery(state, id);
  const webhook = state.store.webhooks.get(webhookId);
  if (!webhook) throw unknownRecord('error.webhookGone', webhookId);
  state.deliveries.send(webhook, trigger, payload);
}

function findDelivery(state: SandboxState, id: number) {
  const delivery = state.deliveries.entries.find((entry) => entry.id === id);
  if (!delivery) throw unknownRecord('error.deliveryGone', id);
  return delivery;
}
