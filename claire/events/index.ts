export { enrich, toOutput, type EnrichOptions, type Extras } from './enrich';
export { readLocations, parseTriggerSettings, type TriggerSettings } from './trigger-settings';
