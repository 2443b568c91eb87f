import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { OutcomeStatus } from '../../../claire/import';

const folder = path.join(__dirname, '../../../claire/import');
const readme = readFileSync(path.join(folder, 'README.md'), 'utf8');
const diagram = /```mermaid\n(?<text>.*?)```/s.exec(readme)?.groups?.text ?? '';
const transitions = [...diagram.matchAll(/^ *\S+ --> (?<to>\S+): (?<files>.*)$/gm)].map(
  ({ groups }) => ({ to: groups?.to, files: groups?.files?.match(/[\w/-]+\.ts/g) ?? [] }),
);

// The type makes a new status an error here.
const statuses: Readonly<Record<OutcomeStatus, true>> = {
  invalid: true,
  refused: true,
  queued: true,
  imported: true,
  unchanged: true,
  failed: true,
  unconfirmed: true,
};

describe('the diagram of an imported row', () => {
  it.each(Object.keys(statuses))('says what makes a row %s', (status) => {
    expect(transitions.map(({ to }) => to)).toContain(status);
  });

  it('names a file of this folder for each step', () => {
    expect(transitions.filter(({ files }) => files.length === 0)).toEqual([]);
    const names = new Set(transitions.flatMap(({ files }) => files));
    expect([...names].filter((name) => !existsSync(path.join(folder, name)))).toEqual([]);
  });
});
