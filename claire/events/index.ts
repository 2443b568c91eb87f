export { enrich, type Extras, type LookUps } from './enrich';
export { outputOf } from './output';
export { checkCreated, readWishes, type Wishes } from './wishes';
