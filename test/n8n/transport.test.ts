import { getEventListeners } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { clock } from '../../n8n/clock';
import { BodyTooLarge, type Limits } from '../../claire/http/exchange';
import { readBody, spaceRequests, transport } from '../../n8n/transport';
import { editorContext } from './contexts';
import { serve } from '../servers';
import { Readable } from 'node:stream';
import type { IExecuteFunctions, NodeExecutionHint } from 'n8n-workflow';
import { Waits } from '../../nodes/Claire/actions/router';
import { describePlatformClock } from '../unit/platform-clock';

const limits: Limits = { milliseconds: 10_000, bytes: 1_000 };

const hasty: Limits = { ...limits, milliseconds: 300 };

/** One GET through n8n's own helper. */
function get(url: string, signal?: AbortSignal, within = limits) {
  const credential = { baseUrl: url, apiKey: 'the-key' };
  const send = transport(editorContext({ baseUrl: url, apiKey: 'the-key' }), credential, within);
  return send({ method: 'GET', url, headers: { accept: 'application/json' }, signal });
}

describe('the way to Claire through n8n', () => {
  it('adds one listener to a signal that many requests share, as Node warns of eleven', async () => {
    const { signal } = new AbortController();
    const during: number[] = [];
    const { url } = await serve((_request, response) => {
      during.push(getEventListeners(signal, 'abort').length);
      response.end('[]');
    });

    await Promise.all(Array.from({ length: 60 }, () => get(url, signal)));

    expect(during).toEqual(Array(60).fill(1));
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  // When this fails n8n keeps connections, and requests need not leave apart any more (decision 11).
  it('opens a connection for each request, as n8n makes an agent for each', async () => {
    const sockets = new Set<unknown>();
    const { url } = await serve((request, response) => {
      sockets.add(request.socket);
      response.end('[]');
    });

    for (let at = 0; at < 3; at += 1) await get(url);

    expect(sockets.size).toBe(3);
  });

  it('lets requests of one moment leave one after the other, as n8n goes on with other work in between', async () => {
    const left: number[] = [];
    const all = [1, 2, 3].map(async (request) => {
      await spaceRequests();
      left.push(request);
    });

    // Runs what neither a timer nor a socket has to begin.
    for (let turns = 0; turns < 100; turns += 1) await Promise.resolve();
    expect(left).toEqual([1]);
    await Promise.all(all);
    expect(left).toEqual([1, 2, 3]);
  });

  it('sleeps without leaving a listener behind', async () => {
    const stop = new AbortController();
    await Promise.all(Array.from({ length: 20 }, () => clock.sleep(1, stop.signal)));
    expect(getEventListeners(stop.signal, 'abort')).toEqual([]);

    const sleeping = Promise.all(Array.from({ length: 5 }, () => clock.sleep(60_000, stop.signal)));
    stop.abort();

    await sleeping;
  });

  it('sends the key that belongs to the address, whatever the credential has become since, and gives back the text', async () => {
    let authorization: string | undefined;
    const { url } = await serve((request, response) => {
      authorization = request.headers.authorization;
      response.writeHead(418, { 'X-RateLimit-Remaining': '7' }).end('{"über": 1}');
    });
    const send = transport(editorContext({ baseUrl: url, apiKey: 'key-for-another-address' }), {
      baseUrl: url,
      apiKey: 'the-key',
    });

    expect(await send({ method: 'GET', url, headers: {}, signal: undefined })).toMatchObject({
      status: 418,
      headers: { 'x-ratelimit-remaining': '7' },
      body: '{"über": 1}',
    });
    expect(authorization).toBe('the-key');
  });

  it('follows no redirect, so that the key stays where it belongs', async () => {
    let reached = false;
    const { url: otherUrl } = await serve((_request, response) => {
      reached = true;
      response.end('[]');
    });
    const { url } = await serve((_request, response) => {
      response.writeHead(302, { location: `${otherUrl}/v1/locations` }).end();
    });

    expect(await get(url)).toMatchObject({
      status: 302,
      headers: { location: `${otherUrl}/v1/locations` },
    });
    expect(reached).toBe(false);
  });

  it('lets go of an answer that does not begin, or never ends', async () => {
    const { url: silent } = await serve(() => undefined);
    const { url: endless } = await serve((_request, response) => {
      const drip = setInterval(() => response.write(' '), 10);
      response.on('close', () => {
        clearInterval(drip);
      });
    });

    expect(await get(silent, undefined, hasty)).toMatchObject({ failure: 'timeout', sent: true });
    expect(await get(endless, undefined, hasty)).toMatchObject({ failure: 'timeout', sent: true });
  });

  it('ends at once when it is stopped, and sends nothing when it was stopped before', async () => {
    let requests = 0;
    const stop = new AbortController();
    const { url } = await serve(() => {
      requests += 1;
      stop.abort();
    });

    expect(await get(url, stop.signal)).toMatchObject({ failure: 'cancelled', sent: true });
    expect(await get(url, stop.signal)).toMatchObject({ failure: 'cancelled', sent: false });
    expect(requests).toBe(1);
  });
});

const never = new AbortController().signal;

const euro = new TextEncoder().encode('€5');

describe('the body of an answer', () => {
  it('is closed at the limit, and fails as itself when it breaks', async () => {
    const large = Readable.from([euro, euro], { objectMode: false });
    const broken = new Readable({ read: () => broken.destroy(new Error('reset')) });

    await expect(readBody(large, 5, never)).rejects.toBeInstanceOf(BodyTooLarge);
    await expect(readBody(broken, 5, never)).rejects.toThrow('reset');
    expect(large.destroyed).toBe(true);
  });

  it.each([
    ['had closed before', (body: Readable) => body.destroy()],
    ['closes early', (body: Readable) => setImmediate(() => body.destroy())],
  ])('that %s is none, and says so as Node does', async (_, close) => {
    const body = new Readable({ read: () => undefined });
    close(body);

    await expect(readBody(body, 5, never)).rejects.toMatchObject({
      code: 'ERR_STREAM_PREMATURE_CLOSE',
    });
  });

  it('is closed when it is to stop', async () => {
    const stop = new AbortController();
    const body = new Readable({ read: () => undefined });
    const reading = readBody(body, 5, stop.signal);

    stop.abort();

    await expect(reading).rejects.toThrow();
    expect(body.destroyed).toBe(true);
  });
});

describePlatformClock('n8n', clock);

it('the hint about a wait for the rate limit does not tell of half an hour when Claire was open again at once', () => {
  const hints: NodeExecutionHint[] = [];
  const context = {
    addExecutionHints: (hint: NodeExecutionHint) => hints.push(hint),
  } as unknown as IExecuteFunctions;
  const waits = new Waits();

  waits.onWait({ milliseconds: 1_800_000, reason: 'rate limit' });
  waits.report(context);

  expect(hints).toEqual([]);
});
