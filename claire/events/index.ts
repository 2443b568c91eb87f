export { enrich, toOutput, type EnrichOptions } from './enrich';
export {
  checkCreated,
  readLocations,
  parseTriggerSettings,
  type TriggerSettings,
} from './trigger-settings';
