// Publishes the packages that were tested: `node tools/scripts/publish.mjs <folder> --tag v1.2.3
// [--provenance]`. It is plain JavaScript without a dependency, as the job that may publish installs
// nothing. It looks at everything before it publishes anything, and a second run publishes only
// what is not there yet.
import { execFile, execFileSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs, promisify } from 'node:util';

// npm lets a workflow publish without a token only a package that exists. This one is for the first
// version of a package, and is used for no other.
const { NPM_TOKEN: firstToken, ...environment } = process.env;
const names = ['@claire-nodes/node-red-claire', 'claire-sandbox', 'n8n-nodes-claire'];

main().catch((error) => {
  console.error(`Nothing more is published: ${error.message}`);
  process.exitCode = 1;
});

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { tag: { type: 'string' }, provenance: { type: 'boolean' } },
  });
  const [folder = 'tarballs'] = positionals;
  const packages = readPackages(folder, values.tag);
  const missing = [];
  for (const one of packages) {
    if (!(await isPublished(one))) missing.push(one);
  }
  const newNames = [];
  for (const { name } of firstToken ? missing : []) {
    if (!(await exists(name))) newNames.push(name);
  }
  const options = ['--access', 'public', ...(values.provenance ? ['--provenance'] : [])];
  for (const { file, id, name } of missing) {
    const publish = (env) => npm(['publish', `./${file}`, ...options], { cwd: folder, env });
    if (newNames.includes(name)) await withToken(publish);
    else await publish(environment);
    console.log(`${id} is published.`);
  }
  if (firstToken) console.log(newNames.length > 0 ? afterFirst : tokenIsUseless);
}

const afterFirst =
  'The first version is there. Revoke the token at npm, delete the secret NPM_TOKEN, and set up trusted publishing (RELEASING.md).';
const tokenIsUseless =
  'NPM_TOKEN was not used, as all packages exist. Revoke it at npm, and delete the secret.';

/** Only the file that npm reads it from holds the token, and only while npm runs. */
async function withToken(work) {
  const registry = (await npm(['config', 'get', 'registry'])).trim();
  const folder = mkdtempSync(path.join(tmpdir(), 'claire-npm-'));
  const userconfig = path.join(folder, 'npmrc');
  try {
    const host = registry.replace(/^https?:/, '').replace(/\/*$/, '/');
    writeFileSync(userconfig, `${host}:_authToken=${firstToken}\n`, { mode: 0o600 });
    await work({ ...environment, npm_config_userconfig: userconfig });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** All packages, as they were tested and as the tag names them. */
function readPackages(folder, tag) {
  const files = readdirSync(folder).filter((file) => file.endsWith('.tgz'));
  const sums = files.map(
    (file) => `${hash('sha256', readFileSync(path.join(folder, file)))}  ${file}`,
  );
  const tested = readFileSync(path.join(folder, 'SHA256SUMS'), 'utf8').trim().split('\n');
  const others = sums.filter((line) => !tested.includes(line));
  if (others.length > 0 || sums.length !== tested.length) {
    const found = others.length > 0 ? others.join(', ') : files.join(', ');
    throw new Error(`what was tested is not what is there, by SHA256SUMS: ${found}`);
  }
  const packages = files.map((file) => readPackage(folder, file));
  const there = packages.map(({ name }) => name).sort();
  if (there.join() !== names.join()) {
    throw new Error(`there must be ${names.join(', ')}, not ${there.join(', ')}`);
  }
  const other = packages.find(({ version }) => `v${version}` !== tag);
  if (other) throw new Error(`${other.id} is not the version of the tag ${tag ?? '(none)'}`);
  return packages;
}

function readPackage(folder, file) {
  const tarball = path.join(folder, file);
  const manifest = execFileSync('tar', ['-xzOf', tarball, 'package/package.json']);
  const { name, version, author } = JSON.parse(manifest);
  if (/@example\.\w+$/.test(author?.email ?? '')) {
    throw new Error(`the owner of ${name} is a placeholder still; RELEASING.md says how to set it`);
  }
  const integrity = `sha512-${hash('sha512', readFileSync(tarball), 'base64')}`;
  return { file, name, version, integrity, id: `${name}@${version}` };
}

/** Whether the registry has exactly this; another one must not be published over. */
async function isPublished({ id, integrity }) {
  const said = (await view(id, 'dist.integrity')) ?? '';
  if (said.trim() === '') return false;
  if (JSON.parse(said) !== integrity) {
    throw new Error(`${id} is published already, and is not what was tested`);
  }
  console.log(`${id} is there already.`);
  return true;
}

/** Whether the registry has any version of it. */
async function exists(name) {
  return (await view(name, 'name')) !== undefined;
}

async function view(what, field) {
  try {
    return await npm(['view', what, field, '--json']);
  } catch (error) {
    if (/\bE404\b/.test(error.message)) return undefined;
    throw error;
  }
}

async function npm(args, options = { env: environment }) {
  try {
    const { stdout } = await promisify(execFile)('npm', args, options);
    return stdout;
  } catch (error) {
    throw new Error(`npm ${args[0]} did not succeed: ${error.stderr || error.message}`);
  }
}
