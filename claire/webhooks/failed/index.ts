export { DeliveryHealth, type HealthReport, type ToldMarks } from './delivery-health';
export type { FailedDelivery, ToldMark } from './list-failed';
export { summarizeFailures } from './summarize-failures';
