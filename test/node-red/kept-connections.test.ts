import { expect, it } from '@jest/globals';
import { openConnection, transport } from '../../node-red/runtime/account/transport';
import { authority } from '../../tools/lab/certificates';
import { startLine } from '../../tools/lab/line/line';
import { patientClaire, startProxy } from '../servers';

const ca = authority('Workshop network');

it.each([
  ['without a proxy', false, false],
  ['behind a proxy', true, false],
  ['to a server that offers HTTP/2', false, true],
  ['to a server that offers HTTP/2, behind a proxy', true, true],
])('the connections of an account are kept and used again: %s', async (_, isProxied, http2) => {
  const { url: target } = await patientClaire();
  const line = await startLine({
    ...{ target, roundTrip: 2, jitter: 0, places: 40, work: 5, http2 },
    ...ca.issue('claire.workshop'),
  });
  const proxy = isProxied ? await startProxy() : undefined;
  const nodes: Record<string, object> = {
    tls: { addTLSOptions: (options: object) => Object.assign(options, { ca: ca.cert }) },
    ...(proxy !== undefined && { proxy: { url: proxy.url } }),
  };
  const RED = { nodes: { getNode: (id: string) => nodes[id] ?? null } };
  const dispatcher = openConnection(RED as never, { tls: 'tls', proxy: 'proxy' });
  const send = transport({ dispatcher: () => dispatcher, apiKey: 'the-key' });
  const url = `${line.url}/v1/locations`;
  const get = () => send({ method: 'GET', url, headers: {}, signal: undefined });
  const six = () => Promise.all(Array.from({ length: 6 }, get));
  try {
    expect(await six()).toMatchObject(Array(6).fill({ status: 200, body: '[]' }));
    const first = await line.counts();
    for (let round = 0; round < 5; round += 1) await six();

    expect(first.opened).toBeLessThanOrEqual(6);
    expect(await line.counts()).toMatchObject({ opened: first.opened, requests: 36 });
    expect(proxy?.tunnels.length ?? first.opened).toBe(first.opened);
  } finally {
    await dispatcher.destroy();
    await line.close();
  }
});
