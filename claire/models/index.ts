export * from './enumerations';
export * from './ids';
export * from './import-appointment';
export * from './nested';
