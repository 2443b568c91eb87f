import type { ImportHint, ImportOptions } from '../../claire/import';
import type { NodeRed, RuntimeNode } from '../types/node-red';
import { localTimes } from './local-times';

/** Of the import, whichever node says it. */
const texts = 'node-red-contrib-claire/claire-import:claire-import.warnings';

const keys: Readonly<Record<ImportHint['code'], string>> = { customerName: 'otherCustomers' };

/** How every node of ours reads the rows of an import, and tells what is odd about them. */
export function importSettings(
  RED: NodeRed,
  node: RuntimeNode,
): Pick<ImportOptions, 'times' | 'onHint'> {
  return {
    times: localTimes,
    onHint: ({ code, field }) => {
      node.warn(RED._(`${texts}.${keys[code]}`, { field }));
    },
  };
}
