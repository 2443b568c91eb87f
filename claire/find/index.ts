export { FindInput, searchFields, type MatchedField, type SearchField } from './find-input';
export {
  findAppointments,
  type FailedList,
  type FindDependencies,
  type FindOptions,
  type FindReport,
  type FindResult,
  type FoundAppointment,
  type Match,
} from './find-appointments';
export { describeFindCost, findCost, type FindCost, type FindCostSettings } from './find-cost';
