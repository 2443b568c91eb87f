import type { NodeRed, NodeStatus, RuntimeNode } from '../types/node-red';
import { SetupError, toFailure } from './errors';
import { registry } from './registry';

const appearances = {
  /** Done, or listening. */
  good: { fill: 'green', shape: 'dot' },
  working: { fill: 'blue', shape: 'dot' },
  /** For the rate limit, or for another try. */
  waiting: { fill: 'yellow', shape: 'ring' },
  /** Done, but not all of it well. */
  partly: { fill: 'yellow', shape: 'dot' },
  bad: { fill: 'red', shape: 'ring' },
  idle: { fill: 'grey', shape: 'ring' },
} as const satisfies Record<string, NodeStatus>;

export type Appearance = keyof typeof appearances;

/**
 * Shows a status under a node. The text is the key `<type>.status.<key>` of the node's locale file,
 * which each editor translates for its own user; with values in it, the runtime has to translate.
 */
export function setStatus(
  RED: NodeRed,
  node: RuntimeNode,
  appearance: Appearance,
  key: string,
  values?: Readonly<Record<string, string | number>>,
): void {
  const text = `${node.type}.status.${key}`;
  node.status({
    ...appearances[appearance],
    text: values === undefined ? text : RED._(text, values),
  });
}

/** A red ring with the words for that code: every set has a status text for each. */
export function setFailed(RED: NodeRed, node: RuntimeNode, code: string): void {
  setStatus(RED, node, 'bad', code);
}

/** Of a node that cannot work as it is set up, its Status nodes hear once they are there. */
export function showStart(RED: NodeRed, node: RuntimeNode, code: string | undefined): void {
  if (code === undefined) node.status({});
  else
    onceStarted(node, () => {
      setFailed(RED, node, code);
    });
}

/** Its Catch nodes hear why, too. */
export function reportStartFailure(RED: NodeRed, node: RuntimeNode, thrown: unknown): void {
  const error = toFailure(RED, thrown);
  const status = thrown instanceof SetupError ? thrown.statusKey : undefined;
  onceStarted(node, () => {
    setFailed(RED, node, status ?? error.code);
    node.error(error, {});
  });
}

/** Unless the node closes before. */
function onceStarted(node: RuntimeNode, work: () => void): void {
  const takeBack = registry.flows.onceStarted(work);
  node.on('close', (_removed, done) => {
    takeBack();
    done();
  });
}
