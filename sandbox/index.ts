export { build } from './build';
export type { Message } from './inbox';
export { defaultKeys, type ApiKey } from './data/dealer';
export type { SandboxOptions } from './options';
export { startSandbox, type Sandbox } from './sandbox';
export { SandboxState } from './sandbox-state';
