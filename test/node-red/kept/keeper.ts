import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import { promisify } from 'node:util';
import { type NodeRedServer, startNodeRed } from '../../../tools/lab/node-red/server';
import { root } from '../../package/packed';
import { until } from '../until';
import { shared, starts } from './kept-node-red';

const kept = new Map<string, Promise<NodeRedServer>>();
let packing: Promise<unknown> | undefined;

/**
 * In the process of jest, for one run of it: packs when the first file needs the package, and keeps
 * a Node-RED for each worker, from its first file that asks to the end.
 */
export const keeper = createServer((request, response) => {
  answer(request.url ?? '').then(
    (body) => response.end(JSON.stringify(body)),
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
});

/** `/pack`, `/node-red/<worker>`, and `/end/<worker>` for one that a file has spoilt. */
async function answer(url: string): Promise<object> {
  const [, wish, worker = ''] = url.split('/');
  await (packing ??= pack());
  if (wish === 'node-red') return find(worker);
  if (wish === 'end') await end(worker);
  return {};
}

/** Unless the command that runs these tests has just packed. */
async function pack(): Promise<void> {
  if (process.env.CLAIRE_PACKED === root) return;
  await promisify(execFile)('npm', ['run', 'pack', 'node-red'], { cwd: root });
}

async function find(worker: string): Promise<object> {
  const starting = kept.get(worker) ?? start();
  kept.set(worker, starting);
  const { url, userFolder, logFile } = await starting;
  return { url, userFolder, logFile };
}

async function start(): Promise<NodeRedServer> {
  const nodeRed = await startNodeRed(shared);
  await until('the first start', () => starts(nodeRed.log()) > 0);
  return nodeRed;
}

async function end(worker: string): Promise<void> {
  const nodeRed = kept.get(worker);
  kept.delete(worker);
  await (await nodeRed)?.stop();
}

export async function endAll(): Promise<void> {
  await Promise.all([...kept.keys()].map(end));
}
