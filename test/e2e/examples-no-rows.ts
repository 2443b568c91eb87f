import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { firstLoadLines } from '../first-load';
import { folder, type Given, submit } from './examples-lab';

const planning = 'planning@example.com';
const noRow = /there is no row: the file/;
const noFile = /an error of a node before this one: .*binary file 'data'/;

/** Files that bring nothing to Claire: a run that ends well would tell nobody. */
export function noRowsExamples(given: Given): void {
  given.story('a file without a good row', () => {
    it.each([
      ['is empty', '', noRow],
      ['has bad rows only', withBadRows('dutch-dms.csv'), /: Row 1 cannot.*\n\n.*: Row 2 cannot/s],
      ['is not there', undefined, noFile],
    ])('in a folder is told to a person when it %s', async (_what, text, problem) => {
      const file = path.join(given.lab().files, 'no-rows.csv');
      write(file, text);
      await (await given.example('nightly-file.json', { file })).run('Every night');

      expect((await given.mailTo(planning)).text).toMatch(problem);
    });

    it('on a server is told to a person when it is not there', async () => {
      const file = path.join(given.lab().sftp.files, 'no-rows.csv');
      await (await given.example('file-from-a-server.json', { file })).run('Every night');

      expect((await given.mailTo(planning)).text).toMatch(noFile);
    });

    it('is told to a person when it is compared', async () => {
      const file = path.join(given.lab().files, 'no-rows.csv');
      write(file, readHeader('french-dms.csv'));
      await (await given.example('nightly-differences.json', { file })).run('Every night');

      expect((await given.mailTo(planning)).text).toMatch(noRow);
    });

    it('of a first load is told to a person when it has bad rows only', async () => {
      const flow = await given.published('first-load.json');
      await submit(flow.url('File by hand'), firstLoadLines().slice(0, 3).map(withoutValues));
      const { mail } = given.lab();
      await mail.next(({ subject }) => subject.endsWith('not imported: 2'));
      await mail.next(({ subject }) => subject.endsWith('of 2 appointments are in Claire'));
    });
  });
}

function write(file: string, text: string | undefined): void {
  if (text === undefined) rmSync(file, { force: true });
  else writeFileSync(file, text, 'latin1');
}

function readHeader(sample: string): string {
  return readFileSync(path.join(folder, 'data', sample), 'latin1').split('\n', 1)[0] ?? '';
}

function withBadRows(sample: string): string {
  const header = readHeader(sample);
  return [header, header, header].map(withoutValues).join('\n');
}

/** The first line, and below it lines of as many columns, with hardly a value. */
function withoutValues(line: string, index: number): string {
  return index === 0 ? line : `x${line.replace(/[^;\r\n]/g, '')}`;
}
