export { enrich, toOutput, type EnrichOptions } from './enrich';
export { readLocations, parseTriggerSettings, type TriggerSettings } from './trigger-settings';
