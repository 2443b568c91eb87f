import { ExecutionLifecycleHooks, ExternalSecretsProxy, WorkflowExecute } from 'n8n-core';
import {
  NodeConnectionTypes,
  Workflow,
  setSafeRegexEngine,
  type ICredentialDataDecryptedObject,
  type IConnections,
  type ICredentialsHelper,
  type IDataObject,
  type IHttpRequestOptions,
  type INode,
  type IRun,
  type IWorkflowExecuteAdditionalData,
  type NodeParameterValueType,
  type RegexEngine,
} from 'n8n-workflow';
import { ClaireApi } from '../../credentials/ClaireApi.credentials';
import { claireNodeWith, nodeTypes, passOnNode, toolType } from './engine-nodes';

// n8n would print what the tests make go wrong.
process.env.N8N_LOG_LEVEL ??= 'silent';

/** n8n gives up on a regular expression after 250 ms; on a busy machine even the plainest may take that. */
const patientRegex: RegexEngine = {
  exec: (pattern, input, flags) => new RegExp(pattern, flags).exec(input),
  test: (pattern, input, flags) => new RegExp(pattern, flags).test(input),
  replace: (pattern, input, flags, replacement) =>
    input.replace(new RegExp(pattern, flags), replacement),
  matchAll: (pattern, input, flags = '') => [
    ...input.matchAll(new RegExp(pattern, flags.includes('g') ? flags : `${flags}g`)),
  ],
  split: (pattern, input, flags) => input.split(new RegExp(pattern, flags)),
};
setSafeRegexEngine(patientRegex);

export interface Account {
  baseUrl: string;
  apiKey: string;
  atMostInFlight?: number;
  defaultCountry?: string;
}

export type NodeParameters = Record<string, NodeParameterValueType>;

export interface HowToRun {
  /** One empty item when left out, as after a manual trigger. */
  items?: readonly IDataObject[];
  onError?: 'continueErrorOutput' | 'continueRegularOutput';
  timezone?: string;
  /** How often n8n runs the node when it does not succeed. */
  tries?: number;
  /** How nodes are connected: `Items 1 Claire` is the second output. Others pass their items on. */
  wires?: string;
  /** The types of such nodes, where they matter. */
  types?: Readonly<Record<string, string>>;
  executeOnce?: boolean;
  /** As n8n offers the node to an AI agent: another type, made from the node's own. */
  asTool?: boolean;
}

/** The error branch leads back to the input of the node. */
export const loop = 'Items 0 Claire, Claire 1 Items';

export type NodeResult = ReturnType<typeof readResult>;

export interface NodeFailure {
  message: string;
  description?: string | null;
  httpCode?: string | null;
  context: IDataObject;
  failure?: unknown;
}

export interface StartedRun {
  finished: Promise<NodeResult>;
  stop(): void;
}

/** n8n's own engine with the Claire node in it: real contexts, real expressions, real HTTP. */
export function engine(account: Account) {
  const start = (...run: Run): StartedRun => startRun(account, ...run);
  return { start, run: (...run: Run): Promise<NodeResult> => start(...run).finished };
}

export type Run = [parameters: NodeParameters, how?: HowToRun];

function startRun(account: Account, parameters: NodeParameters, how: HowToRun = {}): StartedRun {
  const { items = [{}], timezone = 'Europe/Amsterdam' } = how;
  const workflow = new Workflow({
    id: 'workflow',
    name: 'Under test',
    active: false,
    nodes: [...listNodes(how), claireNode(parameters, how)],
    connections: connect(how.wires),
    nodeTypes,
    settings: { executionOrder: 'v1', timezone },
  });
  const input = { main: [items.map((json) => ({ json }))] };
  const times = { startTime: 0, executionTime: 0, executionIndex: 0 };
  const execution = new WorkflowExecute(surroundings(account, workflow), 'manual').run({
    workflow,
    startNode: passOnNode,
    triggerToStartFrom: { name: passOnNode.name, data: { ...times, source: [], data: input } },
  });
  return {
    finished: execution.then(readResult),
    stop: () => {
      execution.cancel();
    },
  };
}

function listNodes({ wires, types = {} }: HowToRun): INode[] {
  const names = new Set(readWires(wires).flatMap(({ from, to }) => [from, to]));
  names.delete('Claire');
  return [...names].map((name) => {
    return { ...passOnNode, id: name, name, type: types[name] ?? passOnNode.type };
  });
}

function connect(wires?: string): IConnections {
  const connections: IConnections = {};
  for (const { from, output, to } of readWires(wires)) {
    const { main = [] } = (connections[from] ??= { main: [[], []] });
    main[output]?.push({ node: to, type: NodeConnectionTypes.Main, index: 0 });
  }
  return connections;
}

function readWires(wires = 'Items 0 Claire') {
  return wires.split(', ').map((wire) => {
    const [from = '', output, to = ''] = wire.split(' ');
    return { from, output: Number(output), to };
  });
}

function claireNode(
  parameters: NodeParameters,
  { onError, asTool, tries, executeOnce = false }: HowToRun,
): INode {
  return {
    ...claireNodeWith(parameters),
    executeOnce,
    ...(asTool === true && { type: toolType }),
    ...(onError === undefined ? {} : { onError }),
    // n8n takes 0 milliseconds for none given, which is a second.
    ...(tries === undefined ? {} : { retryOnFail: true, maxTries: tries, waitBetweenTries: 1 }),
  };
}

export function surroundings(account: Account, workflow: Workflow): IWorkflowExecuteAdditionalData {
  const notHere = (): never => {
    throw new Error('Not part of this test');
  };
  return {
    credentialsHelper: inMemory({ ...account }),
    executeWorkflow: notHere,
    getRunExecutionData: notHere,
    getRuntimeCredential: notHere,
    startRunnerTask: notHere,
    logAiEvent: () => undefined,
    currentNodeExecutionIndex: 0,
    executionId: '1',
    variables: {},
    externalSecretsProxy: new ExternalSecretsProxy(),
    restApiUrl: 'http://127.0.0.1/rest',
    instanceBaseUrl: 'http://127.0.0.1',
    formBaseUrl: 'http://127.0.0.1/form',
    formWaitingBaseUrl: 'http://127.0.0.1/form-waiting',
    formTestBaseUrl: 'http://127.0.0.1/form-test',
    webhookBaseUrl: 'http://127.0.0.1/webhook',
    webhookWaitingBaseUrl: 'http://127.0.0.1/webhook-waiting',
    webhookTestBaseUrl: 'http://127.0.0.1/webhook-test',
    mcpBaseUrl: 'http://127.0.0.1/mcp',
    mcpTestBaseUrl: 'http://127.0.0.1/mcp-test',
    hooks: new ExecutionLifecycleHooks('manual', '1', {
      id: workflow.id,
      name: workflow.name ?? '',
      nodes: Object.values(workflow.nodes),
      connections: workflow.connectionsBySourceNode,
      active: false,
      isArchived: false,
      createdAt: new Date(0),
      updatedAt: new Date(0),
      activeVersionId: null,
    }),
  };
}

/** What n8n's server does with a credential, for one in memory, as far as a node asks it. */
function inMemory(data: ICredentialDataDecryptedObject): ICredentialsHelper {
  const { authenticate, properties } = new ClaireApi();
  if (typeof authenticate !== 'function') throw new Error('Only a function is known here');
  const helper: Partial<ICredentialsHelper> = {
    authenticate: (credentials, _type, request) =>
      authenticate(credentials, request as IHttpRequestOptions),
    getDecrypted: () => Promise.resolve({ ...data }),
    getParentTypes: () => [],
    getCredentialsProperties: () => properties,
    isCredentialUsableByNode: () => true,
    preAuthentication: () => Promise.resolve(undefined),
    runPreAuthentication: () => Promise.resolve(undefined),
  };
  return helper as ICredentialsHelper;
}

function readResult(run: IRun) {
  const task = run.data.resultData.runData.Claire?.at(-1);
  const [items, failed] = task?.data?.main ?? [];
  const error: unknown = task?.error ?? run.data.resultData.error;
  return {
    /** What came out of the first output, whole. */
    items: items ?? [],
    json: (items ?? []).map(({ json }) => json),
    /** What came out of the error branch. */
    failed: failed ?? [],
    error: readFailure(error),
    hints: task?.hints ?? [],
    status: run.status,
    /** Everything that n8n would store of this execution, as text. */
    stored: JSON.stringify([run.data.resultData, run.data.executionData?.contextData]),
  };
}

/** What is no failure of a node, such as one of n8n itself, must not pass for success. */
function readFailure(error: unknown): NodeFailure | undefined {
  if (error === undefined || isFailure(error)) return error;
  throw error instanceof Error ? error : new Error(JSON.stringify(error));
}

function isFailure(value: unknown): value is NodeFailure {
  return typeof value === 'object' && value !== null && 'message' in value && 'context' in value;
}
