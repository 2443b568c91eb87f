import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod/v4';
import manifest from '../../node-red/package.json';
import { type Lab, tarball } from '../node-red/lab';
import { eventually } from './eventually';

const Sets = z.array(
  z.looseObject({
    module: z.string(),
    types: z.array(z.string()),
    version: z.string(),
    enabled: z.boolean(),
    err: z.unknown().optional(),
  }),
);

/**
 * As "Upload module tgz file" in the palette manager; Node-RED's npm fetches what it depends on.
 * Gives what npm said, as the palette manager shows it.
 */
export async function installByPalette(lab: Lab): Promise<string> {
  const heard = await listen(lab);
  try {
    await upload(lab);
    await eventually(() => {
      if (!heard.text().includes('rc=0')) throw new Error('npm has not said that it is done');
    });
    return heard.text();
  } finally {
    heard.close();
  }
}

async function listen({ nodeRed }: Lab): Promise<{ text(): string; close(): void }> {
  const socket = new WebSocket(`${nodeRed.url.replace('http', 'ws')}/comms`);
  const said: string[] = [];
  socket.addEventListener('message', ({ data }) => said.push(String(data)));
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', reject);
  });
  socket.send(JSON.stringify({ subscribe: 'event-log/#' }));
  return {
    text: () => said.join('\n'),
    close: () => {
      socket.close();
    },
  };
}

async function upload(lab: Lab): Promise<void> {
  const body = new FormData();
  body.set('tarball', new Blob([readFileSync(tarball)]), path.basename(tarball));
  const signal = AbortSignal.timeout(60_000);
  const answer = await lab.fetch('/nodes', { method: 'POST', body, signal });
  if (!answer.ok) throw new Error(`${await answer.text()}\n${lab.nodeRed.log()}`);
}

/** Answers with the status: 204 where Node-RED took it away. */
export async function removeByPalette(lab: Lab): Promise<number> {
  const signal = AbortSignal.timeout(60_000);
  return (await lab.fetch(`/nodes/${manifest.name}`, { method: 'DELETE', signal })).status;
}

/** What Node-RED says of the package's nodes. */
export async function ours(lab: Lab) {
  const answer = await lab.fetch('/nodes', { headers: { accept: 'application/json' } });
  return Sets.parse(await answer.json()).filter((set) => set.module === manifest.name);
}

/** What Node-RED says of itself in this lab, whatever is installed. */
const itsOwn = /Projects disabled|Encrypted credentials not found/;

export function warnings(lab: Lab): string[] {
  return lab.nodeRed
    .log()
    .split('\n')
    .filter((line) => /\[(warn|error)\]|Warning:/.test(line) && !itsOwn.test(line));
}
