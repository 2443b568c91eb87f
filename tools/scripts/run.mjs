// The door to every command: `node tools/scripts/run.mjs <command>`. It runs on a fresh clone with
// nothing but Node 20 and npm, so it is plain JavaScript without a dependency: it installs what
// is missing, then runs scripts/<command>.ts under the Node 24 that came with the packages.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const modules = path.join(root, 'node_modules');
const node24 = path.join(modules, 'node', 'bin', 'node');
const stamp = path.join(modules, '.claire-set-up');
const graceMs = 20_000;

const children = new Set();
let interrupted = false;

main().catch((error) => {
  if (!interrupted) say(error.message);
  process.exitCode = interrupted ? 130 : 1;
});

async function main() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => interrupt());
  endWithParent();
  const [command, ...rest] = process.argv.slice(2);
  const tools = path.join(root, 'tools');
  const scripts = [
    path.join(tools, 'scripts', `${command}.ts`),
    path.join(tools, `${command}/main.ts`),
  ];
  const script = scripts.find((file) => existsSync(file));
  if (!/^[a-z0-9-]+$/.test(command ?? '') || script === undefined) {
    throw new Error(`There is no command "${command ?? ''}". See the scripts in package.json.`);
  }
  await setUp();
  process.exitCode = await runUnderNode24(script, rest);
}

async function setUp() {
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major < 20) throw new Error(`Node.js 20 or newer is needed; this is ${process.version}.`);
  const lock = readFileSync(path.join(root, 'package-lock.json'), 'utf8');
  const wanted = createHash('sha256').update(lock).digest('hex');
  if (readStamp() !== wanted || !existsSync(node24)) {
    const first = 'Installing the packages of package-lock.json (first time, about a minute)';
    if (!isInstalled(lock)) await npm(['ci'], first);
    // .npmrc keeps every install script from running; this one package fetches its binary in it.
    const rebuild = ['rebuild', 'node', '--ignore-scripts=false'];
    if (!existsSync(node24)) await npm(rebuild, 'Installing Node 24 beside them');
    writeFileSync(stamp, wanted);
  }
}

function readStamp() {
  return existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
}

/** Whether node_modules already holds what the lock file says, as after a plain `npm install`. */
function isInstalled(lockText) {
  const hidden = path.join(modules, '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const installed = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  return Object.entries(JSON.parse(lockText).packages).every(
    ([place, { version, link, optional, devOptional }]) =>
      !place.startsWith('node_modules/') ||
      link ||
      installed[place]?.version === version ||
      ((optional || devOptional) && !installed[place]),
  );
}

async function npm(args, what) {
  const started = Date.now();
  const seconds = () => `${Math.round((Date.now() - started) / 1000)} s`;
  say(`${what} …`);
  const ticker = setInterval(() => say(`  … still busy after ${seconds()}`), 15_000);
  try {
    const { code, output } = await runNpm(args);
    if (interrupted) throw new Error('Stopped.');
    if (code !== 0) {
      console.error(output.split('\n').slice(-30).join('\n'));
      throw new Error(`"npm ${args.join(' ')}" did not succeed; npm's own words are above.`);
    }
  } finally {
    clearInterval(ticker);
  }
  say(`  done in ${seconds()}`);
}

function runNpm(args) {
  const byNpm = process.env.npm_execpath && process.env.npm_node_execpath;
  const [program, first] = byNpm
    ? [process.env.npm_node_execpath, [process.env.npm_execpath]]
    : ['npm', []];
  // Without node_modules/.bin: npm must not run on the Node that it is about to replace.
  const PATH = (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter((folder) => !folder.includes('node_modules'))
    .join(path.delimiter);
  const child = start(program, [...first, ...args], {
    cwd: root,
    env: { ...withoutNpm(process.env), PATH },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => (output = (output + chunk).slice(-20_000)));
  }
  return new Promise((resolve, reject) => {
    child.once('error', () => reject(new Error('npm was not found. Install Node.js with npm.')));
    child.once('close', (code) => resolve({ code, output }));
  });
}

/** The environment as it was before `npm run`, which would tell a second npm what to do. */
function withoutNpm(env) {
  const set = /^npm_(lifecycle|package|command|config_(local_prefix|ignore_scripts|workspace))/;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !set.test(name)));
}

function runUnderNode24(script, args) {
  const PATH = [path.join(modules, '.bin'), process.env.PATH].join(path.delimiter);
  const child = start(node24, ['--import', 'tsx', script, ...args], {
    cwd: root,
    env: { ...process.env, PATH },
    // The channel tells the script when this process is gone, however it went.
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(interrupted ? 130 : (code ?? 1)));
  });
}

/** In a group of its own, so that whatever it starts in turn can be ended with it. */
function start(program, args, options) {
  const child = spawn(program, args, { ...options, detached: true });
  children.add(child);
  child.once('close', () => children.delete(child));
  return child;
}

/** npm, when it is ended, ends the shell between us, which tells us nothing; killed, it leaves both. */
function endWithParent() {
  const before = findParents();
  setInterval(() => {
    if (findParents() !== before) interrupt();
  }, 250).unref();
}

/** Who started us; where that is npm's shell, npm too. */
function findParents() {
  const shell = process.ppid;
  if (process.env.npm_lifecycle_event === undefined) return `${shell}`;
  try {
    return `${shell} ${readFileSync(`/proc/${shell}/status`, 'utf8').match(/^PPid:.*/m)}`;
  } catch {
    return `${shell}`; // It is gone, or this is no Linux.
  }
}

function interrupt() {
  if (interrupted) return;
  interrupted = true;
  for (const child of children) endGroup(child, 'SIGTERM');
  setTimeout(() => {
    for (const child of children) endGroup(child, 'SIGKILL');
  }, graceMs).unref();
}

function endGroup(child, signal) {
  try {
    if (child.pid) process.kill(-child.pid, signal);
  } catch {
    // Already gone.
  }
}

/** With `--json`, standard output is for the results alone. */
function say(text) {
  if (process.argv.includes('--json')) console.error(text);
  else console.log(text);
}
