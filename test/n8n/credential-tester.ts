import { ExecuteContext, RoutingNode } from 'n8n-core';
import {
  NodeConnectionTypes,
  Workflow,
  createRunExecutionData,
  type INode,
  type INodeType,
} from 'n8n-workflow';
import { ClaireApi } from '../../credentials/ClaireApi.credentials';
import { surroundings, type Account } from './engine';
import { onlyType } from './engine-nodes';

export interface TestResult {
  status: 'OK' | 'Error';
  message: string;
}

const temporary: INode = {
  id: 'temp',
  name: 'Temp-Node',
  type: 'test.credential',
  typeVersion: 1,
  position: [0, 0],
  parameters: {},
  credentials: { claireApi: { id: '1', name: 'Claire account' } },
};

/** What n8n does when a user presses Test on a credential: its request, then its rules in order. */
export async function testCredential(account: Account): Promise<TestResult> {
  const { test } = new ClaireApi();
  const nodeType = nodeTypeFor(test.request);
  const workflow = workflowFor(nodeType);
  const context = new ExecuteContext(
    workflow,
    temporary,
    surroundings(account, workflow),
    'internal',
    createRunExecutionData(),
    0,
    [],
    { main: [[{ json: {} }]] },
    { node: temporary, data: {}, source: null },
    [],
  );
  const routing = new RoutingNode(context, nodeType, {
    id: '1',
    name: 'Claire account',
    type: 'claireApi',
    data: { ...account },
  });
  try {
    const output = await routing.runNode();
    return judgeBody(output?.[0]?.[0]?.json);
  } catch (error) {
    return judgeError(error);
  }
}

/** The address that the test asks, without its path, as n8n's expressions make it. */
export function readAddress(baseUrl: string, allowPlainHttp = false): string {
  const { request } = new ClaireApi().test;
  const workflow = workflowFor(nodeTypeFor(request));
  const url: unknown = workflow.expression.getSimpleParameterValue(
    temporary,
    request.url,
    'internal',
    { $credentials: { baseUrl, allowPlainHttp } },
  );
  return String(url).replace(/\/v1\/locations$/, '');
}

function workflowFor(nodeType: INodeType): Workflow {
  const nodeTypes = onlyType(nodeType);
  return new Workflow({ nodes: [temporary], connections: {}, active: false, nodeTypes });
}

function nodeTypeFor(request: ClaireApi['test']['request']): INodeType {
  return {
    description: {
      displayName: 'Temp',
      name: 'test.credential',
      group: [],
      version: 1,
      description: '',
      defaults: {},
      inputs: [NodeConnectionTypes.Main],
      outputs: [NodeConnectionTypes.Main],
      credentials: [{ name: 'claireApi', required: true }],
      properties: [
        { displayName: 'Temp', name: 'temp', type: 'string', routing: { request }, default: '' },
      ],
    },
  };
}

function rules() {
  return new ClaireApi().test.rules ?? [];
}

function judgeBody(body: unknown): TestResult {
  for (const { type, properties } of rules()) {
    // n8n reads the body with lodash's get, for which `[0]` of a text is its first character.
    const key = 'key' in properties ? properties.key.replace(/^\[(\d+)\]$/, '$1') : '';
    const value: unknown = Reflect.get(Object(body) as object, key);
    if (type === 'responseSuccessBody' && value === properties.value) {
      return { status: 'Error', message: properties.message };
    }
  }
  return { status: 'OK', message: 'Connection successful!' };
}

interface Thrown {
  message: string;
  cause?: { code?: string; response?: { status: number; statusText: string } };
}

function judgeError(error: unknown): TestResult {
  const { cause, message } = error as Thrown;
  const status = cause?.response?.status;
  if (status === undefined) return { status: 'Error', message: cause?.code ?? message };
  const rule = rules().find(
    ({ type, properties }) => type === 'responseCode' && properties.value === status,
  );
  return {
    status: 'Error',
    message: rule?.properties.message ?? String(cause?.response?.statusText),
  };
}
