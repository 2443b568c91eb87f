import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { howMuch } from '../../how-much';
import { run } from '../../../tools/lab/processes';

describe('the memory of an import', () => {
  // Who waits for reasons waits for confirmation too.
  it.each(howMuch(['reasons'], ['confirmation', 'reasons']))(
    'does not grow with the rows that stream through (waiting for %s)',
    async (level) => {
      const some = await peakHeap(5_000, level);
      const many = await peakHeap(40_000, level);

      // A row whose names alone were kept would take some 200 bytes, so all of them 7 MB.
      expect(many - some).toBeLessThan(4);
    },
  );
});

/** In megabytes, of a process of its own. */
async function peakHeap(rows: number, level: string): Promise<number> {
  const args = ['--expose-gc', '--import', 'tsx', path.join(__dirname, 'import-heap.ts')];
  const what = ['--rows', String(rows), '--wait', level, '--ahead', '500'];
  const { code, output } = await run(process.execPath, [...args, ...what]);
  const megabytes = Number(output);
  if (code === 0 && megabytes > 0) return megabytes;
  throw new Error(`The import of ${String(rows)} rows was not measured: ${output}`);
}
