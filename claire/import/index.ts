export { check } from './check';
export { importResultEvent, match, resultKey } from './match';
export type { Outcome, OutcomeError, OutcomeStatus } from './outcome';
export { run, type ImportOptions } from './run';
