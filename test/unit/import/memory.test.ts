import { describe, expect, it } from '@jest/globals';
import { howMuch } from '../../how-much';
import { peakHeap } from '../../../tools/bench/tasks/import-memory';

describe('the memory of an import', () => {
  it.each(['confirmation', 'reasons'])(
    'does not grow with the rows that stream through (waiting for %s)',
    async (level) => {
      const some = await peakHeap(howMuch(6_000, 5_000), level, 500);
      const many = await peakHeap(howMuch(20_000, 40_000), level, 500);

      // A row whose names alone were kept would take some 200 bytes, so 14,000 of them 2.8 MB.
      expect(many - some).toBeLessThan(howMuch(2, 4));
    },
  );
});
