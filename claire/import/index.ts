export { check } from './check';
export { importResultEvent, match, resultKey } from './match';
export type { Outcome } from './outcome';
export { run } from './run';
