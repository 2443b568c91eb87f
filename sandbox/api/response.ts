import type { FastifyReply } from 'fastify';

export interface Response {
  status: number;
  /** JSON, or nothing where only the status counts. */
  body: string;
}

export const nothing: Response = { status: 200, body: '' };

export function refusalAnswer(status: number, message: string): Response {
  return { status, body: JSON.stringify({ error: message }) };
}

export function send(reply: FastifyReply, answer: Response): FastifyReply {
  if (answer.body !== '') void reply.type('application/json; charset=utf-8');
  return reply.code(answer.status).send(answer.body);
}
