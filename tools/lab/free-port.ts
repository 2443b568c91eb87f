import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';

/**
 * A free port of 127.0.0.1 for a program that binds it later: the wanted one if it is free, else any below
 * those that systems give to connections. One of these may be taken before a slow start has come to it.
 */
export async function freePort(wanted = 0): Promise<number> {
  const server = createServer();
  const port = await listen(server, wanted === 0 ? randomPort() : wanted);
  server.close();
  await once(server, 'close');
  return port < lowestOfConnections || port === wanted ? port : freePort();
}

const lowestOfConnections = 32_768;
const lowest = 20_000;
const randomPort = (): number =>
  lowest + Math.floor(Math.random() * (lowestOfConnections - lowest));

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
