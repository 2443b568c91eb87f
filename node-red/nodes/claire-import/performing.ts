import type { CallOptions, Client } from '../../../claire/client';
import {
  compare,
  type CompareOutcome,
  type CompareStatus,
  confirm,
  type ImportOptions,
  type Outcome,
  type OutcomeStatus,
  type OutcomeWait,
  run,
} from '../../../claire/import';
import type { ReadingOptions } from '../../../claire/import/rows/read-rows';
import type { Action } from './choices';

export type AnyOutcome = Outcome | CompareOutcome;

/** How many outcomes there are of each status. */
export type Counts = Partial<Record<OutcomeStatus | CompareStatus, number>>;

/** The ids of what a node does, as `msg.claire` tells them. */
export const operationIds = {
  import: 'appointment.import',
  compare: 'appointment.compare',
  confirm: 'appointment.confirmImport',
} as const satisfies Record<Action, string>;

export interface PerformOptions extends Pick<ImportOptions, 'ahead' | 'onAnswered'> {
  readonly calls: CallOptions;
  readonly reading: ReadingOptions;
  /** Of an import, whether it sends only what is new or differs. */
  readonly onlyChanged: boolean;
  readonly wait: OutcomeWait | undefined;
  /** Of a comparison, whether its rows were all that there are. */
  readonly isWhole: () => boolean;
}

type Rows = Iterable<unknown> | AsyncIterable<unknown>;

/** Starts what a node does with its rows; of a confirmation, these are earlier outcomes. */
export function perform(
  action: Action,
  rows: Rows,
  client: Client,
  { calls, reading, ahead, onAnswered, onlyChanged, wait, isWhole }: PerformOptions,
): AsyncIterable<AnyOutcome> {
  const shared = { ...calls, ...reading, ahead, onAnswered };
  if (action === 'compare') return compare(rows, client, { ...shared, isWhole });
  if (action === 'import') return run(rows, client, { ...shared, onlyChanged, wait });
  if (wait === undefined) throw new RangeError('A confirmation needs a clock');
  return confirm(rows, client, { ...calls, wait });
}
