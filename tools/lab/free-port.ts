import { once } from 'node:events';
import { createServer, type Server } from 'node:net';

/** A free port of 127.0.0.1: the wanted one if it is free, else any. */
export async function freePort(wanted = 0): Promise<number> {
  try {
    return await tryPort(wanted);
  } catch {
    return tryPort(0);
  }
}

/** Starts a server on 127.0.0.1: at the wanted port if it is free, else at any. */
export async function listen(server: Server, wanted?: number): Promise<number> {
  const port = await freePort(wanted);
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return port;
}

async function tryPort(port: number): Promise<number> {
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string')
    throw new Error('No port of 127.0.0.1 is free.');
  return address.port;
}
