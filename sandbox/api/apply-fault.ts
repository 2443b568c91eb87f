import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { Fault, FaultKind } from '../faults';
import { type Response, refusalAnswer, send } from './call';

const hugeSize = 50 * 1024 * 1024;

/** Answers the way a fault wants it; `answer` is the real one, where Claire acted. */
export function applyFault(reply: FastifyReply, fault: Fault, answer: Response): FastifyReply {
  const { status, headers } = fault;
  for (const [name, value] of Object.entries(headers)) setHeader(reply, name, value);
  if (typeof status !== 'number') return responders[status](reply, answer.body);
  return send(reply, status < 300 ? answer : refusalAnswer(status, `Status ${String(status)}`));
}

function setHeader(reply: FastifyReply, name: string, value: string): void {
  if (value !== '') {
    void reply.header(name, value);
    return;
  }
  void reply.removeHeader(name);
  // Node would tell its own time.
  if (name.toLowerCase() === 'date') reply.raw.sendDate = false;
}

const responders: Record<FaultKind, (reply: FastifyReply, body: string) => FastifyReply> = {
  html: (reply) => reply.type('text/html').send('<!doctype html><title>Welcome</title><p>Proxy'),
  empty: (reply) => reply.send(''),
  null: (reply) => json(reply, 'null'),
  array: (reply) => json(reply, '[]'),
  object: (reply) => json(reply, '{}'),
  huge: (reply) => json(reply, stream(hugeSize)),
  endless: (reply) => json(reply, stream(Infinity)),
  cutBody,
  cutBefore: cut,
  cutAfter: cut,
  hang: (reply) => reply.hijack(),
};

function json(reply: FastifyReply, body: string | Readable): FastifyReply {
  return reply.type('application/json; charset=utf-8').send(body);
}

function cut(reply: FastifyReply): FastifyReply {
  reply.hijack();
  reply.raw.destroy();
  return reply;
}

/** Promises the whole body, sends half of it and hangs up. */
function cutBody(reply: FastifyReply, body: string): FastifyReply {
  reply.hijack();
  const whole = Buffer.from(body === '' ? '{"cut":true}' : body);
  const headers = { ...reply.getHeaders(), 'content-type': 'application/json' };
  reply.raw.writeHead(200, { ...texts(headers), 'content-length': String(whole.length) });
  reply.raw.write(whole.subarray(0, Math.ceil(whole.length / 2)), () => reply.raw.destroy());
  return reply;
}

function texts(headers: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}

/** JSON that is right as far as it goes; it stops when the client hangs up. */
function stream(size: number): Readable {
  const chunk = 'a'.repeat(65_536);
  return Readable.from(
    (function* () {
      yield '{"filling":"';
      for (let sent = 0; sent < size; sent += chunk.length) yield chunk;
      yield '"}';
    })(),
  );
}
