export { enrich, toOutput, type EnrichOptions } from './enrich';
export { checkCreated } from '../webhooks';
export { readLocations, parseTriggerSettings, type TriggerSettings } from './trigger-settings';
