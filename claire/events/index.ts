export { enrich, type LookUps } from './enrich';
export { outputOf } from './output';
export { checkCreated, readWishes, type Wishes } from './wishes';
