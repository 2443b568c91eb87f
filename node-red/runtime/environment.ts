import type { NodeRed } from '../types/node-red';
import { readText } from './config';
import { SetupError } from './errors';
import { evaluate } from './evaluate';

const reference = /^\$\{(\S+)\}$/;

/** `${NAME}` as Node-RED fills it in when it makes the node. */
export async function fillEnvironment(RED: NodeRed, id: string, value: string): Promise<string> {
  if (!reference.test(value.trim())) return value;
  const node = RED.nodes.getNode(id) ?? undefined;
  return readText(await evaluate(RED, node, { type: 'env', value: value.trim() }));
}

/** Throws for the `${NAME}` that Node-RED leaves as it is where the variable is not set. */
export function checkIsFilled(path: string, value: string): void {
  const [, name] = reference.exec(value.trim()) ?? [];
  if (name === undefined) return;
  throw new SetupError('notSet', { name }, { path, message: 'names a variable that is not set' });
}
