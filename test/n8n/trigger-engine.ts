import type { IncomingMessage, ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { HookContext, WebhookContext } from 'n8n-core';
import {
  NodeHelpers,
  Workflow,
  type IDataObject,
  type IHookFunctions,
  type INode,
  type IWebhookData,
  type IWebhookFunctions,
  type IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';
import { ClaireTrigger } from '../../triggers/ClaireTrigger/ClaireTrigger.node';
import { startHttpServer } from '../../tools/lab/http-server';
import { surroundings, type Account, type NodeParameters } from './engine';
import { onlyType, plain } from './engine-nodes';

const trigger = new ClaireTrigger();

export interface TriggerOptions {
  parameters: NodeParameters;
  /** n8n's own address, as `N8N_WEBHOOK_URL` gives it; that of this test's server when left out. */
  publicUrl?: string;
  /** A test run has an address and static data of its own. */
  isTest?: boolean;
  /** Another than usual for a copy of the workflow, in this n8n or in another one. */
  workflowId?: string;
  instanceId?: string;
  /** Ends the address; n8n gives a copied node another one. */
  webhookId?: string;
}

export type Hook = 'checkExists' | 'create' | 'delete';

/** One trigger node in n8n's own contexts, with a server that stands where n8n's does. */
export interface TriggerEngine {
  /** What n8n calls on the node. The static data is kept, unless n8n dies before it saves. */
  hook(method: Hook, life?: { diesBeforeSaving: boolean }): Promise<boolean>;
  /** As n8n activates: make it unless it exists. */
  activate(): Promise<void>;
  /** The first item of each execution that was started. */
  readonly executions: IDataObject[];
  /** How many items each execution had at each output. */
  readonly outputs: number[][];
  /** The items at the second output. */
  readonly failed: IDataObject[];
  /** What the node wrote into n8n's log as a warning. */
  readonly warnings: string[];
  /** Of the whole workflow, as n8n has saved it. */
  staticData: IDataObject;
  /** The node's own part of it. */
  kept(): IDataObject;
  parameters: NodeParameters;
  account: Account;
  /** Where Claire calls, by our own server whatever the public address says. */
  readonly url: string;
  call(body: unknown, headers: Record<string, string>): Promise<number>;
  /** Until each call has become an execution, or was refused. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

export async function startTrigger(
  account: Account,
  options: TriggerOptions,
): Promise<TriggerEngine> {
  const underWay = new Set<Promise<void>>();
  const { url: here, close } = await startHttpServer((request, response) => {
    const call = receive(engine, base, options, request, response);
    underWay.add(
      call.catch((thrown: unknown) => {
        fail(engine, thrown, response);
      }),
    );
  });
  const base = options.publicUrl ?? here;
  const folder = options.isTest === true ? 'webhook-test' : 'webhook';
  const engine: TriggerEngine = {
    executions: [],
    outputs: [],
    failed: [],
    warnings: [],
    staticData: {},
    kept: () => ({ ...(engine.staticData['node:Claire Trigger'] as IDataObject | undefined) }),
    parameters: options.parameters,
    account,
    url: `${here}/${folder}/node-1/webhook`,
    hook: (method, life) => runHook(engine, base, options, method, life),
    activate: async () => {
      if (!(await engine.hook('checkExists'))) await engine.hook('create');
    },
    call: (body, headers) => post(engine.url, body, headers),
    idle: async () => {
      await Promise.all(underWay);
    },
    close,
  };
  return engine;
}

async function runHook(
  engine: TriggerEngine,
  base: string,
  { isTest = false, instanceId = 'this n8n', ...life }: TriggerOptions,
  method: Hook,
  { diesBeforeSaving } = { diesBeforeSaving: false },
): Promise<boolean> {
  const { workflow, node, around, webhook } = scene(engine, base, { ...life, isTest });
  const mode = isTest ? 'manual' : method === 'delete' ? 'internal' : 'trigger';
  const activation = isTest ? 'manual' : method === 'delete' ? 'update' : 'activate';
  const context = new HookContext(workflow, node, around, mode, activation, webhook);
  Object.defineProperty(context, 'getInstanceId', { value: () => instanceId });
  keepWarnings(context, engine.warnings);
  try {
    return await trigger.webhookMethods.default[method].call(context as IHookFunctions);
  } finally {
    if (!diesBeforeSaving) engine.staticData = plain(workflow.staticData);
  }
}

interface Life {
  isTest: boolean;
  workflowId?: string | undefined;
  webhookId?: string | undefined;
}

/** A workflow with the trigger, as n8n loads it for one call. */
function scene(
  { parameters, staticData, account }: Pick<TriggerEngine, 'parameters' | 'staticData' | 'account'>,
  base: string,
  { isTest, workflowId = 'workflow', webhookId = 'node-1' }: Life,
) {
  const node: INode = {
    id: 'trigger',
    name: 'Claire Trigger',
    type: 'n8n-nodes-claire.claireTrigger',
    typeVersion: Number(trigger.description.version),
    position: [0, 0],
    webhookId,
    parameters,
    credentials: { claireApi: { id: '1', name: 'Claire account' } },
  };
  const workflow = new Workflow({
    id: workflowId,
    name: 'Tell the customer',
    active: false,
    nodes: [node],
    connections: {},
    nodeTypes: onlyType(trigger),
    staticData: structuredClone(staticData),
  });
  const around = Object.assign(surroundings(account, workflow), {
    webhookBaseUrl: `${base}/webhook`,
    webhookTestBaseUrl: `${base}/webhook-test`,
  });
  const [webhookDescription] = trigger.description.webhooks ?? [];
  if (webhookDescription === undefined) throw new Error('The trigger describes no webhook');
  const webhook: IWebhookData = {
    httpMethod: 'POST',
    node: node.name,
    path: NodeHelpers.getNodeWebhookPath('workflow', node, 'webhook'),
    webhookDescription,
    workflowId: 'workflow',
    workflowExecuteAdditionalData: around,
    isTest,
  };
  return { workflow, node: workflow.getNode(node.name) ?? node, around, webhook };
}

/** As n8n's webhook server: an answer of its own, unless the node says that it gave one. */
async function receive(
  engine: TriggerEngine,
  base: string,
  { isTest = false }: TriggerOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { workflow, node, around, webhook } = scene(engine, base, { isTest });
  const body: unknown = await json(request);
  const exchange = {
    httpRequest: Object.assign(request, { body, params: {}, query: {} }),
    httpResponse: response,
  };
  const all = Object.assign(around, exchange) as IWorkflowExecuteAdditionalData;
  const mode = isTest ? 'manual' : 'webhook';
  const context = new WebhookContext(workflow, node, all, mode, webhook, [], null);
  keepWarnings(context, engine.warnings);
  const result = await trigger.webhook.call(context as IWebhookFunctions);
  const item = result.workflowData?.[0]?.[0];
  if (result.workflowData) engine.outputs.push(result.workflowData.map((one) => one.length));
  engine.failed.push(...(result.workflowData?.[1] ?? []).map((one) => one.json));
  if (item !== undefined) engine.executions.push(item.json);
  if (result.noWebhookResponse !== true) answer(response);
  if (!response.headersSent) throw new Error('webhook() left the call without an answer');
  if (wasChanged(workflow)) engine.warnings.push('webhook() wrote static data');
}

/** Throws, as it does in n8n, when the node has answered already. */
function answer(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ message: 'Workflow was started' }));
}

/** As n8n, which would keep a failed execution as well. */
function fail(engine: TriggerEngine, thrown: unknown, response: ServerResponse): void {
  engine.warnings.push(`webhook() failed: ${String(thrown)}`);
  if (!response.headersSent) response.writeHead(500);
  response.end();
}

/** In the place of n8n's own log, which only prints. */
function keepWarnings(context: HookContext | WebhookContext, warnings: string[]): void {
  const drop = (): void => undefined;
  const warn = (message: string, facts?: unknown): void => {
    warnings.push(`${message} ${JSON.stringify(facts ?? {})}`);
  };
  Object.defineProperty(context, 'logger', {
    value: { debug: drop, info: drop, warn, error: drop },
  });
}

function wasChanged(workflow: Workflow): boolean {
  const { __dataChanged: changed } = workflow.staticData as { __dataChanged?: boolean };
  return changed === true;
}

async function post(url: string, body: unknown, headers: Record<string, string>): Promise<number> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  await answer.arrayBuffer();
  return answer.status;
}
