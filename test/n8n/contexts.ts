import { ExecuteContext, LoadOptionsContext } from 'n8n-core';
import {
  Workflow,
  createRunExecutionData,
  type IDataObject,
  type IExecuteFunctions,
  type ILoadOptionsFunctions,
  type INodeParameters,
  type IRunExecutionData,
} from 'n8n-workflow';
import { surroundings, type Account } from './engine';
import { claireNodeWith, nodeTypes } from './engine-nodes';

interface Execution {
  parameters: INodeParameters;
  items?: readonly IDataObject[];
  execution?: IRunExecutionData;
  retryOnFail?: boolean;
  account?: Account;
  executionId?: string;
}

/** n8n's context in which a Claire node runs. */
export function executeContext({
  parameters,
  items = [{}],
  execution = createRunExecutionData(),
  retryOnFail = false,
  account = { baseUrl: '', apiKey: '' },
  executionId = '1',
}: Execution): IExecuteFunctions {
  const node = { ...claireNodeWith(parameters), retryOnFail };
  const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
  const around = Object.assign(surroundings(account, workflow), { executionId });
  const data = items.map((json) => ({ json }));
  const input = { main: [data] };
  const source = { node, data: input, source: null };
  // Its own type of a workflow's name is wider than that of its interface.
  return new ExecuteContext(
    workflow,
    node,
    around,
    'manual',
    execution,
    0,
    data,
    input,
    source,
    [],
  ) as unknown as IExecuteFunctions;
}

/** The editor's context, in which it fills the lists of a node. */
export function editorContext(account: Account, parameters: INodeParameters = {}) {
  const node = claireNodeWith(parameters);
  const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
  const around = Object.assign(surroundings(account, workflow), {
    currentNodeParameters: parameters,
  });
  // n8n's own class and interface differ under exactOptionalPropertyTypes only.
  return new LoadOptionsContext(workflow, node, around, '') as ILoadOptionsFunctions;
}
