export { ExpectedCalls, type ReceivedCall } from './expected-calls';
export { isFromLocations, readEvent, addEventName, type ClaireEvent } from './event';
export { listErrors } from './list-errors';
export type { Listed, WebhookOptions } from './webhook-registry';
export { isInPlace, reconcile } from './reconcile';
export { removeAll, removeOne } from './remove';
export { sendTest } from './send-test';
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
export { checkOffered } from './unknown-events';
