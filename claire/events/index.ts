export { enrich, type LookUps } from './enrich';
export { toOutput } from './output';
export {
  checkCreated,
  readLocations,
  parseTriggerSettings,
  type TriggerSettings,
} from './trigger-settings';
