export { addEventName, checkOffered, type ClaireEvent, isFromLocations, readEvent } from './event';
export { KeyedMutex } from './keyed-mutex';
export { listErrors } from './list-errors';
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
export type { ExtraHeader, KnownWebhook, WantedWebhooks } from './wanted';
