import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod/v4';
import manifest from '../../node-red/package.json';
import { tarball } from '../node-red/lab';
import type { FlowNode } from '../node-red/flow';
import type { Lab } from '../node-red/lab';
import { flowsWith, trigger } from '../node-red/trigger-lab';
import { eventually } from './eventually';

const StoryResult = z.object({ outcomes: z.array(z.unknown()), locations: z.array(z.unknown()) });

const Sets = z.array(
  z.looseObject({
    module: z.string(),
    types: z.array(z.string()),
    version: z.string(),
    enabled: z.boolean(),
    err: z.unknown().optional(),
  }),
);

/** POST /story imports a list, then asks for the locations, and answers with what came of both. */
export function story(lab: Lab): FlowNode[] {
  return flowsWith(
    lab,
    trigger(lab),
    on({ id: 'feed', type: 'http in', url: '/story', method: 'post', wires: [['import']] }),
    on({
      id: 'import',
      type: 'claire-import',
      collect: 'array',
      output: 'array',
      wires: [['keep'], []],
    }),
    on({
      id: 'keep',
      type: 'function',
      func: 'msg.outcomes = msg.payload; return msg;',
      outputs: 1,
      wires: [['api']],
    }),
    on({ id: 'api', type: 'claire-api', operation: 'location.list', wires: [['tell']] }),
    on({
      id: 'tell',
      type: 'function',
      func: 'msg.payload = { outcomes: msg.outcomes, locations: msg.payload }; return msg;',
      outputs: 1,
      wires: [['told']],
    }),
    on({ id: 'told', type: 'http response', wires: [] }),
  );
}

function on(node: FlowNode): FlowNode {
  const ours = node.type.startsWith('claire-') && { account: 'account', maxWait: '60' };
  return { z: 'tab', ...ours, ...node };
}

export async function tellStory(
  lab: Lab,
  rows: readonly object[],
): Promise<z.output<typeof StoryResult>> {
  const headers = { 'content-type': 'application/json' };
  const answer = await lab.fetch('/story', { method: 'POST', headers, body: JSON.stringify(rows) });
  return StoryResult.parse(await answer.json());
}

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
