import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import nodeRed from '../../node-red/package.json';
import manifest from '../../package.json';
import sandbox from '../../sandbox/package.json';
import { root } from './packed';

const wanted = readFileSync(join(root, '.node-version'), 'utf8').trim();
const lockFile = readFileSync(join(root, 'package-lock.json'), 'utf8');

it('runs the tests on the Node that .node-version names and npm installed', () => {
  expect(manifest.devDependencies.node.split('.')[0]).toBe(wanted);
  expect(process.version).toBe(`v${manifest.devDependencies.node}`);
});

it('gives all packages the same version', () => {
  expect([nodeRed.version, sandbox.version]).toEqual([manifest.version, manifest.version]);
});

it('starts the containers with the packages of this version', () => {
  const compose = readFileSync(join(root, 'compose.yaml'), 'utf8');
  const tarballs = [...compose.matchAll(/\/tarballs\/(\S+\.tgz)/g)].map(([, file]) => file);

  expect(tarballs).toEqual([
    `n8n-nodes-claire-${manifest.version}.tgz`,
    `claire-nodes-node-red-claire-${manifest.version}.tgz`,
  ]);
});

it('installs from whatever registry npm is set to', () => {
  const addresses = [...lockFile.matchAll(/"resolved": "([^"]+)"/g)].map(([, address]) => address);

  expect(addresses.filter((address) => address?.includes('://'))).toEqual([]);
});
