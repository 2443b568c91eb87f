export {
  defaultChangesSettings,
  parseChangesSettings,
  type ChangesSettings,
} from './changes-settings';
export type { Change } from './compare';
export { findRecentChange, poll, type PollDependencies, type PollResult } from './poll';
export { alarmAfter, type PollFailure, type Recovery } from './reports';
export { type Calendar, describePollCost, maxDays, pollCost } from './window';
