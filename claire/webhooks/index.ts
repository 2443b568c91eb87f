export { readEvent, type ClaireEvent } from './event';
export type { WebhookOptions } from './ledger';
export { isInPlace, reconcile } from './reconcile';
export { removeAll } from './remove';
export { claireEventHeader, claireSecretHeader, hashOf } from './secret';
export { eventOf, verify } from './verify';
export type { KnownWebhook, WantedWebhooks } from './wanted';
export { Turns } from './turns';
