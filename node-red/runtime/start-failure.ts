import type { NodeRed, RuntimeNode } from '../types/node-red';
import { failure } from './errors';
import { registry } from './registry';
import { setFailed } from './status';

/**
 * For a node that cannot start as it is set up: its Status and Catch nodes hear why once they are
 * there. `status` is the key of a text, in the place of the error's code.
 */
export function tellStartFailure(
  RED: NodeRed,
  node: RuntimeNode,
  thrown: unknown,
  status?: string,
): void {
  const error = failure(RED, thrown);
  const takeBack = registry.flows.onceStarted(() => {
    setFailed(RED, node, status ?? error.code);
    node.error(error, {});
  });
  node.on('close', (_removed, done) => {
    takeBack();
    done();
  });
}
