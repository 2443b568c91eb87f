import { ExecuteContext } from 'n8n-core';
import {
  Workflow,
  createRunExecutionData,
  type IDataObject,
  type IExecuteFunctions,
  type INodeParameters,
} from 'n8n-workflow';
import { Claire } from '../../nodes/Claire/Claire.node';
import { withCachedParameters } from '../../nodes/Claire/actions/cached-parameters';
import { surroundings } from './engine';
import { claireNodeWith } from './engine-nodes';

/** n8n's context of a Claire node with one parameter, and the same with quick parameters. */
export function contexts(vin: unknown, items: readonly IDataObject[], more: INodeParameters = {}) {
  const parameters = { resource: 'car', operation: 'get', vin, ...more } as INodeParameters;
  const node = claireNodeWith(parameters);
  const claire = new Claire();
  const nodeTypes = {
    getByName: () => claire,
    getByNameAndVersion: () => claire,
    getKnownTypes: () => ({}),
  };
  const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
  const data = items.map((json) => ({ json }));
  // Its own type of a workflow's name is wider than that of its interface.
  const n8ns = new ExecuteContext(
    workflow,
    node,
    surroundings({ baseUrl: '', apiKey: '' }, workflow),
    'manual',
    createRunExecutionData(),
    0,
    data,
    { main: [data] },
    { node, data: { main: [data] }, source: null },
    [],
  ) as unknown as IExecuteFunctions;
  return { n8ns, quick: withCachedParameters(n8ns) };
}

/** What it gives, or what it throws, for each item. */
export function outcomes(context: IExecuteFunctions): unknown[] {
  return context.getInputData().map((_item, index) => {
    try {
      return { value: context.getNodeParameter('vin', index, 'fallback') };
    } catch (error) {
      return { thrown: error instanceof Error ? error.message : error };
    }
  });
}
