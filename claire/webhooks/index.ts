export { ExpectedCalls, type ReceivedCall } from './test-call';
export { isFromLocations, readEvent, addEventName, type ClaireEvent } from './event';
export { listErrors } from './list-errors';
export type { Listed, WebhookOptions } from './remote';
export { isInPlace, reconcile } from './reconcile';
export { removeAll, removeOne } from './remove';
export { sendTest } from './test-call';
export { createTestCallMarker, readTestCall, requestTestCall } from './test-call';
export {
  claireEventHeader,
  claireSecretHeader,
  hashSecret,
  readEventHeader,
  verify,
} from './secret';
export type { ExtraHeader, KnownWebhook, WantedWebhooks } from './wanted';
export { KeyedMutex } from './keyed-mutex';
export { checkOffered } from './event';
