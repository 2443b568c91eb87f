export type { Change } from './change';
export {
  defaultChangesSettings,
  parseChangesSettings,
  type ChangesSettings,
} from './changes-settings';
export { describePollCost, pollCost } from './cost';
export { alarmAfter, type PollFailure, type Recovery } from './alarms';
export { poll, type PollDependencies, type PollResult } from './poll';
export { findRecentChange } from './recent-change';
export { type Calendar, maxDays } from './window';
