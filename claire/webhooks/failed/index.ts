export { DeliveryHealth, type HealthReport, type ToldMarks } from './delivery-health';
export type { FailedDelivery } from './list-failed';
export { summarizeFailures } from './summarize-failures';
