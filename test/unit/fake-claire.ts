import { createClient, type ClientSettings } from '../../claire/client';
import type { HttpRequest, HttpResponse, Transport, TransportFailure } from '../../claire/ports';
import { VirtualClock } from './virtual-clock';

type Reply = HttpResponse | TransportFailure;
type Answering = Reply | ((request: HttpRequest) => Reply | Promise<Reply>);

export type FakeClaire = ReturnType<typeof fakeClaire>;

let accounts = 0;

/** A Claire that responds from a list and repeats the last response. */
export function fakeClaire(answers: Answering[], changes: Partial<ClientSettings> = {}) {
  const clock = changes.clock instanceof VirtualClock ? changes.clock : new VirtualClock();
  const start = clock.monotonic();
  // `times` are in milliseconds after the start.
  const [requests, times, logged]: [HttpRequest[], number[], string[]] = [[], [], []];
  const transport: Transport = async (request) => {
    const answer = answers[Math.min(requests.length, answers.length - 1)];
    if (answer === undefined) throw new Error('This Claire has no answers');
    requests.push(request);
    times.push(clock.monotonic() - start);
    const response = await (typeof answer === 'function' ? answer(request) : answer);
    // `{}` stands for the record that was asked for.
    const isRecord = 'body' in response && response.body === '{}';
    return isRecord ? { ...response, body: JSON.stringify({ id: lastId(request) }) } : response;
  };
  const note = (message: string, facts?: unknown): void => {
    logged.push(`${message} ${JSON.stringify(facts)}`);
  };
  const settings: ClientSettings = {
    baseUrl: 'https://claire.test',
    account: `account ${String((accounts += 1))}`,
    transport,
    clock,
    random: () => 0.5,
    log: { debug: note, warn: note },
    ...changes,
  };
  return { client: createClient(settings), clock, requests, times, logged, settings };
}

export function json(data: unknown, headers: Record<string, string> = {}): HttpResponse {
  return {
    status: 200,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(data),
  };
}

export function status(code: number, body = '', headers: Record<string, string> = {}) {
  return { status: code, headers, body };
}

export function failure(
  kind: TransportFailure['failure'],
  { sent = true, reason = 'ECONNRESET' } = {},
): TransportFailure {
  return { failure: kind, sent, reason };
}

/** Milliseconds until a request is sent where the hour ends in so many: a second more, and the clock's drift. */
export const untilNextHour = (resetsIn: number): number => Math.ceil(resetsIn * 1.0005) + 1_000;

/** Rate limit headers. */
export function rate(remaining: number, reset: number, limit = 10_800): Record<string, string> {
  return {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(remaining),
    'x-ratelimit-reset': String(reset),
  };
}

/** Resolves with the rejection of a promise. */
export async function rejection(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    (value) => {
      throw new Error(`resolved with ${JSON.stringify(value)}`);
    },
    (thrown: unknown) => thrown,
  );
}

export function ids(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

/** The id at the end of a request's path. */
export function lastId({ url }: HttpRequest): number {
  return Number(/\d+$/.exec(url)?.[0]);
}
