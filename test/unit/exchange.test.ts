import { getEventListeners } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { BodyTooLarge, readBodyText, exchange } from '../../claire/http/exchange';
import type { HttpResponse, TransportFailure } from '../../claire/ports';

const limits = { milliseconds: 2_500, bytes: 3 * 1024 * 1024 };
const broken: TransportFailure = { failure: 'network', sent: true, reason: 'broken' };
const never = new AbortController().signal;

/** One exchange, of which the given parts differ from a plain one. */
function exchanged(parts: Partial<Parameters<typeof exchange>[0]>) {
  return exchange({
    limits,
    deadline: never,
    cancels: [],
    cancelReason: 'the node was stopped',
    send: () => Promise.reject(new Error('broken')),
    toFailure: () => broken,
    ...parts,
  });
}

const answers = (status: number, headers: Record<string, string> = {}) => ({
  send: () => Promise.resolve<HttpResponse>({ status, headers, body: 'text' }),
});

/** A request that ends only when it is told to stop. */
const hangs = (stop: AbortSignal) =>
  new Promise<HttpResponse>((_resolve, reject) => {
    stop.addEventListener('abort', () => {
      reject(new Error('aborted'));
    });
  });

describe('an exchange with Claire', () => {
  it.each([200, 302, 400, 500])('gives a response with status %i as it is', async (status) => {
    const response = await exchanged(answers(status, { location: 'https://other.test/' }));

    expect(response).toEqual({
      status,
      headers: { location: 'https://other.test/' },
      body: 'text',
    });
  });

  it('sends nothing that was cancelled before', async () => {
    const cancelled = { cancels: [never, AbortSignal.abort()] };

    expect(await exchanged({ ...answers(200), ...cancelled })).toEqual({
      failure: 'cancelled',
      sent: false,
      reason: 'the node was stopped',
    });
  });

  it('tells what ended it: the caller, the deadline, the size, or the network', async () => {
    const [caller, deadline] = [new AbortController(), new AbortController()];
    const byCaller = exchanged({ send: hangs, cancels: [never, caller.signal] });
    const byDeadline = exchanged({ send: hangs, deadline: deadline.signal, cancels: [never] });
    caller.abort();
    deadline.abort();

    expect(await byCaller).toMatchObject({ failure: 'cancelled', sent: true });
    expect(await byDeadline).toEqual({
      failure: 'timeout',
      sent: true,
      reason: 'no whole answer within 2.5 s',
    });
    expect(await exchanged({ send: () => Promise.reject(new BodyTooLarge()) })).toEqual({
      failure: 'too large',
      sent: true,
      reason: 'the answer is larger than 3 MB',
    });
    expect(await exchanged({})).toBe(broken);
  });

  it('ends with the caller or the deadline although the HTTP client, which is told, does not stop', async () => {
    const end = new AbortController();
    const stops: AbortSignal[] = [];
    const send = (stop: AbortSignal) => {
      stops.push(stop);
      return new Promise<HttpResponse>(() => undefined);
    };
    const byCaller = exchanged({ send, cancels: [end.signal] });
    const byDeadline = exchanged({ send, deadline: end.signal });
    end.abort();

    expect(await byCaller).toMatchObject({ failure: 'cancelled' });
    expect(await byDeadline).toMatchObject({ failure: 'timeout' });
    expect(stops.map(({ aborted }) => aborted)).toEqual([true, true]);
  });

  it('leaves no listener on the signals that it shares with others', async () => {
    const [caller, deadline] = [new AbortController(), new AbortController()];
    const signals = [caller.signal, deadline.signal];
    const parts = { deadline: deadline.signal, cancels: [caller.signal] };
    const count = () => signals.map((signal) => getEventListeners(signal, 'abort').length);
    const during: number[][] = [];
    const observed = (send: () => Promise<HttpResponse>) => () => {
      during.push(count());
      return send();
    };

    await Promise.all([
      exchanged({ ...parts, send: observed(answers(200).send) }),
      exchanged({ ...parts, send: observed(() => Promise.reject(new Error('broken'))) }),
    ]);

    expect(during).toEqual([
      [1, 1],
      [1, 1],
    ]);
    expect(count()).toEqual([0, 0]);
  });
});

describe('the text of a body', () => {
  async function* chunks(...parts: Uint8Array[]) {
    for (const part of parts) yield await Promise.resolve(part);
  }
  const euro = new TextEncoder().encode('€5');

  it('is whole, also where a character is cut between two chunks', async () => {
    expect(await readBodyText(chunks(euro.slice(0, 1), euro.slice(1)), 4)).toBe('€5');
    expect(await readBodyText(chunks(euro.slice(0, 2)), 4)).toBe('\uFFFD');
    expect(await readBodyText(chunks(), 0)).toBe('');
  });

  it('is given up as soon as it is longer than it may be', async () => {
    let isReadOn = false;
    async function* endless() {
      yield await Promise.resolve(euro);
      isReadOn = true;
      yield euro;
    }

    await expect(readBodyText(endless(), 3)).rejects.toBeInstanceOf(BodyTooLarge);
    expect(isReadOn).toBe(false);
  });
});
