import type { CompareHint, ImportHint, ImportOptions } from '../../../claire/import';
import type { NodeRed, RuntimeNode } from '../../types/node-red';
import type { ClaireAccount } from '../account/account';
import { clock } from '../clock';
import { localTimesIn } from '../local-times';
import { chooseTimeZone } from '../time-zone';

/** Of the import, whichever node says it. */
const texts = '@claire-nodes/node-red-claire/claire-import:claire-import.warnings';

/** Of the hints that are written in the language of the editor; the core has English words for all. */
const keys: Readonly<Partial<Record<(ImportHint | CompareHint)['code'], string>>> = {
  customerName: 'otherCustomers',
  partOfInput: 'partOfInput',
};

interface ReadingSettings extends Pick<ImportOptions, 'times' | 'clock'> {
  readonly onHint: (hint: ImportHint | CompareHint) => void;
}

/**
 * How every node of ours reads the rows of an import, and tells what is odd about them. Times without
 * a zone are in the node's, or else in the account's; throws where that is no time zone.
 */
export function importSettings(
  RED: NodeRed,
  node: RuntimeNode,
  account: Pick<ClaireAccount, 'timeZone'>,
  timeZone?: string,
): ReadingSettings {
  return {
    clock,
    times: localTimesIn(chooseTimeZone(timeZone, account.timeZone), (timeZone ?? '') !== ''),
    onHint: (hint) => {
      const key = keys[hint.code];
      const field = 'field' in hint ? hint.field : '';
      node.warn(key === undefined ? hint.message : RED._(`${texts}.${key}`, { field }));
    },
  };
}
