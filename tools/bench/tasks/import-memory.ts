import path from 'node:path';
import { run } from '../../lab/processes';
import type { Comparison, Target, Task } from '../task';

/** From the first on there is always as much in memory. */
const counts = [100_000, 300_000] as const;
const levels = ['nothing', 'confirmation', 'reasons'] as const;

const noMore: Target = {
  text: 'at most 5 MB more',
  reachedBy: ({ ours, theirs }) => ours - theirs <= 5,
};

export const importMemory: Task = {
  name: 'import-memory',
  line: 'none',
  about:
    'The core alone, with a simulated Claire: the largest heap after a garbage collection, every 10,000 rows of an import, for each kind of waiting. Three times the rows must need no more memory.',
  async measure({ maxRows }) {
    // Side by side, as memory is compared and no time.
    const measured = await Promise.all(
      levels.map(async (level) => ({ level, heaps: await peakHeaps(level, maxRows) })),
    );
    return {
      comparisons: measured.map(({ level, heaps }) => compare(level, heaps)),
      notes: measured.map(
        ({ level, heaps }) =>
          `import-memory, ${level}: ${counts.map((count, index) => shown(count, heaps[index])).join(', ')}.`,
      ),
    };
  },
};

function compare(level: string, heaps: readonly number[]): Comparison {
  return {
    task: `core: peak heap of 300,000 rows, waiting for ${level}`,
    unit: 'MB',
    rival: 'the same of 100,000 rows',
    ours: heaps.slice(1),
    theirs: heaps.slice(0, 1),
    better: 'less',
    target: noMore,
  };
}

function shown(count: number, megabytes = Number.NaN): string {
  return `${megabytes.toFixed(1)} MB for ${count.toLocaleString('en')} rows`;
}

async function peakHeaps(level: string, maxRows: number): Promise<number[]> {
  const heaps: number[] = [];
  for (const count of counts) heaps.push(await peakHeap(Math.min(count, maxRows), level));
  return heaps;
}

/** In megabytes, of a process of its own. */
export async function peakHeap(rows: number, level: string, ahead = 10_000): Promise<number> {
  const script = path.join(__dirname, 'import-heap.ts');
  const what = ['--rows', String(rows), '--wait', level, '--ahead', String(ahead)];
  const args = ['--expose-gc', '--import', 'tsx', script, ...what];
  const { code, output } = await run(process.execPath, args, {
    cwd: path.join(__dirname, '..', '..', '..'),
  });
  const megabytes = Number(output);
  if (code === 0 && megabytes > 0) return megabytes;
  throw new Error(`The import of ${String(rows)} rows was not measured: ${output}`);
}
