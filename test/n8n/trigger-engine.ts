import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { HookContext, WebhookContext } from 'n8n-core';
import {
  NodeHelpers,
  Workflow,
  type IDataObject,
  type IHookFunctions,
  type IWebhookData,
  type IWebhookFunctions,
  type IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';
import { ClaireTrigger } from '../../triggers/ClaireTrigger/ClaireTrigger.node.ts';
import { startHttpServer } from '../../tools/lab/http-server';
import { surroundings, type Account, type NodeParameters } from './engine';
import { claireNodeWith, onlyType, plain } from './engine-nodes';

const node = new ClaireTrigger();
const name = 'Claire Trigger';

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

export async function startTrigger(account: Account, options: TriggerOptions) {
  const trigger: TriggerEngine = new TriggerEngine(
    account,
    options,
    await startHttpServer((request, response) => {
      trigger.take(request, response);
    }),
  );
  return trigger;
}

/** One trigger node in n8n's own contexts, with a server that stands where n8n's does. */
export class TriggerEngine {
  /** The first item of each execution that was started. */
  readonly executions: IDataObject[] = [];
  /** How many items each execution had at each output. */
  readonly outputs: number[][] = [];
  /** The items at the second output. */
  readonly failed: IDataObject[] = [];
  /** What the node wrote into n8n's log as a warning. */
  readonly warnings: string[] = [];
  /** Of the whole workflow, as n8n has saved it. */
  staticData: IDataObject = {};
  parameters: NodeParameters;
  /** Whether n8n can store no execution. */
  isDiskFull = false;
  /** Where Claire calls, by our own server whatever the public address says. */
  readonly url: string;
  readonly close: () => Promise<void>;
  readonly #base: string;
  readonly #underWay = new Set<Promise<void>>();

  constructor(
    public account: Account,
    private readonly options: TriggerOptions,
    server: { url: string; close: () => Promise<void> },
  ) {
    this.parameters = options.parameters;
    this.#base = options.publicUrl ?? server.url;
    const folder = options.isTest === true ? 'webhook-test' : 'webhook';
    this.url = `${server.url}/${folder}/node-1/webhook`;
    this.close = server.close;
  }

  /** The node's own part of the static data. */
  kept(): IDataObject {
    return { ...(this.staticData[`node:${name}`] as IDataObject | undefined) };
  }

  /** What n8n calls on the node. The static data is kept. */
  async hook(method: 'checkExists' | 'create' | 'delete'): Promise<boolean> {
    const { isTest = false, instanceId = 'this n8n' } = this.options;
    const { workflow, node: made, around, webhook } = this.#load();
    const mode = isTest ? 'manual' : method === 'delete' ? 'internal' : 'trigger';
    const activation = isTest ? 'manual' : method === 'delete' ? 'update' : 'activate';
    const context = new HookContext(workflow, made, around, mode, activation, webhook);
    Object.defineProperty(context, 'getInstanceId', { value: () => instanceId });
    this.#keepWarnings(context);
    try {
      return await node.webhookMethods.default[method].call(context as IHookFunctions);
    } finally {
      this.staticData = plain(workflow.staticData);
    }
  }

  /** The names of the outputs, as the editor draws them. */
  outputNames(): (string | undefined)[] {
    const { workflow, node: made } = this.#load();
    const outputs = NodeHelpers.getNodeOutputs(workflow, made, node.description);
    return outputs.map((one) => (typeof one === 'string' ? one : one.displayName));
  }

  /** As n8n activates: make it unless it exists. */
  async activate(): Promise<void> {
    if (!(await this.hook('checkExists'))) await this.hook('create');
  }

  async call(body: unknown, headers: Record<string, string>, mark = ''): Promise<number> {
    const answer = await fetch(this.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: mark + JSON.stringify(body),
    });
    await answer.arrayBuffer();
    return answer.status;
  }

  /** Until each call has become an execution, or was refused. */
  async idle(): Promise<void> {
    await Promise.all(this.#underWay);
  }

  /** A call; n8n would keep a failed execution of what the node throws. */
  take(request: IncomingMessage, response: ServerResponse): void {
    const taking = this.#receive(request, response).catch((thrown: unknown) => {
      this.warnings.push(`webhook() failed: ${String(thrown)}`);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
    this.#underWay.add(taking);
  }

  /** As n8n's webhook server: an answer of its own, unless the node says that it gave one. */
  async #receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { workflow, node: made, around, webhook } = this.#load();
    const rawBody = await buffer(request);
    const [contentType] = (request.headers['content-type'] ?? '').split(';');
    const isJson = contentType === 'application/json';
    const body: unknown = isJson ? JSON.parse(rawBody.toString()) : undefined;
    const read = { contentType, body, rawBody, params: {}, query: {} };
    const all = Object.assign(around, {
      httpRequest: Object.assign(request, read),
      httpResponse: response,
    }) as IWorkflowExecuteAdditionalData;
    const mode = this.options.isTest === true ? 'manual' : 'webhook';
    const context = new WebhookContext(workflow, made, all, mode, webhook, [], null);
    this.#keepWarnings(context);
    const { workflowData, noWebhookResponse } = await node.webhook.call(
      context as IWebhookFunctions,
    );
    if (workflowData && this.isDiskFull) throw new Error('SQLITE_FULL: database or disk is full');
    if (workflowData) this.outputs.push(workflowData.map((one) => one.length));
    this.failed.push(...(workflowData?.[1] ?? []).map((one) => one.json));
    const item = workflowData?.[0]?.[0];
    if (item !== undefined) this.executions.push(item.json);
    // Throws, as it does in n8n, when the node has answered already.
    if (noWebhookResponse !== true)
      response.writeHead(200).end('{"message":"Workflow was started"}');
    if (!response.headersSent) throw new Error('webhook() left the call without an answer');
    if (workflow.staticData.__dataChanged === true) {
      this.warnings.push('webhook() wrote static data');
    }
  }

  /** A workflow with the trigger, as n8n loads it for one call. */
  #load() {
    const { isTest = false, workflowId = 'workflow', webhookId = 'node-1' } = this.options;
    const typeVersion = Number(node.description.version);
    const made = { ...claireNodeWith(this.parameters, node), typeVersion, webhookId };
    const workflow = new Workflow({
      id: workflowId,
      name: 'Tell the customer',
      active: false,
      nodes: [made],
      connections: {},
      nodeTypes: onlyType(node),
      staticData: structuredClone(this.staticData),
    });
    const around = Object.assign(surroundings(this.account, workflow), {
      webhookBaseUrl: `${this.#base}/webhook`,
      webhookTestBaseUrl: `${this.#base}/webhook-test`,
    });
    const [webhookDescription] = node.description.webhooks ?? [];
    if (webhookDescription === undefined) throw new Error('The trigger describes no webhook');
    const webhook: IWebhookData = {
      httpMethod: 'POST',
      node: name,
      path: NodeHelpers.getNodeWebhookPath('workflow', made, 'webhook'),
      webhookDescription,
      workflowId: 'workflow',
      workflowExecuteAdditionalData: around,
      isTest,
    };
    return { workflow, node: workflow.getNode(name) ?? made, around, webhook };
  }

  /** In the place of n8n's own log, which only prints. */
  #keepWarnings(context: HookContext | WebhookContext): void {
    const drop = (): void => undefined;
    const warn = (message: string, facts?: unknown): void => {
      this.warnings.push(`${message} ${JSON.stringify(facts ?? {})}`);
    };
    Object.defineProperty(context, 'logger', {
      value: { debug: drop, info: drop, warn, error: drop },
    });
  }
}
