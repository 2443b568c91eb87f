import { createServer, type IncomingMessage } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { Duplex } from 'node:stream';
import { afterEach, describe, expect, it } from '@jest/globals';
import { listen, openTunnel } from '../servers';
import { apiKey, ask, closing, platforms, trustedAuthority } from './transports';

const ca = trustedAuthority();
const password = 'open sesame%:/@';
const login = `node:${encodeURIComponent(password)}`;
const authorization = `Basic ${Buffer.from(`node:${password}`).toString('base64')}`;

afterEach(() => {
  for (const name of ['http_proxy', 'https_proxy', 'all_proxy', 'no_proxy']) {
    for (const variable of [name, name.toUpperCase()])
      Reflect.deleteProperty(process.env, variable);
  }
});

/** A company's proxy, and what it saw; `answer` is what it does with the wish for a tunnel. */
async function startProxy(answer: (socket: Duplex, port: number) => unknown) {
  const seen: { line: string; authorization: unknown; isKeyShown: boolean }[] = [];
  const note = ({ method, url, headers }: IncomingMessage) => {
    const isKeyShown = JSON.stringify(headers).includes(apiKey);
    seen.push({
      line: `${String(method)} ${String(url)}`,
      authorization: headers['proxy-authorization'],
      isKeyShown,
    });
  };
  const server = createServer((request, response) => {
    note(request);
    response.writeHead(502).end('<html>No such host</html>');
  });
  server.on('connect', (request, socket) => {
    note(request);
    socket.on('error', () => undefined);
    closing.push(() => socket.destroy());
    answer(socket, Number(request.url?.split(':').at(-1)));
  });
  return { host: `127.0.0.1:${await listen(server)}`, seen };
}

/** A Claire that only a proxy knows by its name. */
async function claireBehind(): Promise<string> {
  const server = createTlsServer(ca.issue('claire.workshop'), (_, response) => response.end('[]'));
  return `https://claire.workshop:${await listen(server)}`;
}

/** Nothing was done at Claire. */
const unsent = {
  ...{ code: 'CLAIRE_NETWORK', mayHaveActed: false },
  message: expect.stringMatching(/proxy/i),
};

const refusing = (answer: string) => (socket: Duplex) => socket.end(answer);

describe.each(platforms)('a proxy of the environment, for %s', (name, platform) => {
  it.each(['HTTPS_PROXY', 'https_proxy'])(
    'sees by %s the host of Claire alone, and its own password is shown nowhere',
    async (variable) => {
      const { host, seen } = await startProxy(openTunnel);
      const baseUrl = await claireBehind();
      process.env[variable] = `http://${login}@${host}`;

      const { outcome, texts } = await ask(baseUrl, platform);

      expect(outcome).toEqual({ status: 200 });
      const line = `CONNECT ${new URL(baseUrl).host}`;
      expect(seen).toEqual([{ line, authorization, isKeyShown: false }]);
      expect(texts).not.toMatch(/sesame/);
    },
  );

  it.each(['https://127.0.0.1:1', ...(name === 'Node-RED' ? ['https://[::1]:1'] : [])])(
    'is passed by to a host in no_proxy: %s',
    async (baseUrl) => {
      const { host, seen } = await startProxy(openTunnel);
      const no_proxy = 'x.example, 127.0.0.1,[::1]';
      Object.assign(process.env, { https_proxy: `http://${host}`, no_proxy });

      const { outcome } = await ask(baseUrl, platform);

      expect(outcome).toMatchObject({ code: 'CLAIRE_NETWORK', mayHaveActed: false });
      expect(seen).toEqual([]);
    },
  );

  it.each<[string, (socket: Duplex) => unknown, object]>([
    [
      'wants another password',
      refusing('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n'),
      unsent,
    ],
    ['closes the connection', (socket: Duplex) => socket.destroy(), unsent],
    [
      'gives a page to log in at',
      refusing('HTTP/1.1 302 Found\r\nlocation: http://login.example.com/\r\n\r\n'),
      {},
    ],
    [
      'gives a tunnel that ends at once',
      refusing('HTTP/1.1 200 Connection Established\r\n\r\n'),
      {},
    ],
  ])('that %s is asked once, and gets no key', async (_what, answer, facts) => {
    const { host, seen } = await startProxy(answer);
    process.env.HTTPS_PROXY = `http://${login}@${host}`;

    const { outcome, texts } = await ask(await claireBehind(), platform);

    expect(outcome).toMatchObject({ code: expect.stringMatching(/^CLAIRE_/), ...facts });
    expect(seen).toMatchObject([{ isKeyShown: false }]);
    expect(texts).not.toMatch(/sesame/);
  });

  // n8n drops a connection that fails beside a password that cannot be read.
  const unreadable = name === 'Node-RED' ? ['http://node:sesame%@127.0.0.1:1'] : [];
  it.each(['no proxy here', 'http://', ...unreadable])(
    'with an address that cannot be read, %s, is told without it, and nothing is sent',
    async (address) => {
      process.env.HTTPS_PROXY = address;

      const { outcome, texts } = await ask(await claireBehind(), platform);

      expect(outcome).toMatchObject({ code: 'CLAIRE_NETWORK', mayHaveActed: false });
      expect(texts).not.toMatch(/sesame/);
    },
  );
});

describe.each(platforms)('a Claire on this machine, for %s', (_name, platform) => {
  it.each(['localhost', '[::1]'])(
    'gets its key past the proxy of the environment: %s',
    async (name) => {
      const { host, seen } = await startProxy(openTunnel);
      const asked: unknown[] = [];
      const server = createServer((request, response) => {
        asked.push(request.headers.authorization, request.headers.host);
        response.end('[]');
      });
      const port = await listen(server, name === '[::1]' ? '::1' : undefined);
      for (const variable of ['http_proxy', 'all_proxy']) process.env[variable] = `http://${host}`;

      const { outcome } = await ask(`http://${name}:${port}`, platform);

      expect(outcome).toEqual({ status: 200 });
      expect(seen).toEqual([]);
      expect(asked).toEqual([apiKey, `${name}:${port}`]);
    },
  );
});
