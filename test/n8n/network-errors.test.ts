import { createServer } from 'node:http';
import { createServer as createTlsServer, type ServerOptions } from 'node:https';
import { createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { authority } from '../../tools/lab/certificates';
import { listen } from '../servers';
import { ask, platforms, trustedAuthority } from './transports';

const ca = trustedAuthority();
const plain = (): Server => createServer((_request, response) => response.end('[]'));

const secured = (options: ServerOptions = ca.issue('dealer')): Server =>
  createTlsServer(options, (_request, response) => response.end('[]'));

/** A server that says this once a client has said something, whatever it was. */
function saying(answer: (socket: Socket) => void): Server {
  return createTcpServer((socket) => {
    // Clients that do not like what they hear break the connection.
    socket.on('error', () => undefined);
    socket.once('data', () => {
      answer(socket);
    });
  });
}

const hangingUp = (): Server => saying((socket) => socket.end());

type Case = [name: string, server: () => Server, address: string, words: string];

const notTls =
  'the port answers without TLS; check the port, or enter http:// if Claire runs on this machine (ERR_SSL_WRONG_VERSION_NUMBER)';
const [tls, open, broken] = ['https://127.0.0.1', 'http://127.0.0.1', 'no whole answer came'];
// What else may be wrong with a certificate is in test/unit/network-failure.test.ts.
const never: Case[] = [
  ['https is spoken to a port without TLS', plain, tls, notTls],
  [
    'the certificate is self-signed',
    () => secured(authority('Nobody')),
    tls,
    "the host's certificate is self-signed (DEPTH_ZERO_SELF_SIGNED_CERT)",
  ],
  [
    'the connection is closed before TLS begins',
    hangingUp,
    tls,
    'no connection could be opened (ECONNRESET)',
  ],
];

const unsure: Case[] = [
  ['http is spoken to a port with TLS', secured, open, `${broken} (ECONNRESET)`],
  [
    'something that is not HTTP answers',
    () => saying((socket) => socket.end('SSH-2.0-OpenSSH_9.2\r\n')),
    open,
    'what answers does not speak HTTP, or not as it should (HPE_INVALID_CONSTANT)',
  ],
  ['the connection is closed before the headers', hangingUp, open, `${broken} (ECONNRESET)`],
  [
    'the connection is closed within the body',
    () => saying((socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n[')),
    open,
    `${broken} (ECONNRESET)`,
  ],
  [
    'the headers never end',
    () => saying((socket) => socket.write(`HTTP/1.1 200 OK\r\nx: ${'a'.repeat(40_000)}`)),
    open,
    'the headers of the answer are too large (HPE_HEADER_OVERFLOW)',
  ],
];

describe.each(platforms)('what a user of %s is told when', (_platform, platform) => {
  it.each([
    ...never.map((one) => [...one, false, 'Claire cannot be reached'] as const),
    ...unsure.map((one) => [...one, true, 'the connection to Claire broke'] as const),
  ])('%s: in words, and whether it may be done', async (...those) => {
    const [, server, address, words, mayHaveActed, what] = those;

    const { outcome } = await ask(`${address}:${await listen(server())}`, platform);

    expect(outcome).toMatchObject({
      code: 'CLAIRE_NETWORK',
      mayHaveActed,
      message: `Could not test webhook 7: ${what}: ${words}`,
    });
  });

  it('a proxy compresses whatever it may: nothing, the answer is read', async () => {
    const compressing = createServer(({ headers }, response) => {
      const isAsked = headers['accept-encoding'] === 'identity';
      const body = JSON.stringify({ Code: 1, Reason: 'no such webhook' });
      response.writeHead(404, isAsked ? {} : { 'content-encoding': 'gzip' });
      response.end(isAsked ? body : gzipSync(body));
    });

    const { outcome } = await ask(`http://127.0.0.1:${await listen(compressing)}`, platform);

    expect(outcome).toMatchObject({
      status: 404,
      message: expect.stringContaining('no such webhook'),
    });
  });
});
