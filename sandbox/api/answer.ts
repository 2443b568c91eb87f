import type { FastifyReply } from 'fastify';

export interface Answer {
  status: number;
  /** JSON, or nothing where only the status counts. */
  body: string;
}

export const nothing: Answer = { status: 200, body: '' };

export function refusalAnswer(status: number, message: string): Answer {
  return { status, body: JSON.stringify({ error: message }) };
}

export function send(reply: FastifyReply, answer: Answer): FastifyReply {
  if (answer.body !== '') void reply.type('application/json; charset=utf-8');
  return reply.code(answer.status).send(answer.body);
}
