export { addEventName, checkOffered, type ClaireEvent, isFromLocations, readEvent } from './event';
export { listErrors } from './failed-deliveries';
export { isInPlace, reconcile } from './reconcile';
export { type Listed, removeAll, removeOne, type WebhookOptions } from './remote';
export {
  claireEventHeader,
  claireSecretHeader,
  hashSecret,
  readEventHeader,
  verify,
} from './secret';
export {
  createTestCallMarker,
  ExpectedCalls,
  readTestCall,
  type ReceivedCall,
  requestTestCall,
  sendTest,
} from './test-call';
export { parseTriggerSettings, readLocations, type TriggerSettings } from './trigger-settings';
export type { KnownWebhook, WantedWebhooks } from './wanted';
