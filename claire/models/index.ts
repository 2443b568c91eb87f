export * from './enumerations';
export * from './ids';
export * from './import-appointment';
export * from './nested';
export * from './plain-name';
export * from './webhook-call';
