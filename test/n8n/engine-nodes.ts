import {
  NodeConnectionTypes,
  type IDataObject,
  type INode,
  type INodeType,
  type INodeTypes,
} from 'n8n-workflow';
import { Claire } from '../../nodes/Claire/Claire.node.ts';

export const passOnNode: INode = {
  id: 'items',
  name: 'Items',
  type: 'test.items',
  typeVersion: 1,
  position: [0, 0],
  parameters: {},
};

/** The node as a workflow keeps it, or another one of ours. */
export function claireNodeWith(
  parameters: INode['parameters'],
  { description: { name, displayName } }: Pick<INodeType, 'description'> = claire,
): INode {
  return {
    id: name,
    name: displayName,
    type: `n8n-nodes-claire.${name}`,
    typeVersion: 1,
    position: [200, 0],
    parameters,
    credentials: { claireApi: { id: '1', name: 'Claire account' } },
  };
}

/** Stands for whatever comes before the node in a workflow. */
const passOn: INodeType = {
  description: {
    displayName: 'Items',
    name: 'items',
    group: ['input'],
    version: 1,
    description: 'Passes its input on',
    defaults: { name: 'Items' },
    inputs: [NodeConnectionTypes.Main],
    outputs: [NodeConnectionTypes.Main],
    properties: [],
  },
  execute() {
    return Promise.resolve([this.getInputData()]);
  },
};

const claire = new Claire();

export const toolType = 'n8n-nodes-claire.claireTool';
const claireTool = new Claire();
claireTool.description = {
  ...claireTool.description,
  name: 'claireTool',
  outputs: [NodeConnectionTypes.AiTool],
};

export const nodeTypes = namedTypes(readType);

/** An n8n that has one type of node. */
export function onlyType(type: INodeType): INodeTypes {
  return namedTypes(() => type);
}

function namedTypes(find: (name: string) => INodeType): INodeTypes {
  return { getByName: find, getByNameAndVersion: find, getKnownTypes: () => ({}) };
}

function readType(name: string): INodeType {
  if (name === toolType) return claireTool;
  return name.startsWith('n8n-nodes-claire.') ? claire : passOn;
}

/** As n8n stores it. */
export function plain(data: IDataObject): IDataObject {
  return JSON.parse(JSON.stringify(data)) as IDataObject;
}
