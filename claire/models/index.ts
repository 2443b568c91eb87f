export * from './enumerations';
export * from './import-appointment';
export * from './nested';
export { AppointmentId, LocationId, WebhookId } from './values';
