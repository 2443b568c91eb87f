import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ApiKey } from '../data/dealer';
import { parseIfJson } from '../mask';
import { type Rate, rateHeaders } from '../rate';
import type { Exchange, RecordedRequest } from '../request-log';
import type { SandboxState } from '../sandbox-state';
import { type Response, nothing, refusalAnswer, send, type Handler, Refusal } from './call';
import { applyFault } from './apply-fault';

const arrived = new WeakMap<FastifyRequest, { record: RecordedRequest; exchange: Exchange }>();

/** One way through for every request: record, fault, key, rate limit, handler, answer. */
export function serve(state: SandboxState, handler: Handler | Refusal) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { key, record } = arrive(state, request);
    const rate = key ? state.rates.take(key.key) : state.rates.untouched();
    reply.headers({ ...rateHeaders(rate), date: new Date(state.settings.now()).toUTCString() });
    if (state.settings.latency > 0) await pause(state.settings.latency);
    const fault = state.faults.take(request.method, record.path);
    record.fault = fault ? String(fault.status) : null;
    const acts = fault?.acts ?? true;
    const caller = { key, rate, requestId: record.id };
    const answer = acts ? createResponse(state, handler, request, caller) : nothing;
    if (fault && fault.late > 0) await pause(fault.late);
    return fault ? applyFault(reply, fault, answer) : send(reply, answer);
  };
}

/** Called with each answer that goes out whole: a fault may have made another of it. */
export function recordResponse(
  state: SandboxState,
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): void {
  const known = arrived.get(request);
  if (!known) return;
  known.record.status = reply.statusCode;
  const body = typeof payload === 'string' ? payload : '(not kept: it is too long)';
  known.exchange.response = { headers: toTexts(reply.getHeaders()), body };
  state.touch();
}

function arrive(state: SandboxState, request: FastifyRequest) {
  const { key, keyIn } = findKey(state, request);
  const exchange: Exchange = { sent: toBody(request), response: null };
  const fields: Omit<RecordedRequest, 'id'> = {
    at: state.settings.now(),
    method: request.method,
    path: readPath(request),
    query: without('api_key', toTexts(request.query)),
    headers: without('authorization', toTexts(request.headers)),
    body: exchange.sent === '' ? undefined : parseIfJson(exchange.sent),
    status: 0,
    key: key?.name ?? null,
    keyIn,
    fault: null,
  };
  const record = state.requests.add(fields, exchange);
  arrived.set(request, { record, exchange });
  state.touch();
  return { key, record };
}

function createResponse(
  state: SandboxState,
  handler: Handler | Refusal,
  request: FastifyRequest,
  { key, rate, requestId }: { key: ApiKey | undefined; rate: Rate; requestId: number },
): Response {
  try {
    if (state.isInMaintenance) {
      throw new Refusal(503, 'Claire is temporarily offline for maintenance, try again later');
    }
    if (handler instanceof Refusal) throw handler;
    if (!key) throw new Refusal(401, 'The API key is wrong');
    if (rate.isExceeded) throw new Refusal(429, 'Too many requests with this API key');
    const body = toBody(request);
    const params = toTexts(request.params);
    const query = toTexts(request.query);
    const result = handler(state, { key, params, query, body, requestId });
    return { status: 200, body: result === undefined ? '' : JSON.stringify(result) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return refusalAnswer(error.status, error.message);
  }
}

/** As it is in `Authorization`, without "Bearer"; or as `api_key` in the query. */
function findKey(state: SandboxState, request: FastifyRequest) {
  const header = request.headers.authorization;
  const inQuery = toTexts(request.query).api_key;
  const given = header ?? inQuery;
  const key = state.settings.apiKeys.find((known) => known.key === given);
  return { key, keyIn: findPlace(header, inQuery) };
}

function findPlace(
  header: string | undefined,
  inQuery: string | undefined,
): RecordedRequest['keyIn'] {
  if (header !== undefined) return 'header';
  return inQuery === undefined ? 'nowhere' : 'query';
}

function readPath(request: FastifyRequest): string {
  return request.url.split('?', 1)[0] ?? request.url;
}

/** Fastify's types for these are open; only texts count here, and of several the first, as in Go. */
function toTexts(values: unknown): Record<string, string> {
  const entries = Object.entries(values ?? {}).flatMap(([name, given]: [string, unknown]) => {
    const value: unknown = Array.isArray(given) ? given[0] : given;
    return typeof value === 'string' ? [[name, value] as const] : [];
  });
  return Object.fromEntries(entries);
}

function without(secret: string, values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => name !== secret));
}

function toBody({ body }: FastifyRequest): string {
  return typeof body === 'string' ? body : '';
}
