export { build } from './build';
export { defaultKeys, type ApiKey } from './keys';
export type { SandboxOptions } from './options';
export { startSandbox, type Sandbox } from './sandbox';
export { SandboxState } from './sandbox-state';
