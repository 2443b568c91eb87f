import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import {
  NodeHelpers,
  type INode,
  type INodeProperties,
  type INodeTypeDescription,
  type NodeParameterValueType,
} from 'n8n-workflow';
import { z } from 'zod/v4';
import { Claire } from '../../nodes/Claire/Claire.node';
import { ClaireTrigger } from '../../triggers/ClaireTrigger/ClaireTrigger.node';

const folder = path.join(__dirname, 'saved', '0.1.0');

const Value: z.ZodType<NodeParameterValueType> = z.any();

const Saved = z.object({
  nodes: z.array(
    z.looseObject({
      id: z.string(),
      name: z.string(),
      type: z.string(),
      typeVersion: z.number(),
      position: z.tuple([z.number(), z.number()]),
      parameters: z.record(z.string(), Value),
    }),
  ),
});

export type SavedNode = z.output<typeof Saved>['nodes'][number];

/** The nodes of the workflows that version 0.1.0 came with, by workflow and name. */
export const savedNodes: ReadonlyMap<string, SavedNode> = new Map(
  readdirSync(folder).flatMap((file) => {
    const { nodes } = Saved.parse(JSON.parse(readFileSync(path.join(folder, file), 'utf8')));
    return nodes.map((node) => [`${path.parse(file).name}: ${node.name}`, node] as const);
  }),
);

export function savedNode(name: string): SavedNode {
  const node = savedNodes.get(name);
  if (node === undefined) throw new Error(`No saved workflow has ${name}`);
  return node;
}

const descriptions = new Map<string, INodeTypeDescription>([
  ['n8n-nodes-claire.claire', new Claire().description],
  // As n8n makes it from the node, for an AI agent.
  ['n8n-nodes-claire.claireTool', { ...new Claire().description, name: 'claireTool' }],
  ['n8n-nodes-claire.claireTrigger', new ClaireTrigger().description],
]);

export function describedBy({ type }: SavedNode): INodeTypeDescription {
  const description = descriptions.get(type);
  if (description === undefined) throw new Error(`The package has no node ${type}`);
  return description;
}

const ofTools = ['descriptionType', 'toolDescription'];

/** Without what n8n itself adds to a node that an AI agent uses. */
export function ownParameters({ parameters }: SavedNode): INode['parameters'] {
  return Object.fromEntries(Object.entries(parameters).filter(([name]) => !ofTools.includes(name)));
}

/** The parameters as n8n hands them to the node: it drops those that the node does not show. */
export function keptParameters(node: SavedNode): INode['parameters'] | null {
  const description = describedBy(node);
  const parameters = ownParameters(node);
  return NodeHelpers.getNodeParameters(
    description.properties,
    parameters,
    true,
    false,
    { typeVersion: node.typeVersion },
    description,
  );
}

export function listIssues(node: SavedNode): unknown {
  const description = describedBy(node);
  const whole = { ...node, parameters: keptParameters(node) ?? {} };
  return NodeHelpers.getNodeParametersIssues(description.properties, whole, description);
}

/** Saved values that the list of a parameter does not offer, by the name of the parameter. */
export function valuesNotOffered(node: SavedNode): string[] {
  const { properties } = describedBy(node);
  const shown = properties.filter((property) =>
    NodeHelpers.displayParameter(
      keptParameters(node) ?? {},
      property,
      { typeVersion: node.typeVersion },
      describedBy(node),
    ),
  );
  return notOffered(shown, ownParameters(node));
}

function notOffered(properties: readonly INodeProperties[], values: object): string[] {
  return Object.entries(values).flatMap(([name, value]: [string, unknown]): string[] => {
    const property = properties.find((one) => one.name === name);
    if (property === undefined) return [];
    if (property.type === 'collection' && typeof value === 'object' && value !== null) {
      return notOffered(nestedIn(property), value);
    }
    const offered = offeredBy(property);
    const given: unknown[] = Array.isArray(value) ? value : [readMode(value)];
    const isOffered = (one: unknown) => isExpression(one) || offered?.includes(one);
    return offered === undefined || given.every(isOffered) ? [] : [name];
  });
}

function nestedIn({ options = [] }: INodeProperties): INodeProperties[] {
  return options.filter((option) => 'type' in option);
}

/** Nothing where the list is read from Claire, or there is none. */
function offeredBy({ options = [], modes, type }: INodeProperties): unknown[] | undefined {
  if (type === 'resourceLocator') return modes?.map(({ name }) => name);
  const values = options.flatMap((option) => ('value' in option ? [option.value] : []));
  return values.length > 0 ? values : undefined;
}

function isExpression(value: unknown): boolean {
  return typeof value === 'string' && value.startsWith('=');
}

function readMode(value: unknown): unknown {
  const isLocator = typeof value === 'object' && value !== null && 'mode' in value;
  return isLocator ? value.mode : value;
}
