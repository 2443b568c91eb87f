export { FindInput, searchFields, type MatchedField, type SearchField } from './find-input';
export {
  findAppointments,
  type FindDependencies,
  type FindOptions,
  type FindReport,
  type FindResult,
  type FoundAppointment,
  type Match,
} from './find-appointments';
export type { FailedList } from './search-calls';
export { describeFindCost, findCost, type FindCost, type FindCostSettings } from './find-cost';
