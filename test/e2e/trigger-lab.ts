import { randomUUID } from 'node:crypto';
import { startOrCleanUp } from '../../tools/lab/start-or-clean-up';
import { startN8n, type N8nOptions, type N8nServer } from '../../tools/lab/n8n/server';
import { readOutput } from '../../tools/lab/n8n/workflow';
import type { Json } from '../../tools/lab/n8n/rest';
import { startSandbox, type Sandbox } from '../../sandbox/index';
import { packIfStale, tarball } from '../package/packed';

const foreignUrl = 'https://elsewhere.example.org/webhook/1';
const node = 'Claire Trigger';

/** A Claire, an n8n with the packed package and the credential in it, and a webhook of somebody else. */
export interface TriggerLab {
  claire: Sandbox;
  n8n: N8nServer;
  workflow(events: number[], parameters?: Json): Promise<TriggerWorkflow>;
  /** What the node Claire puts out, run by hand in this n8n. */
  runClaire(parameters: Json): Promise<Json[]>;
  /** Puts another key into the credential. */
  useKey(apiKey: string): Promise<void>;
  /** Who is called for what at Claire, but for the foreign webhook, which has to be there always. */
  held(): string[];
  /** The secret that Claire sends along to this address. */
  secretOf(url: string): string;
  stop(): Promise<void>;
}

export interface TriggerWorkflow {
  id: string;
  /** Where Claire calls it. */
  url: string;
  testUrl: string;
  change(events: number[], parameters?: Json): Promise<void>;
  /** As n8n has it. */
  workflow(): Promise<Json>;
  requestActivation(): Promise<Json>;
  activate(): Promise<Json>;
  deactivate(): Promise<Json>;
  listen(): Promise<void>;
  stopListening(): Promise<void>;
  executions(): Promise<Json[]>;
  /** The first item that the trigger put out, for each execution that n8n has stored whole. */
  items(): Promise<Json[]>;
}

interface TriggerLabOptions extends Pick<N8nOptions, 'publicationService' | 'version'> {
  /** Of a proxy in front of this n8n, which has the page's settings for one then. */
  publicUrl?: string;
}

export async function startTriggerLab({
  publicUrl,
  ...options
}: TriggerLabOptions): Promise<TriggerLab> {
  packIfStale();
  const claire = await startSandbox({ seed: 1, webhookLimit: 12, deliveryTimeout: 90_000 });
  await addForeigner(claire);
  const starting = startN8n({
    packageTarball: tarball,
    refuseWarnings: true,
    ...options,
    // n8n takes an interrupted publication up again only when this has passed.
    env: { N8N_WORKFLOW_PUBLICATION_OUTBOX_LEASE_SECONDS: '40', ...behindProxy(publicUrl) },
  });
  const n8n = await startOrCleanUp(starting, () => claire.close());
  const stop = async (): Promise<void> => {
    await n8n.stop().finally(() => claire.close());
  };
  const credential = await startOrCleanUp(addCredential(n8n, claire), stop);
  return {
    claire,
    n8n,
    workflow: (events, parameters) =>
      createWorkflow({ ...n8n, url: publicUrl ?? n8n.url }, credential, { events, ...parameters }),
    runClaire: async (parameters) => {
      const id = await n8n.rest.createWorkflow(claireWorkflow(parameters, credential));
      return readOutput(await n8n.rest.run(id, 'Start'), 'Claire');
    },
    useKey: async (apiKey) => {
      await n8n.rest.updateCredential(credential, makeCredential(claire, apiKey));
    },
    held: () => held(claire),
    secretOf: (url) => readSecret(claire, url),
    stop,
  };
}

/** What docs/public-address.md wants of an n8n behind one proxy, of any version. */
function behindProxy(publicUrl: string | undefined): NodeJS.ProcessEnv {
  if (publicUrl === undefined) return {};
  return { N8N_WEBHOOK_URL: publicUrl, WEBHOOK_URL: publicUrl, N8N_PROXY_HOPS: '1' };
}

/** As Claire calls it, or somebody who would like to be taken for Claire. */
export async function callTrigger(url: string, headers: Record<string, string>): Promise<number> {
  const body = JSON.stringify({ appointment_id: 1, dealer_location_id: 11 });
  const all = { 'content-type': 'application/json', ...headers };
  return (await fetch(url, { method: 'POST', headers: all, body })).status;
}

function addCredential({ rest }: N8nServer, claire: Sandbox): Promise<string> {
  return rest.createCredential(makeCredential(claire, claire.apiKey));
}

function makeCredential({ url }: Sandbox, apiKey: string) {
  return { name: 'Claire', type: 'claireApi', data: { baseUrl: url, apiKey } };
}

async function addForeigner(claire: Sandbox): Promise<void> {
  await fetch(`${claire.url}/v1/webhooks/create`, {
    method: 'POST',
    headers: { authorization: claire.apiKey, 'content-type': 'application/json' },
    body: JSON.stringify({
      name: 'Not ours',
      url: foreignUrl,
      webhook_trigger_id: 4,
      active: true,
    }),
  });
}

function held(claire: Sandbox): string[] {
  const all = claire.webhooks();
  const foreign = all.filter(({ url }) => url === foreignUrl);
  if (foreign.length !== 1) throw new Error('The foreign webhook was touched');
  return all
    .filter(({ url }) => url !== foreignUrl)
    .map(({ url, webhook_trigger_id: event, active }) =>
      [event, url, ...(active ? [] : ['off'])].join(' '),
    )
    .sort();
}

function readSecret(claire: Sandbox, url: string): string {
  const webhook = claire.webhooks().find((one) => one.url === url);
  return webhook?.headers?.find(({ name }) => name === 'x-claire-secret')?.value ?? '';
}

function claireWorkflow(parameters: Json, credential: string): Json {
  const base = { position: [0, 0], typeVersion: 1 };
  const start = { ...base, id: 'Start', name: 'Start', type: 'n8n-nodes-base.manualTrigger' };
  const claire = { ...base, id: 'Claire', name: 'Claire', type: 'n8n-nodes-claire.claire' };
  return {
    name: 'One node of Claire',
    nodes: [
      { ...start, parameters: {} },
      { ...claire, parameters, credentials: { claireApi: { id: credential, name: 'Claire' } } },
    ],
    connections: { Start: { main: [[{ node: 'Claire', type: 'main', index: 0 }]] } },
  };
}

async function createWorkflow(
  n8n: N8nServer,
  credential: string,
  parameters: Json,
): Promise<TriggerWorkflow> {
  const { rest, url } = n8n;
  const webhookId = randomUUID();
  const name = `Trigger ${webhookId.slice(0, 8)}`;
  const draft = (wanted: Json): Json => ({
    name,
    nodes: [
      {
        id: webhookId,
        name: node,
        type: 'n8n-nodes-claire.claireTrigger',
        typeVersion: 1.1,
        position: [0, 0],
        webhookId,
        parameters: wanted,
        credentials: { claireApi: { id: credential, name: 'Claire' } },
      },
    ],
    connections: {},
  });
  const id = await rest.createWorkflow(draft(parameters));
  const executions = () => rest.executions(id);
  return {
    id,
    url: `${url}/webhook/${webhookId}/webhook`,
    testUrl: `${url}/webhook-test/${webhookId}/webhook`,
    change: async (events, others) => {
      await rest.updateWorkflow(id, draft({ ...parameters, events, ...others }));
    },
    workflow: () => rest.workflow(id),
    requestActivation: () => rest.requestActivation(id),
    activate: () => rest.activate(id),
    deactivate: () => rest.deactivate(id),
    listen: async () => {
      await rest.listen(id, node);
    },
    stopListening: async () => {
      await rest.stopListening(id);
    },
    executions,
    items: async () => {
      const all = await executions();
      const items = await Promise.all(
        all.map(
          async (execution) => readOutput(await rest.finished(String(execution.id)), node)[0],
        ),
      );
      return items.filter((item) => item !== undefined);
    },
  };
}
