export { enrich, type LookUps } from './enrich';
export { outputOf } from './output';
export { checkCreated, readLocations, readWishes, type Wishes } from './wishes';
