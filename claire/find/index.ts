export { FindInput, searchFields, type MatchedField, type SearchField } from './find-input';
export {
  findAppointments,
  type FindDependencies,
  type FindOptions,
  type FindReport,
  type FindResult,
} from './find-appointments';
export type { FailedList } from './search-calls';
export { describeFindCost, findCost, findDefaults } from './find-cost';
