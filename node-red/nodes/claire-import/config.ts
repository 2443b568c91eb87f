import { defaultMaxWait, defaultWait } from '../../../claire/waits';
import {
  actions,
  collects,
  readOneOf,
  readRowSettings,
  sources,
  waitFors,
} from '../../runtime/choices';
import { readNumber, readConfigText } from '../../runtime/config';
import type { NodeConfig } from '../../types/node-red';
import { readColumns } from './column-table';

/** What the node was saved with, as it is used. */
export type ImportSettings = ReturnType<typeof readSettings>;

export function readSettings(config: Readonly<Partial<NodeConfig>>) {
  const action = readOneOf(actions, config.action);
  const source = readOneOf(sources, config.source, 'appointments');
  // What is not shown for appointments in Claire's own form does not hold for them.
  const isFile = source === 'columns';
  const rows = isFile ? readRowSettings(config) : { source };
  const mayGroup = action !== 'confirm' && rows.groupRows === true;
  return {
    accountId: readConfigText(config.account),
    action,
    /** How the rows are written. */
    rows,
    /** Which column is which field. */
    columns: isFile ? readColumns(config.columns) : [],
    /** Whether several rows may have one outcome. */
    mayGroup,
    /** Whether what comes out of a row depends on the others: there may be more or fewer outcomes. */
    needsWhole: mayGroup || action === 'compare',
    /** Of times without a zone; empty: the account's. */
    timeZone: readConfigText(config.timeZone),
    onlyChanged: config.onlyChanged === true,
    collect: readOneOf(collects, config.collect),
    count: Math.floor(readNumber(config.count, 1, 100)),
    milliseconds: readNumber(config.seconds, 0, 5) * 1000,
    honourParts: config.honourParts !== false,
    waitFor: readOneOf(waitFors, config.waitFor, 'confirmation'),
    waitAtMost: readNumber(config.waitAtMost, 0, defaultWait),
    inParts: config.output === 'parts',
    maxWait: readNumber(config.maxWait, 0, defaultMaxWait),
  };
}
