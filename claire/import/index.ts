export { check, type ImportHint } from './check';
export { compare, type CompareOptions } from './compare/compare';
export {
  type CompareOutcome,
  type CompareStatus,
  summarizeComparison,
} from './compare/compare-outcome';
export type { CompareHint } from './compare/only-at-claire';
export { confirm } from './confirm';
export type { OutcomeWait } from './confirmation/follow-up';
export type { ImportResults, ResultQueue } from './confirmation/result-listener';
export type { Difference } from './differences/compare-appointment';
export type { ImportOptions } from './import-options';
export { match, resultKey } from './match';
export { summarize, type Outcome, type OutcomeStatus } from './outcome';
export { readRows } from './rows/read-rows';
export type { Decision } from './rows/decisions';
export type { ColumnReport, ReadRow, RowReading } from './rows/row-reading';
export {
  type ColumnMapping,
  dateOrders,
  decimalMarks,
  locationKeys,
  type RowSettings,
} from './rows/settings';
export type { TimeReader } from './rows/values/read-value';
export { run } from './run';
export { summarizeProblems } from './summarize-problems';
