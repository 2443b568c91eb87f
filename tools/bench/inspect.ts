import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { freePort } from '../lab/free-port';
import { asList, asObject, type Json } from '../lab/n8n/rest';

const preload = pathToFileURL(path.join(__dirname, 'inspector-of-process.mjs')).href;

export interface Inspected {
  /** For the process that is to be inspected. */
  readonly env: NodeJS.ProcessEnv;
  /** Once it has started. */
  readonly connect: () => Promise<Inspector>;
}

export interface Inspector {
  /** Calls a method of Chrome's DevTools protocol. */
  readonly call: (method: string, params?: Json) => Promise<Json>;
  readonly close: () => void;
}

export async function inspected(): Promise<Inspected> {
  const port = String(await freePort());
  return {
    env: { NODE_OPTIONS: `--import ${preload}`, CLAIRE_INSPECTOR_PORT: port },
    connect: async () => {
      const targets = asList(await (await fetch(`http://127.0.0.1:${port}/json`)).json());
      return connect(String(targets[0]?.webSocketDebuggerUrl));
    },
  };
}

async function connect(address: string): Promise<Inspector> {
  const socket = new WebSocket(address);
  const waiting = new Map<unknown, (answer: Json) => void>();
  socket.addEventListener('message', ({ data }) => {
    const answer = asObject(JSON.parse(String(data)));
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', reject);
  });
  let last = 0;
  const call = async (method: string, params: Json = {}) => {
    const id = (last += 1);
    const answer = await new Promise<Json>((resolve) => {
      waiting.set(id, resolve);
      socket.send(JSON.stringify({ id, method, params }));
    });
    if (answer.error === undefined) return asObject(answer.result);
    throw new Error(`${method}: ${String(asObject(answer.error).message)}`);
  };
  return {
    call,
    close: () => {
      socket.close();
    },
  };
}
