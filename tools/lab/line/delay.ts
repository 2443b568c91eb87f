import { connect, createServer, type Server, type Socket } from 'node:net';

/** In milliseconds. */
export interface Distance {
  /** There and back. */
  readonly roundTrip: number;
  /** A round trip takes so much more or less. */
  readonly jitter: number;
}

/** Of TCP connections. */
export interface Connections {
  opened: number;
  open: number;
  mostOpen: number;
}

/** Passes each connection on to a port of this machine, its bytes late and in their order. */
export function delay(port: number, distance: Distance, connections: Connections): Server {
  return createServer({ noDelay: true, allowHalfOpen: true }, (client) => {
    count(client, connections);
    const server = connect({ port, host: '127.0.0.1', noDelay: true, allowHalfOpen: true });
    // The kernel accepts at once; on a real line the client hears of it a round trip later.
    pass(client, server, distance, distance.roundTrip);
    pass(server, client, distance, 0);
  });
}

function count(client: Socket, connections: Connections): void {
  connections.opened += 1;
  connections.open += 1;
  connections.mostOpen = Math.max(connections.mostOpen, connections.open);
  client.once('close', () => (connections.open -= 1));
}

function pass(from: Socket, to: Socket, distance: Distance, opening: number): void {
  const openAt = performance.now() + opening;
  const queue: { act: () => void; due: number }[] = [];
  let due = 0;
  const work = (): void => {
    for (let [next] = queue; next; [next] = queue) {
      const left = next.due - performance.now();
      if (left > 0.5) return void setTimeout(work, left);
      queue.shift();
      next.act();
    }
  };
  const later = (act: () => void): void => {
    // What comes later never arrives earlier, whatever the jitter.
    due = Math.max(due, Math.max(performance.now(), openAt) + oneWay(distance));
    queue.push({ act, due });
    if (queue.length === 1) work();
  };
  from.on('data', (bytes) => {
    later(() => void to.write(bytes));
  });
  from.on('end', () => {
    later(() => void to.end());
  });
  // A reset is passed on as one.
  from.on('error', () => {
    later(() => void to.resetAndDestroy());
  });
}

function oneWay({ roundTrip, jitter }: Distance): number {
  return Math.max(0, (roundTrip + jitter * (2 * Math.random() - 1)) / 2);
}
