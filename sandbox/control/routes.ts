import type { FastifyInstance, FastifyReply } from 'fastify';
import type { z } from 'zod/v4';
import { badRequest, notFound, Refusal } from '../api/call';
import { parseJson } from '../api/read';
import { change } from '../change';
import { readPosted } from '../inbox';
import { fireEvent } from '../events';
import { addPage } from '../page/page';
import { presentAppointment } from '../present';
import type { SandboxState } from '../sandbox-state';
import { addLive } from './live';
import { deliverAgain, describeDelivery } from './deliveries';
import { onlyForOwnHosts } from './guard';
import {
  ChangeInput,
  EventInput,
  FaultInput,
  ImportBehaviourInput,
  MaintenanceInput,
  RateInput,
  withoutUndefined,
} from './inputs';
import { describeRequest, sendAgain } from './requests';
import { describeMessage, type Filters, readState } from './state';

/** What tests in other processes and the page use: no key, but own hosts only. */
export function addControl(app: FastifyInstance, state: SandboxState): void {
  void app.register((routes, _options, registered) => {
    routes.addHook('onRequest', onlyForOwnHosts(state.settings.allowedHosts));
    routes.setErrorHandler(answerRefusal);
    addPage(routes, state);
    addLive(routes, state);
    addState(routes, state);
    addReads(routes, state);
    addActions(routes, state);
    addTroubles(routes, state);
    addInbox(routes, state);
    registered();
  });
}

function answerRefusal(error: unknown, _request: unknown, reply: FastifyReply): FastifyReply {
  const status = error instanceof Refusal ? error.status : 500;
  const message = error instanceof Error ? error.message : String(error);
  return reply.code(status).send({ error: message });
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
  routes.get('/sandbox/settled', async () => {
    await state.settled();
    return { settled: true };
  });
}

function addActions(routes: FastifyInstance, state: SandboxState): void {
  routes.post('/sandbox/fire', ({ body }) => {
    const { trigger, appointmentId, ...details } = read(EventInput, body);
    const record = findRecord(state, appointmentId);
    return { webhooks: fireEvent(state, trigger, record, withoutUndefined(details)) };
  });
  routes.post<ById>('/sandbox/appointments/:id', ({ params, body }) => {
    const wanted = withoutUndefined(read(ChangeInput, body));
    return change(state, findRecord(state, Number(params.id)), wanted);
  });
  routes.delete<ById>('/sandbox/appointments/:id', ({ params }) => {
    const isGone = state.store.removeAppointment(Number(params.id));
    if (!isGone) throw notFound(`There is no appointment ${params.id}`);
    return done;
  });
  routes.delete<ById>('/sandbox/webhooks/:id', ({ params }) => {
    const isGone = state.store.webhooks.delete(Number(params.id));
    if (!isGone) throw notFound(`There is no webhook ${params.id}`);
    return done;
  });
  routes.post('/sandbox/reset', () => {
    state.reset();
    return done;
  });
}

function addTroubles(routes: FastifyInstance, state: SandboxState): void {
  routes.post('/sandbox/faults', ({ body }) =>
    state.faults.add(withoutUndefined(read(FaultInput, body))),
  );
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
    const { remaining, apiKey, keyName } = read(RateInput, body);
    const { apiKeys, rateLimit } = state.settings;
    if (remaining > rateLimit) throw badRequest(`An hour has ${String(rateLimit)} requests`);
    const named = apiKeys.find(({ name }) => name === (keyName ?? apiKeys[0]?.name));
    if (!named) throw notFound(`There is no key ${String(keyName)}`);
    state.rates.leave(apiKey ?? named.key, remaining);
    return done;
  });
}

function addInbox(routes: FastifyInstance, state: SandboxState): void {
  /** Whoever sends text messages, or reports, posts them to any path below. */
  routes.post<{ Params: { '*': string } }>('/inbox/*', ({ params, body }) => {
    const sent = readPosted(`/${params['*']}`, typeof body === 'string' ? body : '');
    const { id } = state.inbox.add(sent);
    return { id: `message-${String(id)}`, status: 'sent' };
  });
  routes.get('/sandbox/inbox', () => state.inbox.entries);
  routes.get<ById>('/sandbox/inbox/:id', ({ params }) => describeMessage(state, Number(params.id)));
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
  if (!record) throw notFound(`There is no appointment ${String(id)}`);
  return record;
}
