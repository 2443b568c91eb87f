export { addEventName, checkOffered, type ClaireEvent, isFromLocations, readEvent } from './event';
export { listErrors } from './failed-deliveries';
export { claireSecretHeader } from '../http/redact';
export { isInPlace, reconcile } from './reconcile';
export { type Listed, removeAll, removeOne, type WebhookOptions } from './remote';
export { claireEventHeader, hashSecret, readEventHeader, verify } from './secret';
export {
  createTestCallMarker,
  ExpectedCalls,
  readTestCall,
  type ReceivedCall,
  requestTestCall,
  sendTest,
} from './test-call';
export {
  type KnownWebhook,
  parseTriggerSettings,
  readLocations,
  type TriggerSettings,
  type WantedWebhooks,
} from './wanted';
