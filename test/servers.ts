import { once } from 'node:events';
import { createServer, type RequestListener, type Server as HttpServer } from 'node:http';
import { type AddressInfo, connect, type Server } from 'node:net';
import type { Duplex } from 'node:stream';
import { afterEach } from '@jest/globals';

const open: Server[] = [];
const sockets: Duplex[] = [];

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  for (const server of open.splice(0)) {
    if ('closeAllConnections' in server) (server as HttpServer).closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

/** A server that is not Claire, until the end of the test. */
export async function serve(listener?: RequestListener) {
  const server = createServer(listener);
  return { server, url: `http://127.0.0.1:${await listen(server)}` };
}

/** Starts a server on a free port, which it gives; it ends with the test. */
export async function listen(server: Server, host = '127.0.0.1'): Promise<string> {
  open.push(server);
  server.listen(0, host);
  await once(server, 'listening');
  return String((server.address() as AddressInfo).port);
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
    tunnels.push(request.url ?? '');
    openTunnel(socket, Number(request.url?.split(':').at(-1)));
  });
  return { url, tunnels };
}

/** A proxy knows all names of the company's network; here they are all this machine. */
export function openTunnel(socket: Duplex, port: number): void {
  const onward = connect(port, '127.0.0.1', () => {
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    onward.pipe(socket).pipe(onward);
  });
  // A tunnel is no connection of its server's any more, which waits for it all the same.
  sockets.push(socket, onward);
  onward.on('error', () => socket.destroy());
  socket.on('error', () => onward.destroy());
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
