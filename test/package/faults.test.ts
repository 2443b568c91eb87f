import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { withFault } from '../../tools/scripts/faults/apply';
import { faults } from '../../tools/scripts/faults/index';
import { faultsOfModels } from '../../tools/scripts/faults/models';
import { root } from './packed';

const read = (file: string): string => readFileSync(join(root, file), 'utf8');

describe('a named fault', () => {
  it('is one of thirty at most', () => {
    expect(faults.length).toBeLessThanOrEqual(30);
    expect(new Set(faults.map(({ symptom }) => symptom)).size).toBe(faults.length);
  });

  it.each([...faults, ...faultsOfModels].map((fault) => [fault.symptom, fault] as const))(
    'can still be made: %s',
    (_symptom, fault) => {
      const text = read(fault.file);

      expect(withFault(text, fault)).not.toBe(text);
      expect(existsSync(join(root, fault.testFile))).toBe(true);
    },
  );
});

describe('a fault in code that looks different by now', () => {
  const inCode = (change: (typeof faults)[number]['change']) => ({
    symptom: 'Something goes wrong.',
    file: 'claire/sample.ts',
    change,
    testFile: 'test/sample.test.ts',
    test: 'stays right',
  });

  it.each([
    ['function open(door: Door) { return door.isShut; }', '{ return door; }'],
    ['const open = (gate: Door): boolean =>\n  gate.isShut;', '=>\n  { return gate; };'],
    ['class House { open({ door }: House, way: Way) { way(); } }', '{ return { door }; }'],
  ])('is made in the function of its name: %s', (code, changed) => {
    expect(withFault(code, inCode({ body: 'open', becomes: 'return $1;' }))).toContain(changed);
  });

  it('takes the arguments of a call, and what it is called on', () => {
    const code = 'function open() {\n  return doors.find( isMine , 1 ) ?? none;\n}';
    const change = { call: 'find', in: 'open', becomes: '$this.filter($1)[0]' };

    expect(withFault(code, inCode(change))).toBe(
      'function open() {\n  return (doors.filter(isMine)[0]) ?? none;\n}',
    );
  });

  it('says so when what it changes is gone', () => {
    const change = { value: 'maxDoors', becomes: '0' };

    expect(withFault('const maxDoors = 3;', inCode(change))).toBe('const maxDoors = (0);');
    expect(() => withFault('const mostDoors = 3;', inCode(change))).toThrow(
      'claire/sample.ts: 0 places fit {"value":"maxDoors","becomes":"0"}',
    );
  });
});
