import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { applyOwner, readApplied, readOwner } from '../../tools/scripts/steps/owner';
import { makeFolder } from '../temporary-folder';
import { root } from './packed';

it('is who owner.json says, wherever it is named', () => {
  expect(readApplied(root)).toEqual(readOwner(root));
});

it('changes in all files at once, laid out as lint asks, and nothing else does', async () => {
  const folder = makeFolder();
  const pages = ['SECURITY.md', 'LICENSE', 'README.md'];
  const files = ['owner.json', 'package.json', ...pages, 'nodes/Claire/Claire.node.json'];
  for (const file of files) cpSync(join(root, file), join(folder, file));
  const wanted = {
    author: 'Garage B.V.',
    email: 'npm@garage.test',
    securityContact: 'security@garage.test',
    repository: 'garage/claire-for-every-garage-of-ours',
  };
  writeFileSync(join(folder, 'owner.json'), JSON.stringify(wanted));

  const changed = await applyOwner(folder, files);

  const all = files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
  const before = readOwner(root);
  expect(changed).toEqual(files.slice(1));
  expect(readApplied(folder)).toEqual(wanted);
  expect(Object.values(before).filter((value) => all.includes(value))).toEqual([]);
  expect(all).toContain(`https://raw.githubusercontent.com/${wanted.repository}/main/docs/images/`);
  expect(all).toContain('"primaryDocumentation": [\n');
  expect(await applyOwner(folder, files)).toEqual([]);
});
