export { check } from './check';
export { confirm } from './confirm';
export type { ImportHint } from './hint';
export { importResultEvent, match, resultKey } from './match';
export type { Outcome, OutcomeStatus } from './outcome';
export type { TimeReader } from './rows/times';
export { run, type ImportOptions } from './run';
export { summarize } from './summary';
export type { ImportResults, OutcomeWait, ResultQueue } from './wait';
