import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Sandbox } from '../../sandbox';
import type { NodeRedServer } from '../lab/node-red/server';
import { listSecrets } from '../../test/e2e/secrets';

/** Not where they belong: encrypted, or the lab's own settings and packages. */
const left = ['node_modules', 'settings.js'];

/** Where the keys and secrets of this Claire are in what a Node-RED wrote, printed and answers. */
export async function findSecrets(claire: Sandbox, nodeRed: NodeRedServer, root = '') {
  const places = [...writtenBy(nodeRed), ...(await fetchAnswers(nodeRed.url + root))];
  const secrets = listSecrets(claire).flatMap(({ what, text }) =>
    spellings(text).map((spelling) => ({ what, spelling })),
  );
  const found = places.flatMap(({ name, text }) =>
    secrets
      .filter(({ spelling }) => text.includes(spelling))
      .map(({ what }) => `${what} is in ${name}`),
  );
  return [...new Set(found)];
}

/** As logs, addresses and headers write them. */
function spellings(secret: string): string[] {
  const base64 = Buffer.from(secret).toString('base64').replace(/=+$/, '');
  const all = [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1), base64];
  return [...new Set([...all, Buffer.from(secret).toString('hex')])];
}

interface Place {
  readonly name: string;
  readonly text: string;
}

function writtenBy({ userFolder }: NodeRedServer): Place[] {
  return readdirSync(userFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name))
    .filter((file) => !left.includes(path.relative(userFolder, file).split(path.sep)[0] ?? ''))
    .map((file) => ({ name: path.basename(file), text: readFileSync(file, 'latin1') }));
}

function fetchAnswers(url: string): Promise<Place[]> {
  const addresses = ['/flows', '/nodes', '/settings', '/credentials/claire-account/account'];
  return Promise.all(
    addresses.map(async (name) => ({ name, text: await (await fetch(url + name)).text() })),
  );
}
