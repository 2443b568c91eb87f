import { afterEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect } from 'node:tls';
import { Agent, request } from 'undici';
import { authority } from '../../../tools/lab/certificates';
import { type Line, type LineSettings, startLine } from '../../../tools/lab/line/line';

const ca = authority('The lab');
const stops: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const stop of stops.splice(0).toReversed()) await stop();
});

describe('the line', () => {
  it('costs a new connection three round trips, and a kept one one', async () => {
    const line = await started({ roundTrip: 100 });
    const agent = makeAgent({ connections: 1 });

    const first = await time(() => ask(line, agent, '/one'));
    const second = await time(() => ask(line, agent, '/two'));

    expect(first).toBeGreaterThan(299);
    expect(second).toBeGreaterThan(99);
    expect(await line.counts()).toMatchObject({ opened: 1, open: 1, mostOpen: 1, requests: 2 });
  });

  it('keeps the bytes of long bodies in order, whatever the jitter', async () => {
    const line = await started({ roundTrip: 20, jitter: 20 });
    const body = Array.from({ length: 100_000 }, (_, at) => String(at)).join(',');

    expect(await ask(line, makeAgent({}), '/echo', body)).toBe(body);
  });

  it('works on so many requests at once, and queues the others', async () => {
    const line = await started({ places: 4, work: 20 });
    const agent = makeAgent({ connections: 12 });
    const answers = Array.from({ length: 12 }, (_, at) => ask(line, agent, `/${String(at)}`));

    const took = await time(() => Promise.all(answers));

    expect(took).toBeGreaterThan(3 * 20 - 1);
    const { mostRequests, mostOpen } = await line.counts();
    expect(mostOpen).toBe(12);
    expect(mostRequests).toBeGreaterThan(4);
    await line.forget();
    expect(await line.counts()).toMatchObject({ opened: 0, requests: 0, mostRequests: 0 });
  });

  it.each([
    [true, 'h2'],
    [false, 'http/1.1'],
  ])('offers HTTP/2: %s, so a client that can do both speaks %s', async (http2, protocol) => {
    const line = await started({ http2 });
    const socket = connect({
      port: Number(new URL(line.url).port),
      ca: ca.cert,
      ALPNProtocols: ['h2', 'http/1.1'],
    });
    await once(socket, 'secureConnect');
    socket.destroy();

    expect(socket.alpnProtocol).toBe(protocol);
    expect(await ask(line, makeAgent({ allowH2: true }), '/', 'body')).toBe('body');
  });
});

/** A line to a server that sends back what it gets. */
async function started(settings: Partial<LineSettings>): Promise<Line> {
  const server = createServer((asked, response) => void asked.pipe(response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const line = await startLine({
    target: `http://127.0.0.1:${String(port)}`,
    ...{ roundTrip: 0, jitter: 0, places: 40, work: 0, http2: false },
    ...ca.issue('localhost'),
    ...settings,
  });
  stops.push(async () => {
    await line.close();
    server.closeAllConnections();
    server.close();
  });
  return line;
}

function makeAgent(options: Agent.Options): Agent {
  const agent = new Agent({ ...options, connect: { ca: ca.cert } });
  stops.push(() => agent.destroy());
  return agent;
}

async function ask({ url }: Line, dispatcher: Agent, path: string, body = ''): Promise<string> {
  const response = await request(url + path, { method: 'POST', body, dispatcher });
  return response.body.text();
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
