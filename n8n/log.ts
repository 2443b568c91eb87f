import type { Log } from '../claire/ports';
import type { ClaireContext } from './context';

/** The core's log lines in n8n's log, with the name of the node that caused them. */
export function log(context: ClaireContext): Log {
  const node = context.getNode().name;
  return {
    debug: (message, facts) => {
      context.logger.debug(message, { node, ...facts });
    },
    warn: (message, facts) => {
      context.logger.warn(message, { node, ...facts });
    },
  };
}
