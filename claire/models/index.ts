export * from './enumerations';
export { default as nestedModels } from './nested.json';
export {
  AppointmentId,
  customerFields,
  customerUnderOtherName,
  ImportAppointment,
  isWhole,
  LocationId,
  WebhookId,
  WholeCustomer,
} from './values';
