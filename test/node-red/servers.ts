import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { afterEach } from '@jest/globals';

const open: Server[] = [];
const sockets: Duplex[] = [];

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  }
});

/** A server on a free port, closed after the test. */
export async function serve(listener?: RequestListener): Promise<{ server: Server; url: string }> {
  const server = createServer(listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  keepOpen(server);
  return { server, url: `http://127.0.0.1:${readPort(server)}` };
}

/** Until the end of the test. */
export function keepOpen(server: Server): void {
  open.push(server);
}

export function readPort(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return String(address.port);
}

/** A proxy as companies have them: it opens tunnels, to callers that know any password. */
export async function startProxy({ password }: { password?: string } = {}) {
  const { server, url } = await serve();
  const tunnels: string[] = [];
  const wanted = password && `Basic ${Buffer.from(`node-red:${password}`).toString('base64')}`;
  server.on('connect', (request, socket) => {
    if (wanted !== undefined && request.headers['proxy-authorization'] !== wanted) {
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n');
      return;
    }
    // A tunnel is no connection of its server's any more, which waits for it all the same.
    sockets.push(socket);
    tunnels.push(request.url ?? '');
    // It knows all names of the company's network; here they are all this machine.
    const onward = connect(Number(request.url?.split(':').at(-1)), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      onward.pipe(socket).pipe(onward);
    });
    onward.on('error', () => socket.destroy());
    socket.on('error', () => onward.destroy());
  });
  return { url, tunnels };
}

/** A Claire with nothing in it that keeps its connections for an hour, and counts them. */
export async function patientClaire() {
  const { server, url } = await serve((_request, response) => {
    response.setHeader('content-type', 'application/json').end('[]');
  });
  server.keepAliveTimeout = 3_600_000;
  const claire = { url, opened: 0, connections: 0 };
  server.on('connection', (socket) => {
    claire.opened += 1;
    claire.connections += 1;
    socket.once('close', () => (claire.connections -= 1));
  });
  return claire;
}
