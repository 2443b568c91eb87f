import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
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

/** A tunnel is no connection of its server's any more, which waits for it all the same. */
export function endAfterTest(socket: Duplex): void {
  sockets.push(socket);
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
