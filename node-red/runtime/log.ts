import type { Log } from '../../claire/ports';
import type { RuntimeNode } from '../types/node-red';

/** The core's log lines in Node-RED's log, under the name of the account. */
export function log(node: Pick<RuntimeNode, 'debug' | 'warn'>): Log {
  const line = (message: string, facts?: Readonly<Record<string, unknown>>): string =>
    facts === undefined ? message : `${message} ${JSON.stringify(facts)}`;
  return {
    debug: (message, facts) => {
      node.debug(line(message, facts));
    },
    warn: (message, facts) => {
      node.warn(line(message, facts));
    },
  };
}
