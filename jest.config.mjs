// One project a level of test: `jest --selectProjects unit`, or just the path of a test file.
const levels = [
  'unit',
  'models',
  'contract',
  'sandbox',
  'n8n',
  'node-red',
  'package',
  'e2e',
  'queue',
  'running-n8n',
];
const withServers = new Set(['node-red', 'e2e', 'queue', 'running-n8n']);
/** All of their product runs in the process of the test. */
const inProcess = new Set(['unit', 'sandbox', 'n8n']);

export default {
  maxWorkers: 2,
  // Jest keeps something of each file that it ran, and a large heap takes long to collect.
  workerIdleMemoryLimit: '500MB',
  testSequencer: '<rootDir>/test/longest-first.mjs',
  // Real servers start in the e2e tests; anything else that takes this long is broken anyway.
  testTimeout: 300_000,
  projects: levels.map((level) => ({
    displayName: level,
    rootDir: import.meta.dirname,
    roots: ['<rootDir>/test'],
    testMatch: [`<rootDir>/test/${level}/**/*.test.ts`],
    testEnvironment: 'node',
    // Else each look-up of a global goes through Jest's own context: rows are read half as fast.
    sandboxInjectedGlobals: [
      'Array',
      'Boolean',
      'JSON',
      'Map',
      'Math',
      'Number',
      'Object',
      'Set',
      'String',
    ],
    ...(level === 'node-red' && {
      globalSetup: '<rootDir>/test/node-red/kept/set-up.ts',
      globalTeardown: '<rootDir>/test/node-red/kept/tear-down.ts',
    }),
    setupFiles: [
      ...(withServers.has(level) ? ['<rootDir>/test/one-request-a-connection.ts'] : []),
      ...(inProcess.has(level) ? ['<rootDir>/test/other-day.ts'] : []),
    ],
    // A page's script may stand beside the module that serves it, under the same name.
    moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'node'],
    modulePathIgnorePatterns: ['<rootDir>/.*/dist/', '<rootDir>/dist/', '<rootDir>/.cache/'],
    transform: {
      '\\.ts$': [
        '@swc/jest',
        {
          jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
          module: { type: 'commonjs' },
          sourceMaps: 'inline',
        },
      ],
    },
  })),
};
