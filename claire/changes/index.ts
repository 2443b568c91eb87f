export { changeKinds, type Change, type ChangeKind, type Difference } from './change';
export { describePollCost, pollCost, type PollCost, type PollCostSettings } from './cost';
export type { Notice } from './notice';
export {
  alarmAfter,
  defaultChangesSettings,
  poll,
  type ChangesSettings,
  type PollDependencies,
  type PollFailure,
  type PollResult,
} from './poll';
export { findRecentChange } from './recent-change';
export type { ChangesState } from './state';
export type { Calendar } from './window';
