import eslint from '@eslint/js';
import { n8nCommunityNodesPlugin } from '@n8n/eslint-plugin-community-nodes';
import n8nNodesBase from 'eslint-plugin-n8n-nodes-base';
import redos from 'eslint-plugin-redos';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const n8nFiles = ['{nodes,triggers,credentials,n8n}/**/*.ts', 'package.json'];

/** A reviewer reads n8n's warnings too. */
const strict = (rules) => Object.fromEntries(Object.keys(rules).map((name) => [name, 'error']));

/** The rules by which n8n's scan judges a package, with the exceptions that it makes itself. */
const n8nRules = [
  {
    files: n8nFiles,
    plugins: {
      ...n8nCommunityNodesPlugin.configs.recommended.plugins,
      'n8n-nodes-base': n8nNodesBase,
    },
    rules: { ...strict(n8nCommunityNodesPlugin.configs.recommended.rules), 'no-console': 'error' },
  },
  {
    files: ['package.json'],
    languageOptions: { parser: tseslint.parser },
    rules: n8nNodesBase.configs.community.rules,
  },
  {
    files: ['credentials/**/*.ts'],
    rules: {
      ...n8nNodesBase.configs.credentials.rules,
      'n8n-nodes-base/cred-class-field-documentation-url-miscased': 'off',
      'n8n-nodes-base/cred-class-field-type-options-password-missing': 'off',
    },
  },
  {
    files: ['nodes/**/*.ts', 'triggers/**/*.ts'],
    rules: {
      ...n8nNodesBase.configs.nodes.rules,
      'n8n-nodes-base/node-class-description-inputs-wrong-regular-node': 'off',
      'n8n-nodes-base/node-class-description-outputs-wrong': 'off',
      'n8n-nodes-base/node-param-type-options-max-value-present': 'off',
    },
  },
];

const platformGlobals = [
  ...['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate'],
  ...['clearImmediate', 'process', 'global', 'globalThis', 'console', 'fetch', 'performance'],
];

const nodeGlobals = [
  ...platformGlobals,
  ...['AbortController', 'AbortSignal', 'Buffer', 'URL', 'URLSearchParams', 'structuredClone'],
];

const noDate = {
  selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
  message: 'Use the Clock port.',
};

/** The core runs on two platforms and in tests without waiting: all of this is handed to it. */
const coreRules = {
  files: ['claire/**/*.ts'],
  rules: {
    'no-console': 'error',
    'no-restricted-globals': [
      'error',
      ...platformGlobals.map((name) => ({
        name,
        message: 'Take it from a port (claire/ports.ts).',
      })),
    ],
    'no-restricted-properties': [
      'error',
      { object: 'Date', property: 'now', message: 'Use the Clock port.' },
      { object: 'Math', property: 'random', message: 'Use the Random port.' },
      { object: 'AbortSignal', property: 'timeout', message: 'Use the Clock port.' },
    ],
    'no-restricted-syntax': ['error', noDate],
  },
};

/** All but what shows a time of this machine, or compares one with Claire's. */
const lengthRules = {
  files: ['claire/**/*.ts'],
  ignores: ['claire/{client,times,changes/poll,http/call,rate-limit/rate-limiter}.ts'],
  rules: {
    'no-restricted-syntax': [
      'error',
      noDate,
      {
        selector: 'CallExpression[callee.property.name="now"]',
        message: 'It may be set back: use the monotonic clock for lengths and deadlines.',
      },
    ],
  },
};

const ofModule = ':matches(Program, ExportNamedDeclaration) > VariableDeclaration';
const inRegistry = 'Keep the state of this process in node-red/runtime/registry.ts.';

/** What is empty at first, or is assigned anew, is state. */
const oneRegistry = {
  files: ['node-red/runtime/**/*.ts', 'node-red/nodes/**/*.ts'],
  ignores: ['node-red/nodes/*/editor.ts', 'node-red/nodes/*/editor/**'],
  rules: {
    'no-restricted-syntax': [
      'error',
      { selector: `${ofModule}[kind="let"]`, message: inRegistry },
      {
        selector: `${ofModule} > * > NewExpression[callee.name=/(Map|Set)$/][arguments.length=0]`,
        message: inRegistry,
      },
    ],
  },
};

/** In steps, not in seconds: where a machine is busy, recheck takes what is late for what is slow. */
const redosLimits = {
  ignoreErrors: false,
  seedingTimeout: null,
  incubationTimeout: null,
  attackTimeout: null,
  timeout: 120_000,
};

/**
 * Texts come from servers, flows and files, and a node shares its process with all others. Asked of
 * recheck, as eslint-plugin-regexp lets pass what only backtracks in the middle: `<title[^>]*>`.
 */
const linearExpressions = {
  files: ['{claire,n8n,nodes,triggers,credentials,node-red,sandbox}/**/*.{ts,js}'],
  plugins: { redos },
  rules: { 'redos/no-vulnerable': ['error', redosLimits] },
};

export default defineConfig(
  globalIgnores(['**/dist/', '**/node_modules/', 'tarballs/', 'coverage/', '**/.cache/']),
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,mts,cts}'],
    extends: [
      eslint.configs.recommended,
      tseslint.configs.strictTypeChecked,
      tseslint.configs.stylisticTypeChecked,
    ],
    languageOptions: {
      // Named, they take two thirds of the time that finding them takes (projectService).
      parserOptions: {
        project: ['tsconfig.json', 'node-red/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    extends: [eslint.configs.recommended],
    languageOptions: {
      globals: Object.fromEntries(nodeGlobals.map((name) => [name, 'readonly'])),
    },
  },
  {
    files: ['**/*.{ts,mts,cts,js,mjs,cjs}'],
    rules: {
      // Branches make a function hard to follow, not its length. The rule counts each ?. and ?? too.
      complexity: ['error', 20],
      'max-lines': ['error', 400],
      'max-lines-per-function': ['error', 60],
    },
  },
  // A describe block is one function.
  { files: ['test/**'], rules: { 'max-lines-per-function': 'off' } },
  {
    files: ['test/**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { name: 'fast-check', message: 'Take it from test/fast-check.ts, which bounds its time.' },
      ],
    },
  },
  coreRules,
  lengthRules,
  linearExpressions,
  oneRegistry,
  n8nRules,
);
