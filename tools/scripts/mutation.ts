import path from 'node:path';
import { parseArgs } from 'node:util';
import { doing, say } from '../lab/progress';
import { changedSince } from './mutation/changed';
import { choosePart, listFiles, folders } from './mutation/folders';
import { type Mutant, runStryker } from './mutation/run-stryker';
import { command } from './steps/command';
import { root } from './steps/inputs';

const minPercent = 85;

/**
 * Changes the code in small ways, one at a time, and counts how many of them a test notices. Where
 * only a part is asked for, Stryker lists the others.
 */
command(async ({ args }) => {
  const { values } = parseArgs({
    args,
    options: {
      since: { type: 'string' },
      only: { type: 'string' },
      fresh: { type: 'boolean', default: false },
    },
  });
  const { since, only, fresh } = values;
  const chosen = folders.flatMap((folder) => choosePart(folder, only) ?? []);
  if (chosen.length === 0) {
    const names = folders.map(({ name }) => name).join(', ');
    say(`No folder or file is called ${String(only)}. There are: ${names}.`);
    return 1;
  }
  const how = { isFresh: fresh, isDetailed: only !== undefined || since !== undefined };
  const low: string[] = [];
  for (const folder of chosen) {
    const files = since === undefined ? listFiles(folder) : changedSince(since, folder);
    if (files.length === 0) continue;
    const mutants = await doing(folder.name, () => runStryker(folder, files, how));
    low.push(...findLow(mutants));
  }
  say(low.length > 0 ? `\nBelow ${String(minPercent)} %:` : '\nNo file is below the mark.');
  for (const line of low) say(line);
  return low.length > 0 ? 1 : 0;
});

/** The files of whose mutants too few are noticed; those that Stryker leaves out do not count. */
function findLow(mutants: readonly Mutant[]): string[] {
  const counts = new Map<string, { noticed: number; all: number }>();
  for (const { fileName, status } of mutants) {
    const isNoticed = status === 'Killed' || status === 'Timeout';
    if (!isNoticed && status !== 'Survived' && status !== 'NoCoverage') continue;
    const file = path.relative(root, path.resolve(root, fileName));
    const { noticed, all } = counts.get(file) ?? { noticed: 0, all: 0 };
    counts.set(file, { noticed: noticed + Number(isNoticed), all: all + 1 });
  }
  return [...counts]
    .map(([file, { noticed, all }]) => ({ file, percent: (100 * noticed) / all }))
    .filter(({ percent }) => percent < minPercent)
    .map(({ file, percent }) => `${percent.toFixed(0).padStart(4)} %  ${file}`);
}
