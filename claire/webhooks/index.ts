export { readEvent, type ClaireEvent } from './event';
export type { Listed, WebhookOptions } from './ledger';
export { listAllErrors, type AllErrors } from './list-all-errors';
export { isInPlace, reconcile } from './reconcile';
export { removeAll, removeOne } from './remove';
export { claireEventHeader, claireSecretHeader, hashOf } from './secret';
export { eventOf, verify } from './verify';
export type { KnownWebhook, WantedWebhooks } from './wanted';
export { Turns } from './turns';
