export { check } from './check';
export { confirm } from './confirm';
export { importResultEvent, match, resultKey } from './match';
export type { Outcome, OutcomeStatus } from './outcome';
export { run, type ImportOptions } from './run';
export { summaryOf } from './summary';
export type { ImportResults, OutcomeWait, ResultQueue } from './wait';
