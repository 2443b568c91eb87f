export type { Change } from './compare';
export { findRecentChange, poll, type PollDependencies, type PollResult } from './poll';
export { alarmAfter, type PollFailure, type Recovery } from './reports';
export {
  type Calendar,
  type ChangesSettings,
  defaultChangesSettings,
  describePollCost,
  maxDays,
  parseChangesSettings,
  pollCost,
} from './window';
