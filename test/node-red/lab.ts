import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { z } from 'zod/v4';
import {
  type NodeRedOptions,
  type NodeRedServer,
  startNodeRed,
} from '../../tools/lab/node-red/server';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../sandbox';
import { flowAround, type FlowNode, nodeId } from './flow';
import {
  findKeptNodeRed,
  isKept,
  pack,
  shared,
  starts,
  tarball,
  unregister,
} from './kept/kept-node-red';
import { describeSeen, until } from './until';

const Json = z.record(z.string(), z.unknown());

const Run = z.object({
  sent: z.array(Json),
  error: z.looseObject({ message: z.string(), code: z.string().optional() }).optional(),
  /** The message that came in, as the Catch or the Complete node got it. */
  message: Json,
});
export type Run = z.output<typeof Run>;

const Seen = z.object({
  completed: z.number(),
  caught: z.number(),
  shown: z.array(z.looseObject({ text: z.string().optional(), fill: z.string().optional() })),
});
export type Seen = z.output<typeof Seen>;

export type Lab = ReturnType<typeof makeLab>;

type SandboxAppointment = ReturnType<Sandbox['appointments']>[number];

/**
 * A sandbox for each test, and one Node-RED with the packed package: without `server`, the one that
 * is kept for all such files; with it, one of this file's own, which it may restart and kill.
 */
export function withNodeRed(options: SandboxOptions = {}, server?: NodeRedOptions): Lab {
  let claire: Sandbox | undefined;
  let nodeRed: NodeRedServer | undefined;
  const isShared = server === undefined && isKept();
  beforeAll(async () => {
    nodeRed = isShared ? await findKeptNodeRed() : await start(server);
  }, 300_000); // The package may have to be built first, while others are.
  // A new address each time: clients remember how fast they may go at one they know.
  beforeEach(async () => {
    claire?.clearFaults();
    claire?.endMaintenance();
    if (isShared && nodeRed !== undefined) await unregister(nodeRed);
    await claire?.close();
    claire = await startSandbox(options);
  });
  afterAll(async () => {
    claire?.clearFaults();
    claire?.endMaintenance();
    try {
      await nodeRed?.stop();
    } finally {
      await claire?.close();
    }
  });
  const lab = makeLab(
    () => present(claire, 'sandbox'),
    () => present(nodeRed, 'Node-RED'),
    (at) => findRoot(at, server?.settings) + at,
  );
  describeSeen(() => tellSeen(lab));
  return lab;
}

/** What Claire was asked and holds, what the flows of the labs kept, and the end of the log. */
async function tellSeen(lab: Lab): Promise<string> {
  const asked = lab.claire.requests().map(({ method, path: at }) => `${method} ${at}`);
  const webhooks = lab.claire.webhooks().map(({ url }) => url);
  const kept = ['/state', '/came', '/seen'].map(async (at) => (await lab.fetch(at)).text());
  return [
    `Claire was asked: ${asked.slice(-20).join(', ')}`,
    `Claire holds: ${webhooks.join(', ')}`,
    ...(await Promise.all(kept).catch((error: unknown) => [String(error)])),
    `Node-RED's log ends: ${lab.nodeRed.log().slice(-2000)}`,
  ].join('\n');
}

async function start(options: NodeRedOptions = {}): Promise<NodeRedServer> {
  await pack();
  const nodeRed = await startNodeRed({
    refuseWarnings: true,
    ...shared,
    ...options,
    env: { ...shared.env, ...options.env },
    settings: { ...shared.settings, ...options.settings },
  });
  // It answers before its first, empty flows run; the deploys count from there.
  await until('the first start', () => starts(nodeRed.log()) > 0);
  return nodeRed;
}

function present<Thing>(thing: Thing | undefined, name: string): Thing {
  if (thing === undefined) throw new Error(`The ${name} has not started yet`);
  return thing;
}

/** Where an owner of a Node-RED may have moved its editor, and the routes of its flows. */
function findRoot(at: string, settings: NodeRedOptions['settings'] = {}): string {
  const isAdmin = /^\/(?:flows|nodes|credentials|settings|claire\/(?!webhook))/.test(at);
  const root = isAdmin ? settings.httpAdminRoot : settings.httpNodeRoot;
  return typeof root === 'string' ? root : '';
}

function makeLab(
  claire: () => Sandbox,
  nodeRed: () => NodeRedServer,
  rooted: (at: string) => string,
) {
  const sendJson = (at: string, body: unknown, headers: object, init: RequestInit = {}) => {
    const json = { 'content-type': 'application/json', ...headers };
    return lab.fetch(at, { ...init, method: 'POST', headers: json, body: JSON.stringify(body) });
  };
  const lab = {
    get claire(): Sandbox {
      return claire();
    },
    get nodeRed(): NodeRedServer {
      return nodeRed();
    },
    /** The account, with the sandbox's address and key where nothing else is said. */
    account: (fields: Readonly<Record<string, unknown>> = {}): FlowNode =>
      makeAccount(claire(), fields),
    deploy: async (
      flows: readonly FlowNode[],
      kind: 'full' | 'flows' | 'nodes' = 'full',
    ): Promise<void> => {
      const before = starts(nodeRed().log());
      const headers = { 'node-red-api-version': 'v2', 'node-red-deployment-type': kind };
      await lab.post('/flows', { flows }, headers);
      await until('the flows to start', () => starts(nodeRed().log()) > before);
    },
    /** Deploys one `claire-api` node, runs it with a message and gives what came of it. */
    call: async (node: Readonly<Record<string, unknown>>, message?: object): Promise<Run> => {
      await lab.deploy([lab.account(), ...flowAround({ account: 'account', ...node })]);
      return lab.run(message);
    },
    /** Runs what is deployed once more. */
    run: async (message: object = {}, signal?: AbortSignal): Promise<Run> => {
      const response = await sendJson('/run', message, {}, { ...(signal && { signal }) });
      return Run.parse(await response.json());
    },
    seen: async (): Promise<Seen> => Seen.parse(await (await lab.fetch('/seen')).json()),
    /** A request to Node-RED itself; a node that never says that it is done fails its test soon. */
    fetch: (at: string, init?: RequestInit): Promise<Response> =>
      fetch(nodeRed().url + rooted(at), {
        signal: AbortSignal.timeout(60_000),
        ...init,
        headers: withClose(init?.headers),
      }),
    /** One with JSON that Node-RED has to take. */
    post: async (
      at: string,
      body: unknown = {},
      headers: Readonly<Record<string, string>> = {},
    ): Promise<Response> => {
      const response = await sendJson(at, body, headers);
      if (response.ok) return response;
      const { status } = response;
      throw new Error(`Node-RED answered ${at} with ${String(status)}: ${await response.text()}`);
    },
    /** What the editor's dialogs ask. */
    ask: async (at: string, body: object): Promise<{ status: number; body: unknown }> => {
      const response = await sendJson(at, body, {});
      return { status: response.status, body: await response.json() };
    },
    /** What the dialog of an account holds that is not deployed yet. */
    accountDialog: (fields: object = {}) => {
      const { url: baseUrl, apiKey } = claire();
      return { id: 'not-deployed', baseUrl, apiKey, tls: '', proxy: '', ...fields };
    },
    /** The sandbox's first appointment that fits. */
    first: (fits: (one: SandboxAppointment) => boolean = () => true): SandboxAppointment => {
      const found = claire().appointments().find(fits);
      if (found === undefined) throw new Error('The sandbox has no such appointment');
      return found;
    },
    /** Everything that Node-RED keeps on disk of the flows. */
    savedFlows: (): string => readFileSync(path.join(nodeRed().userFolder, 'flows.json'), 'utf8'),
  };
  return lab;
}

/**
 * Node-RED closes a connection after 5 idle seconds. While a test with the sandbox in its process is
 * busy, it learns of that too late, and would send its next request on the closed one.
 */
function withClose(given: RequestInit['headers']): Headers {
  const headers = new Headers(given);
  headers.set('connection', 'close');
  return headers;
}

/** As somebody else with the same key asks Claire. */
export async function askClaire(
  { url, apiKey: authorization }: Sandbox,
  at: string,
  body?: object,
): Promise<unknown> {
  const headers = { authorization, 'content-type': 'application/json' };
  const post = body && { method: 'POST', body: JSON.stringify(body) };
  const response = await fetch(url + at, { ...post, headers });
  if (!response.ok) throw new Error(`The sandbox answered ${at} with ${String(response.status)}`);
  const text = await response.text();
  return text === '' ? undefined : JSON.parse(text);
}

function makeAccount({ url, apiKey }: Sandbox, fields: Readonly<Record<string, unknown>>) {
  return {
    id: 'account',
    type: 'claire-account',
    name: 'Claire',
    baseUrl: url,
    credentials: { apiKey },
    ...fields,
  };
}

/** A typed input that holds a constant, as the dialog saves it. */
export function given(value: string | number, type = 'str'): { type: string; value: string } {
  return { type, value: String(value) };
}

export { nodeId, tarball };
