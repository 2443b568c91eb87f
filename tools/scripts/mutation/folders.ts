import path from 'node:path';

/** A folder whose code is mutated, and the tests that have to notice. */
export interface Folder {
  readonly name: string;
  /** Its files; all that end in `.ts` when there is no list. */
  readonly files?: readonly string[];
  /** Globs of test files. What plays hours or millions of rows stays out where others do. */
  readonly tests: readonly string[];
  /** How often a virtual clock may go on in a test before it is taken for one without an end. */
  readonly maxTurns?: number;
}

const unit = (...names: string[]) => names.map((name) => `test/unit/${name}.test.ts`);

/** Of the core's own files; hours of pacing stay out, and what tests the tools. */
const core = unit(
  '!(absurd-headers|architecture|examples|imports|in-flight*|limiter-turns|probe|rate-limiter-hours)',
  'resources/!(generated)',
);

const http = [...core, ...unit('probe')];

const imports = unit('import/!(diagram|memory|large-rows|properties)');

/** Other tests of an import reach it only through these; random rows would find by chance. */
const rows = unit(
  'import/rows/!(any-header|memory|properties)',
  'import/{check,read-value,row-parts,typed-values}',
);

export const folders: readonly Folder[] = [
  {
    name: 'claire',
    tests: [
      ...core,
      ...unit(
        'changes/*',
        'webhooks/event',
        'import/{check,row-parts}',
        'import/rows/{dates*,moments}',
      ),
    ],
  },
  { name: 'claire/http', tests: http },
  {
    name: 'claire/rate-limit',
    tests: unit(
      'budget',
      'clock-is-set',
      'in-flight',
      'load-sign',
      'in-flight-requests',
      'limiter-turns',
      'probe',
      'queue',
      'rate-headers',
      'rate-limit',
      'share-of-use',
    ),
    maxTurns: 500_000,
  },
  { name: 'claire/changes', tests: unit('changes/*') },
  { name: 'claire/contact', tests: unit('contact/*', 'events', 'one-line') },
  { name: 'claire/find', tests: unit('find/!(searches)') },
  {
    name: 'claire/models',
    tests: unit('models/*', 'import/{check,row-parts}', 'resources/!(generated)', 'simplify'),
  },
  {
    name: 'claire/resources',
    // What is written by a command is data.
    files: ['!(all|names).ts'],
    tests: unit(
      'resources/!(generated)',
      'webhooks/trigger-settings',
      'import/{check,typed-values}',
      '{bad-answers,created-webhook,header-pairs,request,retry,simplify}',
    ),
  },
  {
    name: 'claire/import',
    tests: [...imports, ...unit('import/{large-rows,compare/*}'), ...rows],
  },
  { name: 'claire/import/rows', tests: rows },
  { name: 'claire/import/rows/columns', tests: rows },
  { name: 'claire/import/rows/fields', tests: [...rows, ...unit('contact/*')] },
  { name: 'claire/import/rows/values', tests: rows },
  {
    name: 'claire/webhooks',
    tests: unit('webhooks/*'),
  },
  {
    name: 'triggers/ClaireTrigger',
    files: ['failed-deliveries.ts', 'lifecycle.ts', 'receive.ts', 'state.ts'],
    tests: ['test/n8n/trigger-*.test.ts'],
  },
  {
    name: 'node-red/runtime/account',
    files: ['circuit-breaker.ts'],
    tests: ['test/node-red/circuit-breaker.test.ts'],
  },
  {
    name: 'node-red/nodes/claire-trigger',
    files: ['address-probe.ts', 'failed-deliveries.ts'],
    tests: ['test/node-red/{trigger-clock,trigger-reach}.test.ts'],
  },
  {
    name: 'node-red/runtime/webhooks',
    files: [
      'listeners.ts',
      'reachability.ts',
      'registration.ts',
      'kept-triggers.ts',
      'stored-triggers.ts',
      'undelivered-events.ts',
      'webhook-route.ts',
      'webhook-store.ts',
    ],
    tests: [
      'test/node-red/{registration,kept-triggers,stored-triggers,trigger-clock}.test.ts',
      'test/node-red/{trigger-reach,undelivered-events,webhook-route,webhook-store}.test.ts',
    ],
  },
];

/** The folder's files as Stryker takes them. */
export function listFiles({ name, files = ['*.ts'] }: Folder): string[] {
  return files.map((file) => `${name}/${file}`);
}

/** The folder, or the one file of it, that `only` names; nothing of it when `only` is elsewhere. */
export function choosePart(folder: Folder, only: string | undefined): Folder | undefined {
  const { name } = folder;
  if (only === undefined || name === only || name.startsWith(`${only}/`)) return folder;
  const isItsFile = listFiles(folder).some((glob) => path.matchesGlob(only, glob));
  return isItsFile ? { ...folder, files: [path.basename(only)] } : undefined;
}
