import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Json, asList, asObject } from '../lab/n8n/rest';
import { type Credentials, fillSettings, withCredentials } from '../lab/n8n/workflow';

/** What a workflow file cannot know. */
export interface Names {
  readonly claireUrl: string;
  readonly credentials: Credentials;
}

/** How many rows a workflow makes, and how many of them differ. */
export interface Size {
  readonly rows: number;
  readonly different?: number;
}

const addressInTheFiles = 'https://claire.example.com';

/** One of bench/workflows, for this sandbox, this n8n and so many rows. */
export function workflowFrom(file: string, names: Names, size?: Size): Json {
  const workflow = read(file, names);
  const nodes = asList(workflow.nodes).map((node) => ({
    ...node,
    parameters: sized(asObject(node.parameters), size),
  }));
  return { ...workflow, nodes };
}

/** What somebody fills in: in the form, in the node *Settings*, and in other nodes by their names. */
export interface Filled {
  readonly filled: Json;
  readonly settings?: Readonly<Record<string, string>>;
  readonly nodes?: Readonly<Record<string, Json>>;
}

/** A workflow with a form as one that is run by hand: without a page to wait for. */
export function formWorkflowFrom(file: string, names: Names, given: Filled): Json {
  const { filled, settings = {}, nodes: changes = {} } = given;
  const workflow = read(file, names);
  const steps = asList(workflow.nodes)
    .filter(isStep)
    .map((node) => {
      const isForm = /\.form(?:Trigger)?$/.test(String(node.type));
      if (isForm) return { ...node, ...nothing };
      const own = asObject(node.parameters);
      if (node.name === 'Settings') return { ...node, parameters: fillSettings(own, settings) };
      return { ...node, parameters: { ...own, ...changes[String(node.name)] } };
    });
  const start = { id: 'start', name: 'Start', type: 'n8n-nodes-base.manualTrigger' };
  const rows = { id: 'rows', name: 'Rows', type: 'n8n-nodes-base.set' };
  const raw = { mode: 'raw', jsonOutput: JSON.stringify(filled), options: {} };
  const nodes = [
    { ...start, typeVersion: 1, position: [0, 200], parameters: {} },
    { ...rows, typeVersion: 3.4, position: [200, 200], parameters: raw },
    ...steps,
  ];
  const before = { Start: leadsTo('Rows'), Rows: leadsTo('Form') };
  return { ...workflow, nodes, connections: { ...asObject(workflow.connections), ...before } };
}

const nothing = {
  type: 'n8n-nodes-base.noOp',
  typeVersion: 1,
  parameters: {},
  credentials: {},
};

/** As on the canvas, without notes. */
export function countNodes(file: string): number {
  return asList(read(file).nodes).filter(isStep).length;
}

function isStep({ type }: Json): boolean {
  return type !== 'n8n-nodes-base.stickyNote';
}

function leadsTo(node: string): Json {
  return { main: [[{ node, type: 'main', index: 0 }]] };
}

function read(file: string, names?: Names): Json {
  const text = readFileSync(path.join(__dirname, 'workflows', `${file}.json`), 'utf8');
  if (names === undefined) return asObject(JSON.parse(text));
  const workflow = asObject(JSON.parse(text.replaceAll(addressInTheFiles, names.claireUrl)));
  return withCredentials(workflow, names.credentials);
}

/** The two figures stand on the first lines of the node that makes the rows. */
function sized(parameters: Json, size: Size | undefined): Json {
  const { jsCode } = parameters;
  if (size === undefined || typeof jsCode !== 'string') return parameters;
  const { rows, different = rows } = size;
  return {
    ...parameters,
    jsCode: jsCode
      .replace(/^const rows = \d+;/m, `const rows = ${String(rows)};`)
      .replace(/^const different = \d+;/m, `const different = ${String(different)};`),
  };
}
