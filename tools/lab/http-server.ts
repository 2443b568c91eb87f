import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { listen } from './free-port';

/** A server on 127.0.0.1 that is not Claire; `close` also ends connections that are still open. */
export async function startHttpServer(listener: RequestListener) {
  const server = createServer(listener);
  const port = await listen(server);
  const close = async (): Promise<void> => {
    if (!server.listening) return;
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
  return { server, port, url: `http://127.0.0.1:${String(port)}`, close };
}
