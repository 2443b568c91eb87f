export { check, type ImportHint } from './check';
export { confirm } from './confirm';
export type { OutcomeWait } from './confirmation/follow-up';
export type { ImportResults, ResultQueue } from './confirmation/result-listener';
export { importResultEvent, match, resultKey } from './match';
export { summarize, type Outcome, type OutcomeStatus } from './outcome';
export {
  type ColumnReport,
  type IgnoredName,
  type ReadRow,
  readRows,
  type RowReading,
} from './rows/read-rows';
export type { ColumnMapping, RowSettings } from './rows/settings';
export type { LocalTime, TimeReader } from './rows/values';
export { run, type ImportOptions } from './run';
