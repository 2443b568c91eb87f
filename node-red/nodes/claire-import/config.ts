import { defaultMaxWait, defaultWait } from '../../../claire/default-waits';
import {
  badValueChoices,
  optOutChoices,
  dateOrders,
  decimalMarks,
  locationKeys,
  type RowSettings,
} from '../../../claire/import';
import { readNumber, readText } from '../../runtime/config';
import type { NodeConfig } from '../../types/node-red';
import { type ColumnEntry, readColumns } from './column-table';
import { actions, collects, otherColumns, sources, waitFors } from '../../runtime/choices';
import type { Action, OtherColumns } from '../../runtime/choices';

export interface ImportConfig extends NodeConfig {
  readonly account?: unknown;
  readonly action?: unknown;
  readonly source?: unknown;
  readonly columns?: unknown;
  readonly otherColumns?: unknown;
  readonly dateOrder?: unknown;
  readonly dateFormat?: unknown;
  readonly timeZone?: unknown;
  readonly decimals?: unknown;
  readonly locationBy?: unknown;
  readonly badValues?: unknown;
  readonly advertisingOptOuts?: unknown;
  readonly groupRows?: unknown;
  readonly onlyChanged?: unknown;
  readonly collect?: unknown;
  readonly count?: unknown;
  readonly seconds?: unknown;
  readonly honourParts?: unknown;
  readonly waitFor?: unknown;
  readonly waitAtMost?: unknown;
  readonly output?: unknown;
  readonly maxWait?: unknown;
}

/** What the node was saved with, as it is used. */
export interface ImportSettings {
  readonly accountId: string;
  readonly action: Action;
  /** How the rows are written. */
  readonly rows: Partial<RowSettings>;
  /** Which column is which field. */
  readonly columns: readonly ColumnEntry[];
  readonly otherColumns: OtherColumns;
  /** Of times without a zone; empty: the account's. */
  readonly timeZone: string;
  readonly onlyChanged: boolean;
  /** Whether several rows may have one outcome. */
  readonly mayGroup: boolean;
  /** Whether there may be more or fewer outcomes than rows. */
  readonly hasOwnNumbers: boolean;
  /** Whether the outcome of a row depends on the others. */
  readonly needsWhole: boolean;
  readonly collect: (typeof collects)[number];
  readonly count: number;
  readonly milliseconds: number;
  readonly honourParts: boolean;
  readonly waitFor: (typeof waitFors)[number];
  readonly waitAtMost: number;
  readonly inParts: boolean;
  readonly maxWait: number;
}

export function readSettings(config: ImportConfig): ImportSettings {
  const action = readOneOf(actions, config.action);
  const source = readSource(config);
  const mayGroup = action !== 'confirm' && source.rows.groupRows === true;
  return {
    accountId: readText(config.account),
    action,
    ...source,
    mayGroup,
    hasOwnNumbers: mayGroup || action === 'compare',
    needsWhole: mayGroup || action === 'compare',
    timeZone: readText(config.timeZone),
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

/** What is not shown for appointments in Claire's own form does not hold for them. */
function readSource(
  config: ImportConfig,
): Pick<ImportSettings, 'rows' | 'columns' | 'otherColumns'> {
  const source = readOneOf(sources, config.source, 'appointments');
  if (source === 'appointments') return { rows: { source }, columns: [], otherColumns: 'ignore' };
  return {
    rows: {
      source,
      dateOrder: readOneOf(dateOrders, config.dateOrder),
      dateFormat: readText(config.dateFormat),
      decimals: readOneOf(decimalMarks, config.decimals),
      locationBy: readOneOf(locationKeys, config.locationBy),
      badValues: readOneOf(badValueChoices, config.badValues),
      advertisingOptOuts: readOneOf(optOutChoices, config.advertisingOptOuts),
      groupRows: config.groupRows === true,
    },
    columns: readColumns(config.columns),
    otherColumns: readOneOf(otherColumns, config.otherColumns),
  };
}

function readOneOf<Choice extends string>(
  choices: readonly [Choice, ...Choice[]],
  saved: unknown,
  fallback = choices[0],
): Choice {
  return choices.find((choice) => choice === saved) ?? fallback;
}
