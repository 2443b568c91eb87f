import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, expect, it } from '@jest/globals';
import { z } from 'zod/v4';

/** What only a platform has, as the core would use it; and the rule that stops it. */
const outsideThePorts: [expression: string, rule: string][] = [
  ['setTimeout(print, 10)', 'no-restricted-globals'],
  ['setInterval(print, 10)', 'no-restricted-globals'],
  ['process.env', 'no-restricted-globals'],
  ['globalThis.name', 'no-restricted-globals'],
  ["fetch('https://example.org')", 'no-restricted-globals'],
  ["console.log('x')", 'no-restricted-globals'],
  ['Date.now()', 'no-restricted-properties'],
  ['Math.random()', 'no-restricted-properties'],
  ['AbortSignal.timeout(10)', 'no-restricted-properties'],
  ['new Date()', 'no-restricted-syntax'],
  ['clock.now()', 'no-restricted-syntax'],
];

const longFunction = `export function long(): void {\n${'  print();\n'.repeat(59)}}\n`;
const branchedFunction = `export function pick(x: string): void {\n${'  if (x) print();\n'.repeat(20)}}\n`;

/** Of each, a long text takes a time that grows with the square of its length, or worse. */
const slowExpressions: [name: string, file: string, expression: string][] = [
  ['an expression that looks for each tag anew', 'claire/sample.ts', '/<title[^>]*>([^<]*)/i'],
  ['one that tries each rest of a word', 'n8n/sample.ts', String.raw`/\w*(?:key|token)\w*\s*=/i`],
  ['one that tries each rest of a run', 'node-red/runtime/sample.ts', String.raw`/\/+$/`],
  ['one that doubles with each sign', 'nodes/Claire/sample.ts', '/^(a+)+$/'],
  ['one in the sandbox', 'sandbox/sample.ts', String.raw`/^(\d+)*x$/`],
];

/** File, text, the rule that it breaks: the other rules of the house. */
const house: [name: string, file: string, text: string, rule: string][] = [
  ['a function of more than 60 lines', 'claire/sample.ts', longFunction, 'max-lines-per-function'],
  ['a function with more than 20 branches', 'n8n/sample.ts', branchedFunction, 'complexity'],
  ['a file of more than 400 lines', 'tools/lab/sample.ts', 'print();\n'.repeat(401), 'max-lines'],
  ['a suite of more than 400 lines', 'test/unit/x.test.ts', 'print();\n'.repeat(401), 'max-lines'],
  // A text that the lint has to refuse, not code of the project.
  ['any', 'tools/lab/sample.ts', 'export const x: any = 1;', '@typescript-eslint/no-explicit-any'],
  [
    'a rule switched off in place',
    'nodes/Claire/sample.ts',
    // Likewise a text that it has to refuse.
    '/* eslint-disable no-console */ console.log(1);',
    'no-console',
  ],
  [
    'state of a module beside the registry of Node-RED',
    'node-red/runtime/sample.ts',
    'export const hooks = new Map<string, string>();',
    'no-restricted-syntax',
  ],
  [
    'a variable of a module in a node of Node-RED',
    'node-red/nodes/claire-trigger/sample.ts',
    'let begun = false; export const begin = () => { begun = true; return begun; };',
    'no-restricted-syntax',
  ],
  ...slowExpressions.map(([name, file, expression]): (typeof house)[number] => [
    name,
    file,
    `export const x = ${expression};`,
    'redos/no-vulnerable',
  ]),
  [
    'a timer in the n8n package',
    'triggers/ClaireTrigger/sample.ts',
    'setTimeout(print, 1);',
    '@n8n/community-nodes/no-restricted-globals',
  ],
];

const cases: typeof house = [
  ...outsideThePorts.map(([expression, rule]): (typeof house)[number] => [
    `${expression} in the core`,
    'claire/sample.ts',
    `print(${expression});`,
    rule,
  ]),
  ...house,
];
/** Of each case, the rules that it breaks. */
let broken: string[][] = [];

beforeAll(() => {
  const lint = join(__dirname, 'lint-texts.mjs');
  const input = JSON.stringify(cases.map(([, file, text]) => ({ file, text })));
  // jest sets it to `test`, and n8n's rules then take every file for a test of their own.
  const env = { ...process.env, NODE_ENV: 'production' };
  const answer = execFileSync(process.execPath, [lint], { input, env, encoding: 'utf8' });
  broken = z.array(z.array(z.string())).parse(JSON.parse(answer));
}, 60_000);

it.each(cases.map(([name, , , rule], at) => ({ name, rule, at })))(
  'the rules of the house do not accept $name',
  ({ rule, at }) => {
    expect(broken[at]).toContain(rule);
  },
);
