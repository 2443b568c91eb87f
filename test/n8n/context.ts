import { LoadOptionsContext } from 'n8n-core';
import { Workflow, type ILoadOptionsFunctions, type INodeTypes } from 'n8n-workflow';
import { Claire } from '../../nodes/Claire/Claire.node';
import { type Account, surroundings } from './engine';
import { claireNodeWith } from './engine-nodes';

const claireNode = new Claire();
const nodeTypes: INodeTypes = {
  getByName: () => claireNode,
  getByNameAndVersion: () => claireNode,
  getKnownTypes: () => ({}),
};
const node = claireNodeWith({});

/** A node whose credential n8n knows with this address and key. */
export function contextWith(account: Account): ILoadOptionsFunctions {
  const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
  // n8n's own class and interface differ under exactOptionalPropertyTypes only.
  const context = new LoadOptionsContext(workflow, node, surroundings(account, workflow), '');
  return context as ILoadOptionsFunctions;
}
