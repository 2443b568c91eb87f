import { execFile, execFileSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { json } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod/v4';
import { startHttpServer } from '../../tools/lab/http-server';
import { makeFolder } from '../temporary-folder';
import { root } from './packed';

/** In the order in which they are published. */
const names = ['@claire-nodes/node-red-claire', 'claire-sandbox', 'n8n-nodes-claire'] as const;
const ids = names.map((name) => `${name}@1.2.3`);

let registry: Awaited<ReturnType<typeof startRegistry>>;
let folder: string;
let tarballs: string;

beforeEach(async () => {
  registry = await startRegistry();
  folder = makeFolder();
  tarballs = path.join(folder, 'tarballs');
  mkdirSync(tarballs);
  const host = registry.url.replace(/^http:/, '');
  writeFileSync(path.join(folder, 'npmrc'), `${host}:_authToken=of-a-test\n`);
  for (const name of names) pack(name);
  noteSums();
});

afterEach(() => registry.close());

/** A package of that name with nothing in it but its manifest and a word. */
function pack(name: string, version = '1.2.3', word = 'tested', more: object = {}): Buffer {
  const content = path.join(folder, 'package');
  rmSync(content, { recursive: true, force: true });
  mkdirSync(content);
  writeFileSync(path.join(content, 'index.js'), `// ${word}\n`);
  writeFileSync(path.join(content, 'package.json'), JSON.stringify({ name, version, ...more }));
  return execFileSync('tar', ['-czf', toFile(name, version), '-C', folder, 'package']);
}

/** As npm names it. */
const toFile = (name: string, version = '1.2.3'): string =>
  path.join(tarballs, `${name.replace('@', '').replace('/', '-')}-${version}.tgz`);

const sumsFile = () => path.join(tarballs, 'SHA256SUMS');

function noteSums(): string {
  const sums = execFileSync('sh', ['-c', 'sha256sum *.tgz'], { cwd: tarballs, encoding: 'utf8' });
  writeFileSync(sumsFile(), sums);
  return sums;
}

function remove(file: string): string {
  rmSync(file);
  return file;
}

const readIntegrity = (name: string): string =>
  `sha512-${hash('sha512', readFileSync(toFile(name)), 'base64')}`;

/** The script as the publishing job runs it, in an environment that names nothing else. */
function publish(more: NodeJS.ProcessEnv = {}): Promise<{ code: number; said: string }> {
  const script = path.join(root, 'tools', 'scripts', 'publish.mjs');
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    npm_config_registry: registry.url,
    npm_config_userconfig: path.join(folder, 'npmrc'),
    npm_config_cache: path.join(folder, 'cache'),
    npm_config_fetch_retries: '0',
    ...more,
  };
  const args = [script, tarballs, '--tag', 'v1.2.3'];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { env, cwd: folder }, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), said: out + err });
    });
  });
}

const published = (): Record<string, string> => Object.fromEntries(registry.published);
const puts = (): string[] => registry.requests.filter((line) => line.startsWith('PUT'));
const all = (): Record<string, string> =>
  Object.fromEntries(names.map((name) => [`${name}@1.2.3`, readIntegrity(name)]));

describe('the publishing of what was tested', () => {
  it('publishes all packages, byte for byte, beside older versions', async () => {
    for (const name of names) registry.published.set(`${name}@1.2.2`, 'sha512-older');

    const { code, said } = await publish();

    expect({ code, said }).toEqual({ code: 0, said: expect.stringContaining('is published.') });
    expect(published()).toMatchObject(all());
  });

  it('goes on after a run that published only the first', async () => {
    registry.fault = { status: 403, method: 'PUT', name: names[1] };
    const first = await publish();
    registry.fault = undefined;
    const second = await publish();

    expect([first.code, second.code]).toEqual([1, 0]);
    expect(second.said).toContain(`${names[0]}@1.2.3 is there already.`);
    expect(puts().filter((line) => line === `PUT /${names[0]}`)).toHaveLength(1);
    expect(published()).toEqual(all());
  });
});

const publishers = () => Object.fromEntries(registry.publishers);

it('the token for a first version publishes a package that does not exist, and no other one', async () => {
  registry.published.set(`${names[0]}@1.2.2`, 'sha512-older');

  const { code, said } = await publish({ NPM_TOKEN: 'only-once' });

  expect({ code, said }).toEqual({ code: 0, said: expect.stringContaining('Revoke the token') });
  expect(said).not.toContain('only-once');
  expect(publishers()).toEqual({
    [names[0]]: 'Bearer of-a-test',
    [names[1]]: 'Bearer only-once',
    [names[2]]: 'Bearer only-once',
  });
});

describe('nothing is published', () => {
  const placeholder = { author: { email: 'somebody@example.com' } };

  it.each<[string, () => unknown, string | RegExp]>([
    [
      'a package is not what was tested',
      () => pack(names[1], '1.2.3', 'changed'),
      /what was tested is not what is there, by SHA256SUMS: [0-9a-f]{64} {2}claire-sandbox-1.2.3.tgz\n/,
    ],
    [
      'another package lies beside',
      () => pack('stranger'),
      /what was tested is not what is there, by SHA256SUMS: [0-9a-f]{64} {2}stranger-1.2.3.tgz\n/,
    ],
    [
      'another package was tested as well',
      () => [pack('stranger'), noteSums()],
      'there must be @claire-nodes/node-red-claire, claire-sandbox, n8n-nodes-claire',
    ],
    [
      'a package has another version',
      () => [remove(toFile(names[2])), pack(names[2], '1.2.4'), noteSums()],
      'n8n-nodes-claire@1.2.4 is not the version of the tag v1.2.3',
    ],
    [
      'the owner is a placeholder',
      () => [pack(names[2], '1.2.3', 'tested', placeholder), noteSums()],
      'the owner of n8n-nodes-claire is a placeholder still',
    ],
    ['the checksums are not there', () => remove(sumsFile()), 'SHA256SUMS'],
  ])('and nobody is asked where %s', async (_why, change, words) => {
    change();

    const { code, said } = await publish();

    expect(code).toBe(1);
    expect(said).toMatch(words);
    expect(registry.requests).toEqual([]);
  });

  it('where another package is there under the same version', async () => {
    registry.published.set(ids[1] ?? '', 'sha512-another');

    const { code, said } = await publish();

    const words = `${String(ids[1])} is published already, and is not what was tested`;
    expect({ code, said }).toEqual({ code: 1, said: expect.stringContaining(words) });
    expect(puts()).toEqual([]);
  });

  it('where the registry does not say what is there', async () => {
    registry.fault = { status: 500 };

    const { code, said } = await publish();

    expect({ code, said }).toEqual({ code: 1, said: expect.stringContaining('npm view') });
    expect(puts()).toEqual([]);
  });
});

const Publication = z.object({
  name: z.string(),
  versions: z.record(z.string(), z.object({ dist: z.looseObject({ integrity: z.string() }) })),
});

/** A registry with room for what npm publishes, and nothing in it. */
async function startRegistry() {
  const registry = {
    /** What is published, as `name@version`, with its integrity. */
    published: new Map<string, string>(),
    /** What was asked: `GET /name` and `PUT /name`. */
    requests: [] as string[],
    /** With whose token each package was published, by its name. */
    publishers: new Map<string, string | undefined>(),
    /** The status of every answer, or of those to publish `name`, in the place of a good one. */
    fault: undefined as { status: number; method?: string; name?: string } | undefined,
  };
  const { url, close } = await startHttpServer((request, response) => {
    const { method = '', url = '' } = request;
    const name = decodeURIComponent(url.slice(1));
    registry.requests.push(`${method} /${name}`);
    const { fault } = registry;
    const isFaulty = fault && [method, undefined].includes(fault.method);
    if (isFaulty && [name, undefined].includes(fault.name)) {
      response.writeHead(fault.status).end('{}');
      return;
    }
    if (method === 'PUT') {
      registry.publishers.set(name, request.headers.authorization);
      void json(request).then((body) => {
        keep(registry.published, body);
        response.writeHead(201).end('{}');
      });
      return;
    }
    const known = packument(registry.published, name);
    response.writeHead(known ? 200 : 404).end(JSON.stringify(known ?? { error: 'not found' }));
  });
  return Object.assign(registry, { url: `${url}/`, close });
}

function keep(published: Map<string, string>, body: unknown): void {
  const { name, versions } = Publication.parse(body);
  for (const [version, { dist }] of Object.entries(versions)) {
    published.set(`${name}@${version}`, dist.integrity);
  }
}

function packument(published: ReadonlyMap<string, string>, name: string): object | undefined {
  const versions: Record<string, object> = {};
  for (const [id, integrity] of published) {
    if (!id.startsWith(`${name}@`)) continue;
    const version = id.slice(name.length + 1);
    versions[version] = { name, version, dist: { integrity, tarball: 'http://127.0.0.1/' } };
  }
  const latest = Object.keys(versions).at(-1);
  return latest === undefined ? undefined : { name, 'dist-tags': { latest }, versions };
}
