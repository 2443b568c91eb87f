import { validateHeaderName, validateHeaderValue } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod/v4';
import { isObject } from '../../claire/json';
import { badRequest, Refusal } from '../api/call';
import { parseJson } from '../api/read';
import { change, happen } from '../change';
import { statusNames } from '../data/appointments';
import { addVisitToday } from '../data/seed';
import { readFile } from '../file/read-file';
import { readPosted } from '../inbox';
import { isLanguage, languages } from '../page/languages';
import { addPage } from '../page/page';
import { listLocations, presentAppointment } from '../present';
import type { SandboxState } from '../sandbox-state';
import { onlyForOwnHosts } from './guard';
import {
  deliverAgain,
  describeAppointment,
  describeDelivery,
  describeRequest,
  sendAgain,
} from './details';
import { ControlRefusal, unknownRecord } from '../texts/refusal';
import { describeMessage, type Filters, readState } from './state';
import { faultKinds } from '../faults';
import { resultModes } from '../options';
import { customerKinds } from '../records/customer';
import { isGoTime } from '../records/time';

/** What tests in other processes and the page use: no key, but own hosts only. */
export function addControl(app: FastifyInstance, state: SandboxState): void {
  void app.register((routes, _options, registered) => {
    routes.addHook('onRequest', onlyForOwnHosts(state.settings.allowedHosts));
    routes.addHook('onRequest', refuseRepeated);
    routes.setErrorHandler(answerRefusal);
    addPage(routes, state);
    addLive(routes, state);
    addState(routes, state);
    addReads(routes, state);
    addActions(routes, state);
    addTroubles(routes, state);
    addInbox(routes, state);
    addFile(routes, state);
    registered();
  });
}

function answerRefusal(error: unknown, _request: unknown, reply: FastifyReply): FastifyReply {
  const status = error instanceof Refusal ? error.status : findStatus(error);
  const message = error instanceof Error ? error.message : String(error);
  const told = error instanceof ControlRefusal && { code: error.code, values: error.values };
  return reply.code(status).send({ error: message, ...told });
}

/** As Fastify has it of a body that is too long. */
function findStatus(error: unknown): number {
  return isObject(error) && typeof error.statusCode === 'number' ? error.statusCode : 500;
}

/** Of two values, neither would be the right one. */
function refuseRepeated(
  { query }: FastifyRequest,
  _reply: FastifyReply,
  done: (error?: Error) => void,
) {
  const [name] = Object.entries(query ?? {}).find(([, value]) => Array.isArray(value)) ?? [];
  done(name === undefined ? undefined : new ControlRefusal(400, 'error.twice', { name }));
}

function addState(routes: FastifyInstance, state: SandboxState): void {
  routes.get<{ Querystring: Filters & { mark?: string } }>('/sandbox/state', (request, reply) => {
    const { mark, text } = readState(state, request.query);
    if (mark === request.query.mark) return reply.code(204).send();
    return reply.type('application/json').header('x-mark', mark).send(text);
  });
}

function addReads(routes: FastifyInstance, state: SandboxState): void {
  routes.get('/sandbox/requests', () => state.requests.entries);
  routes.get<ById>('/sandbox/requests/:id', ({ params, headers }) =>
    describeRequest(state, Number(params.id), `http://${headers.host ?? ''}`),
  );
  routes.post<ById>('/sandbox/requests/:id/again', ({ params, socket }) => {
    const { localAddress = '', localPort = 0 } = socket;
    const host = localAddress.includes(':') ? `[${localAddress}]` : localAddress;
    return sendAgain(state, Number(params.id), `http://${host}:${String(localPort)}`);
  });
  routes.get('/sandbox/deliveries', () => state.deliveries.entries);
  routes.get<ById>('/sandbox/deliveries/:id', ({ params }) =>
    describeDelivery(state, Number(params.id)),
  );
  routes.post<ById>('/sandbox/deliveries/:id/again', ({ params }) => {
    deliverAgain(state, Number(params.id));
    return done;
  });
  routes.get('/sandbox/webhooks', () =>
    [...state.store.webhooks.values()].map((webhook) => state.webhookNow(webhook)),
  );
  routes.get('/sandbox/faults', () => state.faults.waiting);
  routes.get('/sandbox/appointments', () =>
    [...state.store.appointments.values()].map((record) => presentAppointment(state.store, record)),
  );
  routes.get<ById>('/sandbox/appointments/:id', ({ params }) =>
    describeAppointment(state, findRecord(state, Number(params.id))),
  );
  routes.get('/sandbox/settled', async () => {
    await state.settled();
    return { settled: true };
  });
}

function addActions(routes: FastifyInstance, state: SandboxState): void {
  routes.post('/sandbox/fire', ({ body }) => {
    const { trigger, appointmentId, ...details } = read(EventInput, body);
    const record = findRecord(state, appointmentId);
    return happen(state, trigger, record, withoutUndefined(details));
  });
  routes.post('/sandbox/appointments', () => {
    const record = addVisitToday(state.store, state.settings.now());
    return presentAppointment(state.store, record);
  });
  routes.post<ById>('/sandbox/appointments/:id', ({ params, body }) => {
    const wanted = withoutUndefined(read(ChangeInput, body));
    const record = findRecord(state, Number(params.id));
    const { location = record.fields.location_id } = wanted;
    if (state.store.locations.get(location)?.dealerId !== record.dealerId) {
      throw badRequest(`location: the dealer has no location ${String(location)}`);
    }
    return change(state, record, wanted);
  });
  routes.delete<ById>('/sandbox/appointments/:id', ({ params }) => {
    const isGone = state.store.removeAppointment(Number(params.id));
    if (!isGone) throw unknownRecord('error.noAppointment', params.id);
    return done;
  });
  routes.delete<ById>('/sandbox/webhooks/:id', ({ params }) => {
    const isGone = state.store.webhooks.delete(Number(params.id));
    if (!isGone) throw unknownRecord('error.noWebhook', params.id);
    return done;
  });
  routes.post('/sandbox/reset', () => {
    state.reset();
    return done;
  });
}

function addTroubles(routes: FastifyInstance, state: SandboxState): void {
  routes.post('/sandbox/faults', ({ body }) => {
    const fault = withoutUndefined(read(FaultInput, body));
    for (const [name, value] of Object.entries(fault.headers ?? {})) checkHeader(name, value);
    return state.faults.add(fault);
  });
  routes.delete('/sandbox/faults', () => {
    state.faults.clear();
    return done;
  });
  routes.delete<ById>('/sandbox/faults/:id', ({ params }) => {
    state.faults.remove(Number(params.id));
    return done;
  });
  routes.post('/sandbox/importing', ({ body }) =>
    Object.assign(state.imports.behaviour, withoutUndefined(read(ImportBehaviourInput, body))),
  );
  routes.post('/sandbox/maintenance', ({ body }) => {
    state.isInMaintenance = read(MaintenanceInput, body).on;
    return done;
  });
  routes.post('/sandbox/rate', ({ body }) => {
    const { remaining, keyName } = read(RateInput, body);
    const { apiKeys, rateLimit } = state.settings;
    if (remaining > rateLimit)
      throw new ControlRefusal(400, 'error.overLimit', { limit: rateLimit });
    const named = apiKeys.find(({ name }) => name === (keyName ?? apiKeys[0]?.name));
    if (!named) throw new ControlRefusal(404, 'error.noKey', { name: String(keyName) });
    state.rates.leave(named.key, remaining);
    return done;
  });
}

function addInbox(routes: FastifyInstance, state: SandboxState): void {
  /** Whoever sends text messages, or reports, posts them to any path below. */
  routes.post<{ Params: { '*': string } }>('/inbox/*', ({ params, body }) => {
    const by = params['*'] === 'sms' ? 'SMS' : `/${params['*']}`;
    const sent = readPosted(by, typeof body === 'string' ? body : '');
    const { id } = state.inbox.add(sent);
    return { id: `message-${String(id)}`, status: 'sent' };
  });
  routes.get('/sandbox/inbox', () => state.inbox.entries);
  routes.get<ById>('/sandbox/inbox/:id', ({ params }) => describeMessage(state, Number(params.id)));
}

/** Somewhat more than the page sends of a file. */
const maxFile = 1_100_000;

/** What somebody drops: its beginning, read at once and not kept. */
function addFile(routes: FastifyInstance, state: SandboxState): void {
  const asBytes = { parseAs: 'buffer' } as const;
  routes.addContentTypeParser('application/octet-stream', asBytes, (_request, body, done) => {
    done(null, body);
  });
  const options = { bodyLimit: maxFile };
  routes.post<{ Querystring: Record<string, string> }>('/sandbox/file', options, (request) => {
    const { language = '', isCut = '', ...settings } = request.query;
    return readFile({
      bytes: request.body instanceof Uint8Array ? request.body : new Uint8Array(),
      isCut: isCut === 'true',
      settings,
      locations: listLocations(state),
      language: languages[isLanguage(language) ? language : 'en'].ofImport,
    });
  });
}

interface ById {
  Params: { id: string };
}

const done = { done: true };

function read<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const parsed = schema.safeParse(typeof body === 'string' && body !== '' ? parseJson(body) : {});
  if (parsed.success) return parsed.data;
  throw badRequest(
    parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
  );
}

function findRecord(state: SandboxState, id: number) {
  const record = state.store.appointments.get(id);
  if (!record) throw unknownRecord('error.noAppointment', id);
  return record;
}

const pause = 200;

/** Tells an open page that there is something new; what happens at once is told once. */
function addLive(routes: FastifyInstance, state: SandboxState): void {
  routes.get('/sandbox/live', (_request, reply) => {
    reply.hijack();
    const { raw } = reply;
    let timer: NodeJS.Timeout | undefined;
    const tell = () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        raw.write('data: changed\n\n');
      }, pause);
    };
    raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    raw.write('retry: 1000\n\n');
    state.changes.on('change', tell);
    raw.on('close', () => {
      clearTimeout(timer);
      state.changes.off('change', tell);
    });
  });
  // Reading changes nothing, and the page reads after each message.
  routes.addHook('onResponse', (request, _reply, done) => {
    if (request.method !== 'GET') state.touch();
    done();
  });
}

/** Node would throw at the answer, when nobody is told which fault brings it. */
function checkHeader(name: string, value: string): void {
  try {
    validateHeaderName(name);
    validateHeaderValue(name, value);
  } catch {
    throw new ControlRefusal(400, 'error.badHeader', { name });
  }
}

/** Node's timers end longer waits at once. */
const Milliseconds = z
  .int()
  .nonnegative()
  .max(2 ** 31 - 1);

/** What the control API takes. Its users are people who write tests: it says what is wrong. */
const FaultInput = z.strictObject({
  status: z.union([z.int().min(200).max(599), z.enum(faultKinds)]),
  path: z.string().startsWith('/').optional(),
  method: z.enum(['GET', 'POST']).optional(),
  times: z.int().positive().nullable().optional(),
  probability: z.number().min(0).max(1).optional(),
  acts: z.boolean().optional(),
  headers: z.record(z.string(), z.string()).optional(),
  late: Milliseconds.optional(),
});

const ImportBehaviourInput = z.strictObject({
  delay: Milliseconds.optional(),
  results: z.enum(resultModes).optional(),
  resultDelay: Milliseconds.optional(),
  stamps: z.boolean().optional(),
});

const EventInput = z.strictObject({
  trigger: z.int().min(1).max(19),
  appointmentId: z.int(),
  checklistId: z.int().optional(),
  customerType: z.enum(customerKinds).optional(),
  importError: z.string().optional(),
});

const ChangeInput = z.strictObject({
  status: z
    .int()
    .refine((status) => statusNames.has(status), 'is no status of Claire')
    .optional(),
  pinned: z.boolean().optional(),
  time: z.string().refine(isGoTime, 'must be a time, such as 2026-11-25T08:30:00Z').optional(),
  location: z.int().optional(),
  customerWaiting: z.boolean().optional(),
});

const MaintenanceInput = z.strictObject({ on: z.boolean() });

const RateInput = z.strictObject({
  remaining: z.int().nonnegative(),
  /** The key itself stays hidden. */
  keyName: z.string().optional(),
});

/** Optional fields of zod may be undefined; ours are then left out. */
function withoutUndefined<T extends object>(
  value: T,
): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as {
    [Key in keyof T]: Exclude<T[Key], undefined>;
  };
}
