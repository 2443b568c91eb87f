export * from './all';
export * from './catalogue';
export * from './record-fields';
export * from './typed-fields';
export { type Operation, readResource as resourceOf } from './operation';
export { type Webhook, WebhookCall, type WebhookError } from './webhook-records';
