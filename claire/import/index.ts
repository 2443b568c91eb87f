export { check, type ImportHint } from './check';
export { confirm } from './confirm';
export type { OutcomeWait } from './confirmation/follow-up';
export type { ImportResults, ResultQueue } from './confirmation/result-listener';
export { importResultEvent, match, resultKey } from './match';
export { summarize, type Outcome, type OutcomeStatus } from './outcome';
export type { TimeReader } from './rows/values';
export { run, type ImportOptions } from './run';
