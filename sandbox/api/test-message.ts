/** What Claire's queue carries, by Go's names; of the rest the sample shows no type. */
const payload = {
  WebhookTriggerID: 'whole number',
  AppointmentID: 'whole number',
  DealerID: 'whole number',
  DealerLocationID: 'whole number',
  ChecklistID: 'whole number',
  WONr: 'text',
  CommunicationKey: 'text',
  CustomerDMSNr: 'text',
  CustomerType: 'text',
  CustomerName: 'text',
  ReceptionistName: 'text',
  ReceptionistPhone: 'text',
  ReceptionistProfilePictureURL: 'text',
  DMSLocationSource: 'text',
  IsShopColor: 'text',
  ChecklistName: 'text',
  DMSNr: 'text',
  AppointmentImportError: 'text',
} as const;

/** The body of a test of a webhook. */
export const testFields = {
  WebhookID: 'whole number',
  CommunicationReceiverID: 'whole number',
  Payload: { record: payload },
} as const;
