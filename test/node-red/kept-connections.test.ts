import { afterEach, describe, expect, it } from '@jest/globals';
import { openConnection, transport } from '../../node-red/runtime/account/transport';
import { authority } from '../../tools/lab/certificates';
import { type Line, startLine } from '../../tools/lab/line/line';
import { patientClaire, startProxy } from './servers';

const ca = authority('Workshop network');
const stops: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const stop of stops.splice(0).toReversed()) await stop();
});

async function startedLine({ http2 }: { http2: boolean }): Promise<Line> {
  const { url: target } = await patientClaire();
  const line = await startLine({
    ...{ target, roundTrip: 2, jitter: 0, places: 40, work: 5, http2 },
    ...ca.issue('claire.workshop'),
  });
  stops.push(line.close);
  return line;
}

/** The connections of an account with a `tls-config` and, if it has an address, an `http proxy`. */
function opened(proxy: string | undefined) {
  const nodes: Record<string, object> = {
    tls: { addTLSOptions: (options: object) => Object.assign(options, { ca: ca.cert }) },
    ...(proxy !== undefined && { proxy: { url: proxy } }),
  };
  const RED = { nodes: { getNode: (id: string) => nodes[id] ?? null } };
  const dispatcher = openConnection(RED as never, { tls: 'tls', proxy: 'proxy' });
  stops.push(() => dispatcher.destroy());
  return dispatcher;
}

describe('the connections of an account', () => {
  it.each([
    ['without a proxy', false, false],
    ['behind a proxy', true, false],
    ['to a server that offers HTTP/2', false, true],
    ['to a server that offers HTTP/2, behind a proxy', true, true],
  ])('are kept and used again: %s', async (_, isProxied, http2) => {
    const line = await startedLine({ http2 });
    const proxy = isProxied ? await startProxy() : undefined;
    const dispatcher = opened(proxy?.url);
    const send = transport({ dispatcher: () => dispatcher, apiKey: 'the-key' });
    const get = () =>
      send({ method: 'GET', url: `${line.url}/v1/locations`, headers: {}, signal: undefined });
    const six = () => Promise.all(Array.from({ length: 6 }, get));

    expect(await six()).toMatchObject(Array(6).fill({ status: 200, body: '[]' }));
    const first = await line.counts();
    for (let round = 0; round < 5; round += 1) await six();

    expect(first.opened).toBeLessThanOrEqual(6);
    expect(await line.counts()).toMatchObject({ opened: first.opened, requests: 36 });
    expect(proxy?.tunnels.length ?? first.opened).toBe(first.opened);
  });
});
