import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { withFault } from '../../tools/scripts/faults/apply';
import { faults } from '../../tools/scripts/faults/named';
import { faultsOfModels } from '../../tools/scripts/faults/models';
import { root } from './packed';

const read = (file: string): string => readFileSync(join(root, file), 'utf8');

describe('a named fault', () => {
  it.each([...faults, ...faultsOfModels].map((fault) => [fault.symptom, fault] as const))(
    'can still be made: %s',
    (_symptom, fault) => {
      const text = read(fault.file);

      expect(withFault(text, fault)).not.toBe(text);
      expect(existsSync(join(root, fault.testFile))).toBe(true);
    },
  );
});
