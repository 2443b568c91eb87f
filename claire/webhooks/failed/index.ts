export { DeliveryHealth, type HealthReport, type Silence, type ToldMarks } from './delivery-health';
export { type FailedDelivery, listFailedDeliveries } from './list-failed';
export { summarizeFailures } from './summarize-failures';
