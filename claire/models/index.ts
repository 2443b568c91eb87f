export * from './enumerations';
export * from './nested';
export {
  AppointmentId,
  customerFields,
  customerUnderOtherName,
  ImportAppointment,
  LocationId,
  WebhookId,
  WholeCustomer,
} from './values';
