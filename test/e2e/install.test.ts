import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { asObject } from '../../tools/lab/n8n/rest';
import { type N8nServer, startN8n } from '../../tools/lab/n8n/server';
import manifest from '../../package.json';
import { packIfStale, tarball } from '../package/packed';
import { makeFolder } from '../temporary-folder';

/** An `npm` that has one package, so that an installation goes all its way before we publish. */
const npm = `#!/bin/sh
case "$1" in
  view) echo '"${manifest.version}"' ;;
  pack) cp '${tarball}' . && basename '${tarball}' ;;
  install) ;;
  *) echo "n8n asked npm to $*" >&2 && exit 1 ;;
esac
`;
const types = ['n8n-nodes-claire.claire', 'n8n-nodes-claire.claireTool'];
const triggers = ['n8n-nodes-claire.claireChangesTrigger', 'n8n-nodes-claire.claireTrigger'];

let n8n: N8nServer;

beforeAll(async () => {
  packIfStale();
  const folder = makeFolder();
  writeFileSync(path.join(folder, 'npm'), npm, { mode: 0o755 });
  // Nobody answers beyond this machine, so that n8n asks npm, which is the stand-in, for the package.
  const nobody = 'http://127.0.0.1:1';
  const proxies = { HTTP_PROXY: nobody, HTTPS_PROXY: nobody, NO_PROXY: '127.0.0.1' };
  const PATH = [folder, process.env.PATH].join(path.delimiter);
  n8n = await startN8n({ env: { ...proxies, PATH }, refuseWarnings: true });
});

afterAll(() => n8n.stop());

async function ours(): Promise<unknown[]> {
  const all = (await n8n.rest.nodeTypes()).map(({ name }) => name);
  return all.filter((name) => String(name).startsWith('n8n-nodes-claire.')).sort();
}

it('is installed from the page of community nodes, used at once, and still there after a restart', async () => {
  expect(await ours()).toEqual([]);

  const answer = await n8n.rest.request('POST', '/rest/community-packages', {
    name: 'n8n-nodes-claire',
  });

  expect(asObject(answer.data)).toMatchObject({
    packageName: 'n8n-nodes-claire',
    installedVersion: manifest.version,
    installedNodes: expect.arrayContaining([
      expect.objectContaining({ name: 'Claire', type: types[0] }),
      expect.objectContaining({ name: 'Claire Changes Trigger', type: triggers[0] }),
      expect.objectContaining({ name: 'Claire Trigger', type: triggers[1] }),
    ]),
  });
  expect(await ours()).toEqual([...types, ...triggers].sort());

  await n8n.restart();

  expect(await ours()).toEqual([...types, ...triggers].sort());
});

it('is removed again from there', async () => {
  await n8n.rest.request('DELETE', '/rest/community-packages?name=n8n-nodes-claire');

  expect(await ours()).toEqual([]);
});
