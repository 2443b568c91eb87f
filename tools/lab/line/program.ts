import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Server } from 'node:net';
import { type Connections, delay } from './delay';
import type { LineCounts, LineSettings } from './line';
import { RequestQueue } from './queue';
import { tlsServer } from './server';

/** The process of a line: its settings come by the environment, its two ports go to standard output. */
async function main(): Promise<void> {
  const settings = JSON.parse(process.env.LINE ?? '') as LineSettings;
  const connections: Connections = { opened: 0, open: 0, mostOpen: 0 };
  const queue = new RequestQueue(settings);
  const tls = await listen(tlsServer(new URL(settings.target), settings, queue));
  const port = await listen(delay(tls, settings, connections));
  const control = await listen(controls(connections, queue));
  process.stdout.write(`${JSON.stringify({ port, control })}\n`);
}

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1', 4096);
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port is free.');
  return address.port;
}

/** Each request tells the counts; /forget begins anew. */
function controls(connections: Connections, queue: RequestQueue): Server {
  return createServer((asked, response) => {
    if (asked.url === '/forget') {
      Object.assign(connections, { opened: 0, mostOpen: connections.open });
      queue.forget();
    }
    const { requests, most } = queue;
    const counts: LineCounts = { ...connections, requests, mostRequests: most };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(counts));
  });
}

void main();
