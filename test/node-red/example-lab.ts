import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod/v4';
import { type FlowNode, route } from './flow';
import type { Lab } from './lab';
import { until } from './until';

const Flow = z.array(z.looseObject({ id: z.string(), type: z.string() }));

const Said = z.array(z.object({ name: z.string(), what: z.unknown() }));

export interface ExampleSettings {
  /** What the user fills in as environment variables of the tab; the rest of it stays. */
  readonly settings?: Readonly<Record<string, string>>;
  /** What is not as the user has it, because no test waits so long. */
  readonly alter?: (node: FlowNode) => FlowNode;
}

/** Deploys an example with what its user sets, and with debug nodes that the test can read. */
export async function deployExample(
  lab: Lab,
  folder: string,
  name: string,
  { settings = {}, alter = (node) => node }: ExampleSettings = {},
): Promise<void> {
  const flow = readFlow(folder, name).map((node) => {
    if (node.type === 'tab') return { ...node, env: filledIn(node.env, settings) };
    return node.type === 'e-mail' ? { ...node, credentials: mailSignIn } : alter(node);
  });
  // What the flows of an earlier deploy said is not heard any more.
  const key = `said${randomUUID().replaceAll('-', '')}`;
  await lab.deploy([...flow.map((node) => prepared(lab, node, key)), ...listener(key)]);
}

const mailSignIn = { userid: 'workshop', password: 'only-for-the-lab' };

const Variables = z.array(z.looseObject({ name: z.string() }));

function filledIn(env: unknown, settings: Readonly<Record<string, string>>) {
  return Variables.parse(env).map((one) => ({ ...one, value: settings[one.name] ?? one.value }));
}

export function readFlow(folder: string, name: string): FlowNode[] {
  return Flow.parse(JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8')));
}

function prepared(lab: Lab, node: FlowNode, key: string): FlowNode {
  if (node.type === 'claire-account') {
    return lab.account({ id: node.id, publicUrl: lab.nodeRed.url });
  }
  if (node.type !== 'debug') return node;
  const what = `msg.${String(node.complete)}`;
  const said = `{ name: ${JSON.stringify(node.name)}, what: ${what} }`;
  const func = `global.set('${key}', [...(global.get('${key}') ?? []), ${said}]);`;
  return { ...node, type: 'function', func, outputs: 0 };
}

const listener = (key: string): FlowNode[] => [
  { id: 'ear', type: 'tab', label: 'What was said', disabled: false },
  ...route(
    'ear',
    'get',
    '/said',
    `msg.payload = global.get('${key}') ?? []; global.set('${key}', []); return msg;`,
  ),
];

/** Waits until a debug node of this name has said something, and gives the first that it said. */
export async function said(lab: Lab, name: string): Promise<unknown> {
  const all: z.output<typeof Said> = [];
  const find = () => all.find((one) => one.name === name);
  await until(`${name} says something`, async () => {
    all.push(...Said.parse(await (await lab.fetch('/said')).json()));
    return find() !== undefined;
  });
  return find()?.what;
}

/** Presses the button of an inject node, once Node-RED has it in its flows. */
export async function inject(lab: Lab, id: string): Promise<void> {
  await until(`${id} is injected`, async () => {
    return (await lab.fetch(`/inject/${id}`, { method: 'POST' })).ok;
  });
}

/** Waits until Claire has a webhook for each of the events of the example's trigger. */
export async function listening(lab: Lab, events: number): Promise<void> {
  await until('the trigger is registered', () => lab.claire.webhooks().length === events);
}
