import type { FastifyReply } from 'fastify';
import type { operations } from '../../claire/resources';
import type { ApiKey } from '../data/dealer';
import type { SandboxState } from '../sandbox-state';

type Catalogue = typeof operations;
type EntryOf<Resource> = Resource[keyof Resource];

/** The ids of the catalogue: a handler is due for each of them. */
export type OperationId = Extract<
  { [Name in keyof Catalogue]: EntryOf<Catalogue[Name]> }[keyof Catalogue],
  { id: string }
>['id'];

/** A request that has passed key and rate limit. */
export interface Call {
  key: ApiKey;
  params: Readonly<Record<string, string>>;
  query: Readonly<Record<string, string>>;
  /** As text: only some operations read it, and what it must hold is theirs to say. */
  body: string;
  /** Under which the request is in the log; a call without HTTP is in none. */
  requestId?: number;
}

/** Returns what to answer as JSON, or undefined where only the status counts. */
export type Handler = (state: SandboxState, call: Call) => unknown;

/** Claire says no; thrown by handlers and answered with a short text. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

export function badRequest(message: string): Refusal {
  return new Refusal(400, message);
}

export function notFound(message: string): Refusal {
  return new Refusal(404, message);
}

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
