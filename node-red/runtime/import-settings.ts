import type { ImportHint, ImportOptions } from '../../claire/import';
import type { NodeRed, RuntimeNode } from '../types/node-red';
import { localTimes } from './local-times';

/** Of the import, whichever node says it. */
const texts = 'node-red-contrib-claire/claire-import:claire-import.warnings';

/** Of the hints that are written in the language of the editor; the core has English words for all. */
const keys: Readonly<Partial<Record<ImportHint['code'], string>>> = {
  customerName: 'otherCustomers',
};

/** How every node of ours reads the rows of an import, and tells what is odd about them. */
export function importSettings(
  RED: NodeRed,
  node: RuntimeNode,
): Pick<ImportOptions, 'times' | 'onHint'> {
  return {
    times: localTimes,
    onHint: ({ code, field, message }) => {
      const key = keys[code];
      node.warn(key === undefined ? message : RED._(`${texts}.${key}`, { field }));
    },
  };
}
