import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';

/** A free port of 127.0.0.1: the wanted one if it is free, else any. */
export async function freePort(wanted?: number): Promise<number> {
  const server = createServer();
  const port = await listen(server, wanted);
  server.close();
  await once(server, 'close');
  return port;
}

/** Starts a server on 127.0.0.1: at the wanted port if it is free, else at any. */
export async function listen(server: Server, wanted = 0): Promise<number> {
  try {
    await once(server.listen(wanted, '127.0.0.1'), 'listening');
  } catch (error) {
    if (wanted === 0) throw error;
    return listen(server);
  }
  return (server.address() as AddressInfo).port;
}
