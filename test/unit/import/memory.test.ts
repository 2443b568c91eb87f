import { describe, expect, it } from '@jest/globals';
import { howMuch } from '../../how-much';
import { peakHeap } from '../../../tools/bench/tasks/import-memory';

describe('the memory of an import', () => {
  // Who waits for reasons waits for confirmation too.
  it.each(howMuch(['reasons'], ['confirmation', 'reasons']))(
    'does not grow with the rows that stream through (waiting for %s)',
    async (level) => {
      const some = await peakHeap(5_000, level, 500);
      const many = await peakHeap(40_000, level, 500);

      // A row whose names alone were kept would take some 200 bytes, so all of them 7 MB.
      expect(many - some).toBeLessThan(4);
    },
  );
});
