import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { afterEach, beforeEach } from '@jest/globals';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../sandbox';

const open: { close(): Promise<unknown> }[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

/** Closed after the test, whatever becomes of it. */
export function closing<Server extends { close(): Promise<unknown> }>(server: Server): Server {
  open.push(server);
  return server;
}

export async function start(options: SandboxOptions = {}): Promise<Sandbox> {
  return closing(await startSandbox(options));
}

/** Stands for a sandbox that is new for each test of the file. */
export function withSandbox(): Sandbox {
  let current: Sandbox;
  beforeEach(async () => {
    current = await start();
  });
  return new Proxy({} as Sandbox, { get: (_none, name): unknown => Reflect.get(current, name) });
}

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** Parsed, or undefined without a body. */
  json: unknown;
}

type Line = `${'GET' | 'POST' | 'PUT' | 'HEAD' | 'DELETE'} ${string}`;

interface Request {
  body?: unknown;
  /** The sandbox's own key when left out; none for null. */
  key?: string | null;
  headers?: Record<string, string>;
}

export async function call(
  claire: Sandbox,
  line: Line,
  { body, key = claire.apiKey, headers = {} }: Request = {},
): Promise<Answer> {
  const [method, path] = line.split(' ') as [string, string];
  const answer = await fetch(claire.url + path, {
    method,
    headers: {
      ...(key === null ? {} : { authorization: key }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await answer.text();
  const isJson = answer.headers.get('content-type')?.includes('json') ?? false;
  return {
    status: answer.status,
    headers: answer.headers,
    text,
    json: isJson && text !== '' ? JSON.parse(text) : undefined,
  };
}

/** What the sandbox's own page and scripts ask for, without a key. */
export function control(claire: Sandbox, line: Line, body?: unknown): Promise<Answer> {
  return call(claire, line, { body, key: null });
}

/** With a Host of one's own, which fetch does not send. */
export async function fetchStatus(url: string, headers: Record<string, string>) {
  const [answer] = (await once(get(url, { headers }), 'response')) as [IncomingMessage];
  answer.resume();
  return answer.statusCode;
}

/** Lets an event happen, and waits until all of its webhooks have been called. */
export async function fire(
  claire: Sandbox,
  event: number,
  appointmentId = 50_001,
  details: Parameters<Sandbox['fire']>[2] = {},
): Promise<void> {
  claire.fire(event, appointmentId, details);
  await claire.settled();
}

/** Nobody listens there. */
export const nowhere = 'http://127.0.0.1:1';

export const amersfoort = 11;
export const hilversum = 12;
export const keyloop = 14;

export function keyNamed(claire: Sandbox, name: string): string {
  const found = claire.apiKeys.find((key) => key.name === name);
  if (!found) throw new Error(`No key ${name}`);
  return found.key;
}

/** A row that Claire imports; change what the test is about. */
export function row(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    dms_nr: 'A-1',
    wo_nr: 'WO-1',
    dms_created_at: '2026-01-05T08:00:00Z',
    time_car_app: '2026-01-12T09:00:00Z',
    location_id: amersfoort,
    car: { dms_nr: 'C-1', vin: 'WVWZZZ1KZAW000001', make: 'Volkswagen', model: 'Golf' },
    customer_driver: { dms_nr: 'P-1', surname: 'de Vries' },
    ...changes,
  };
}

export async function importRows(
  claire: Sandbox,
  ...appointments: Record<string, unknown>[]
): Promise<number> {
  const answer = await call(claire, 'POST /v1/appointments/import', { body: { appointments } });
  await claire.settled();
  return answer.status;
}

export async function createWebhook(
  claire: Sandbox,
  fields: Record<string, unknown>,
  key?: string,
): Promise<number> {
  const answer = await call(claire, 'POST /v1/webhooks/create', {
    body: { name: 'Test', active: true, ...fields },
    ...(key === undefined ? {} : { key }),
  });
  if (answer.status !== 200) throw new Error(answer.text);
  return (answer.json as { ID: number }).ID;
}
