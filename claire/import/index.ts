export { check, type ImportHint } from './check';
export { compare } from './compare/compare';
export { type CompareOutcome, summarizeComparison } from './compare/compare-outcome';
export type { CompareHint } from './compare/only-at-claire';
export { confirm } from './confirm';
export type { OutcomeWait } from './confirmation/follow-up';
export type { ImportResults, ResultQueue } from './confirmation/result-listener';
export { importResultEvent, match, resultKey } from './match';
export { summarize, type Outcome, type OutcomeStatus } from './outcome';
export type { ColumnReport } from './rows/row-reading';
export {
  type ColumnMapping,
  dateOrders,
  decimalMarks,
  locationKeys,
  type RowSettings,
} from './rows/settings';
export type { LocalTime, TimeReader } from './rows/values';
export { run, type ImportOptions } from './run';
