export type { ImportHint } from './check';
export { compare, type CompareOptions, type CompareOutcome, type CompareStatus } from './compare';
export { confirm } from './confirm';
export type { ImportResults, OutcomeWait, ResultQueue } from './import-results';
export { match } from './import-results';
export type { Outcome, OutcomeStatus } from './outcome';
export { countOutcomes, OutcomeCounts } from './summary';
export { readRows } from './rows/read-rows';
export type { ColumnReport, ReadRow, RowReading } from './rows/reading';
export {
  badValueChoices,
  optOutChoices,
  type ColumnMapping,
  dateOrders,
  decimalMarks,
  locationKeys,
  type RowSettings,
} from './rows/settings';
export { type ImportOptions, run } from './run';
