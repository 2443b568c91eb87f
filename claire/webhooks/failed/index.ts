export { DeliveryHealth, type HealthReport, type Silence, type ToldMarks } from './delivery-health';
export { listFailedDeliveries } from './list-failed';
export type { FailedDelivery } from './list-failed';
export { summarizeFailures } from './summarize-failures';
