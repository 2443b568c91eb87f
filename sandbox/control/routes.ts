import type { FastifyInstance, FastifyReply } from 'fastify';
import type { z } from 'zod/v4';
import { badRequest, notFound, Refusal } from '../api/call';
import { change } from '../change';
import { fireEvent } from '../events';
import { page } from '../page/page';
import { presentAppointment } from '../present';
import type { SandboxState } from '../sandbox-state';
import { onlyFromThisMachine } from './guard';
import {
  ChangeInput,
  EventInput,
  FaultInput,
  ImportBehaviourInput,
  MaintenanceInput,
  RateInput,
  withoutUndefined,
} from './inputs';
import { readState } from './state';

/** What tests in other processes and the page use: no key, but this machine only. */
export function addControl(app: FastifyInstance, world: SandboxState): void {
  void app.register((routes, _options, registered) => {
    routes.addHook('onRequest', onlyFromThisMachine);
    routes.setErrorHandler(answerRefusal);
    addPage(routes, world);
    addReads(routes, world);
    addActions(routes, world);
    addTroubles(routes, world);
    registered();
  });
}

function answerRefusal(error: unknown, _request: unknown, reply: FastifyReply): FastifyReply {
  const status = error instanceof Refusal ? error.status : 500;
  const message = error instanceof Error ? error.message : String(error);
  return reply.code(status).send({ error: message });
}

function addPage(routes: FastifyInstance, world: SandboxState): void {
  routes.get('/', (request, reply) => page(world, request, reply));
  routes.get<{ Querystring: { mark?: string } }>('/sandbox/state', (request, reply) => {
    const { mark, text } = readState(world);
    if (mark === request.query.mark) return reply.code(204).send();
    return reply.type('application/json').header('x-mark', mark).send(text);
  });
}

function addReads(routes: FastifyInstance, world: SandboxState): void {
  routes.get('/sandbox/requests', () => world.requests.entries);
  routes.get('/sandbox/deliveries', () => world.deliveries.entries);
  routes.get('/sandbox/webhooks', () =>
    [...world.store.webhooks.values()].map((webhook) => world.webhookNow(webhook)),
  );
  routes.get('/sandbox/faults', () => world.faults.waiting);
  routes.get('/sandbox/appointments', () =>
    [...world.store.appointments.values()].map((record) => presentAppointment(world.store, record)),
  );
  routes.get('/sandbox/settled', async () => {
    await world.settled();
    return { settled: true };
  });
}

function addActions(routes: FastifyInstance, world: SandboxState): void {
  routes.post('/sandbox/fire', ({ body }) => {
    const { trigger, appointmentId, ...details } = read(EventInput, body);
    const record = findRecord(world, appointmentId);
    return { webhooks: fireEvent(world, trigger, record, withoutUndefined(details)) };
  });
  routes.post<ById>('/sandbox/appointments/:id', ({ params, body }) => {
    const wanted = withoutUndefined(read(ChangeInput, body));
    return change(world, findRecord(world, Number(params.id)), wanted);
  });
  routes.delete<ById>('/sandbox/appointments/:id', ({ params }) => {
    const isGone = world.store.removeAppointment(Number(params.id));
    if (!isGone) throw notFound(`There is no appointment ${params.id}`);
    return done;
  });
  routes.delete<ById>('/sandbox/webhooks/:id', ({ params }) => {
    const isGone = world.store.webhooks.delete(Number(params.id));
    if (!isGone) throw notFound(`There is no webhook ${params.id}`);
    return done;
  });
  routes.post('/sandbox/reset', () => {
    world.reset();
    return done;
  });
}

function addTroubles(routes: FastifyInstance, world: SandboxState): void {
  routes.post('/sandbox/faults', ({ body }) =>
    world.faults.add(withoutUndefined(read(FaultInput, body))),
  );
  routes.delete('/sandbox/faults', () => {
    world.faults.clear();
    return done;
  });
  routes.delete<ById>('/sandbox/faults/:id', ({ params }) => {
    world.faults.remove(Number(params.id));
    return done;
  });
  routes.post('/sandbox/importing', ({ body }) =>
    Object.assign(world.imports.behaviour, withoutUndefined(read(ImportBehaviourInput, body))),
  );
  routes.post('/sandbox/maintenance', ({ body }) => {
    world.isInMaintenance = read(MaintenanceInput, body).on;
    return done;
  });
  routes.post('/sandbox/rate', ({ body }) => {
    const { remaining, apiKey } = read(RateInput, body);
    world.rates.leave(apiKey ?? world.settings.apiKeys[0]?.key ?? '', remaining);
    return done;
  });
}

interface ById {
  Params: { id: string };
}

const done = { done: true };

function read<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const parsed = schema.safeParse(typeof body === 'string' && body !== '' ? json(body) : {});
  if (parsed.success) return parsed.data;
  throw badRequest(
    parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
  );
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest('The body is not JSON');
  }
}

function findRecord(world: SandboxState, id: number) {
  const record = world.store.appointments.get(id);
  if (!record) throw notFound(`There is no appointment ${String(id)}`);
  return record;
}
