import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Json, asList, asObject } from '../lab/n8n/rest';
import { type Credentials, withCredentials } from '../lab/n8n/workflow';

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

function read(file: string, { claireUrl, credentials }: Names): Json {
  const text = readFileSync(path.join(__dirname, 'workflows', `${file}.json`), 'utf8');
  const workflow = asObject(JSON.parse(text.replaceAll(addressInTheFiles, claireUrl)));
  return withCredentials(workflow, credentials);
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
