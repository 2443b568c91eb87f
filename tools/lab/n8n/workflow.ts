import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Json, type N8nRest, asList, asObject } from './rest';

/** Ids of the credentials in one n8n, by the name that a workflow file gives them, or by type. */
export type Credentials = Readonly<Record<string, { id: string; name: string }>>;

/** The sign-in for the examples' forms and uploads in the demo. */
export const demoSignIn = { user: 'reception', password: 'only-for-the-reception' };
export const demoUploadKey = { name: 'X-Upload-Key', value: 'only-for-the-dms' };

type Account = readonly [name: string, type: string, data: Json];

/** Makes credentials in an n8n. */
export async function createCredentials(
  rest: N8nRest,
  accounts: readonly Account[],
): Promise<Credentials> {
  const made: Record<string, { id: string; name: string }> = {};
  for (const [name, type, data] of accounts) {
    made[name] = { id: await rest.createCredential({ name, type, data }), name };
  }
  return made;
}

/** What the demo and the examples sign in with: the sandbox, a mail server that takes all, … */
export function makeCredentials(
  rest: N8nRest,
  claire: { url: string; apiKey: string },
  mailPort: number,
  others: readonly Account[] = [],
): Promise<Credentials> {
  const smtp = { host: '127.0.0.1', port: mailPort, secure: false, disableStartTls: true };
  return createCredentials(rest, [
    ['Claire account', 'claireApi', { baseUrl: claire.url, apiKey: claire.apiKey }],
    ['SMTP account', 'smtp', { ...smtp, user: '', password: '' }],
    ['SMS provider', 'httpHeaderAuth', { name: 'Authorization', value: 'only-for-the-demo' }],
    ['DMS upload', 'httpHeaderAuth', demoUploadKey],
    ['Reception sign-in', 'httpBasicAuth', demoSignIn],
    ...others,
  ]);
}

/** Who is posted to over HTTP, as the files come: a provider of text messages, a channel of Teams. */
const inbox = 'http://127.0.0.1:4117/inbox';

export interface Surroundings {
  readonly credentials: Credentials;
  /** Where text messages and cards go instead of to a sandbox at its usual port. */
  readonly messageUrl?: string;
  /** What the user fills in on the node *Settings*; the rest of it stays. */
  readonly settings?: Readonly<Record<string, string>> | undefined;
}

/** Imports a workflow file with this n8n's credentials in it; gives its id. */
export function addWorkflow(
  rest: N8nRest,
  file: string,
  { credentials, messageUrl = inbox, settings = {} }: Surroundings,
): Promise<string> {
  const text = readFileSync(file, 'utf8').replaceAll(inbox, messageUrl);
  const workflow = asObject(JSON.parse(text));
  const nodes = asList(workflow.nodes).map((node) => ({
    ...node,
    ...('credentials' in node && { credentials: own(asObject(node.credentials), credentials) }),
    ...(node.name === 'Settings' && {
      parameters: fillSettings(asObject(node.parameters), settings),
    }),
  }));
  return rest.createWorkflow({ ...workflow, nodes });
}

function own(wanted: Json, credentials: Credentials): Json {
  return Object.fromEntries(
    Object.entries(wanted).map(([type, credential]) => {
      const name = String(asObject(credential).name);
      return [type, credentials[name] ?? credentials[type] ?? credential];
    }),
  );
}

/** The parameters of the node *Settings* with other values. */
function fillSettings(parameters: Json, values: Readonly<Record<string, string>>): Json {
  const assignments = asList(asObject(parameters.assignments).assignments).map((one) => ({
    ...one,
    value: values[String(one.name)] ?? one.value,
  }));
  return { ...parameters, assignments: { assignments } };
}

/** Where it is not 1, that of a new node. */
const typeVersions: Readonly<Record<string, number>> = {
  'n8n-nodes-base.code': 2,
  'n8n-nodes-base.emailSend': 2.1,
  'n8n-nodes-base.extractFromFile': 1.1,
  'n8n-nodes-base.formTrigger': 2.3,
  'n8n-nodes-base.httpRequest': 4.3,
  'n8n-nodes-base.if': 2.2,
  'n8n-nodes-base.merge': 3.2,
  'n8n-nodes-base.removeDuplicates': 2,
  'n8n-nodes-base.scheduleTrigger': 1.2,
  'n8n-nodes-base.set': 3.4,
  'n8n-nodes-base.splitInBatches': 3,
  'n8n-nodes-base.switch': 3.2,
  'n8n-nodes-base.webhook': 2.1,
  'n8n-nodes-claire.claireTrigger': 1.1,
};

/** A node of a workflow that is made in a test; n8n's editor opens a node by the start of its id. */
export function workflowNode(
  name: string,
  type: string,
  parameters: Json = {},
  more: Json = {},
): Json {
  const typeVersion = typeVersions[type] ?? 1;
  const id = randomUUID();
  return { id, name, type, typeVersion, position: [0, 0], parameters, ...more };
}

/** n8n's own node that puts out this JSON as its one item. */
export function setNode(name: string, json: unknown): Json {
  const jsonOutput = JSON.stringify(json);
  return workflowNode(name, 'n8n-nodes-base.set', { mode: 'raw', jsonOutput, options: {} });
}

/** A workflow that starts by hand and runs these nodes, one after the other. */
export function workflowByHand(name: string, ...nodes: Json[]) {
  return workflowChain(name, workflowNode('Start', 'n8n-nodes-base.manualTrigger'), ...nodes);
}

/** A workflow whose nodes run one after the other. */
export function workflowChain(name: string, ...nodes: Json[]) {
  const connections = nodes
    .slice(1)
    .map((node, index) => [String(nodes[index]?.name), { main: [[connectTo(node)]] }] as const);
  return { name, nodes, connections: Object.fromEntries(connections) };
}

export function connectTo({ name }: Json) {
  return { node: name, type: 'main', index: 0 };
}

/** The items that a node put out in an execution, by branch. */
export function readOutput(execution: Json, node: string, branch = 0): Json[] {
  const { runData } = asObject(asObject(execution.data).resultData);
  const last = asList(asObject(runData)[node]).at(-1);
  const main = asObject(last?.data).main;
  const items: unknown = Array.isArray(main) ? main[branch] : [];
  return asList(items).map((item) => asObject(item.json));
}
