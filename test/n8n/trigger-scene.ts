import {
  NodeHelpers,
  Workflow,
  type IDataObject,
  type INode,
  type INodeTypes,
  type IWebhookData,
  type IWorkflowExecuteAdditionalData,
  type NodeParameterValueType,
} from 'n8n-workflow';
import { ClaireTrigger } from '../../triggers/ClaireTrigger/ClaireTrigger.node';
import { surroundings, type Account } from './engine';

export type Parameters = Record<string, NodeParameterValueType>;

export const trigger = new ClaireTrigger();

const nodeTypes: INodeTypes = {
  getByName: () => trigger,
  getByNameAndVersion: () => trigger,
  getKnownTypes: () => ({}),
};

/** What a workflow with the trigger is made of. */
interface Kept {
  readonly parameters: Parameters;
  readonly staticData: IDataObject;
  readonly account: Account;
}

interface Life {
  isTest: boolean;
  workflowId?: string | undefined;
  webhookId?: string | undefined;
}

/** A workflow with the trigger, as n8n loads it for one call. */
export function scene(
  kept: Kept,
  base: string,
  { isTest, workflowId = 'workflow', webhookId = 'node-1' }: Life,
) {
  const node = { ...triggerNode(kept.parameters), webhookId };
  const workflow = new Workflow({
    id: workflowId,
    name: 'Tell the customer',
    active: false,
    nodes: [node],
    connections: {},
    nodeTypes,
    staticData: structuredClone(kept.staticData),
  });
  const around = Object.assign(surroundings(kept.account, workflow), {
    webhookBaseUrl: `${base}/webhook`,
    webhookTestBaseUrl: `${base}/webhook-test`,
  });
  return {
    workflow,
    node: workflow.getNode(node.name) ?? node,
    around,
    webhook: readWebhook(around, node, isTest),
  };
}

function triggerNode(parameters: Parameters): INode {
  return {
    id: 'trigger',
    name: 'Claire Trigger',
    type: 'n8n-nodes-claire.claireTrigger',
    typeVersion: Number(trigger.description.version),
    position: [0, 0],
    webhookId: 'node-1',
    parameters,
    credentials: { claireApi: { id: '1', name: 'Claire account' } },
  };
}

function readWebhook(
  around: IWorkflowExecuteAdditionalData,
  node: INode,
  isTest: boolean,
): IWebhookData {
  const [webhookDescription] = trigger.description.webhooks ?? [];
  if (webhookDescription === undefined) throw new Error('The trigger describes no webhook');
  return {
    httpMethod: 'POST',
    node: 'Claire Trigger',
    path: NodeHelpers.getNodeWebhookPath('workflow', node, 'webhook'),
    webhookDescription,
    workflowId: 'workflow',
    workflowExecuteAdditionalData: around,
    isTest,
  };
}
