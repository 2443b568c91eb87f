export {
  checkCallers,
  claireAddresses,
  mayCall,
  readCallers,
  type AllowedCallers,
} from './allowed-callers';
export { isFrom, readEvent, withName, type ClaireEvent } from './event';
export { listAllErrors, type AllErrors } from './list-all-errors';
export type { Listed, WebhookOptions } from './ledger';
export { isInPlace, reconcile } from './reconcile';
export { removeAll, removeOne } from './remove';
export { claireEventHeader, claireSecretHeader, hashOf } from './secret';
export { eventOf, verify } from './verify';
export type { ExtraHeader, KnownWebhook, WantedWebhooks } from './wanted';
export { Turns } from './turns';
export type { Caller } from './source-address';
export { checkOffered } from './later-events';
