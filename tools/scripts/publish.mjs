// Publishes the packages that were tested: `node tools/scripts/publish.mjs <folder> --tag v1.2.3
// [--provenance]`. It is plain JavaScript without a dependency, as the job that may publish installs
// nothing. It looks at everything before it publishes anything, and a second run publishes only
// what is not there yet.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs, promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';

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
  const sums = readSums(path.join(folder, 'SHA256SUMS'));
  if (files.sort().join() !== [...sums.keys()].sort().join()) {
    throw new Error(
      `SHA256SUMS names other packages than those that are there: ${files.join(', ')}`,
    );
  }
  const packages = files.map((file) => readPackage(folder, file, sums.get(file)));
  if (
    packages
      .map(({ name }) => name)
      .sort()
      .join() !== names.join()
  ) {
    throw new Error(`there must be ${names.join(', ')}, not ${files.join(', ')}`);
  }
  const other = packages.find(({ version }) => `v${version}` !== tag);
  if (other) throw new Error(`${other.id} is not the version of the tag ${tag ?? '(none)'}`);
  return packages;
}

/** As sha256sum writes them: 64 digits, two spaces, the file. */
function readSums(file) {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return new Map(
    lines.map((line) => {
      const [, sum, name] = /^([0-9a-f]{64}) [ *]([\w.-]+)$/.exec(line) ?? [];
      if (!sum || !name) throw new Error('SHA256SUMS cannot be read');
      return [name, sum];
    }),
  );
}

function readPackage(folder, file, sum) {
  const content = readFileSync(path.join(folder, file));
  if (createHash('sha256').update(content).digest('hex') !== sum) {
    throw new Error(`${file} is not what was tested: its checksum differs`);
  }
  const { name, version, author } = JSON.parse(fileIn(gunzipSync(content), 'package/package.json'));
  if (/@example\.\w+$/.test(author?.email ?? '')) {
    throw new Error(`the owner of ${name} is a placeholder still; RELEASING.md says how to set it`);
  }
  const integrity = `sha512-${createHash('sha512').update(content).digest('base64')}`;
  return { file, name, version, integrity, id: `${name}@${version}` };
}

/** The text of a file in a tar archive: headers of 512 bytes, each before its content. */
function fileIn(archive, wanted) {
  for (let at = 0; at < archive.length;) {
    const name = archive.toString('utf8', at, at + 100).replace(/\0.*$/s, '');
    const size = parseInt(archive.toString('utf8', at + 124, at + 136), 8) || 0;
    if (name === wanted) return archive.toString('utf8', at + 512, at + 512 + size);
    at += 512 + Math.ceil(size / 512) * 512;
  }
  throw new Error(`a package has no ${wanted}`);
}

/** Whether the registry has exactly this; another one must not be published over. */
async function isPublished({ id, integrity }) {
  const found = await integrityOf(id);
  if (found === undefined) return false;
  if (found !== integrity) {
    throw new Error(`${id} is published already, and is not what was tested`);
  }
  console.log(`${id} is there already.`);
  return true;
}

async function integrityOf(id) {
  const said = await view(id, 'dist.integrity');
  return said === undefined || said.trim() === '' ? undefined : JSON.parse(said);
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
