export * from './enumerations';
export { default as nestedModels } from './nested.json';
export {
  AppointmentId,
  customerFields,
  customerUnderOtherName,
  ImportAppointment,
  LocationId,
  WebhookId,
  WholeCustomer,
} from './values';
