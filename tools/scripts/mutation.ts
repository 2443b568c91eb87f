import { parseArgs } from 'node:util';
import { say } from '../lab/progress';
import { changedSince } from './mutation/changed';
import { choosePart, listFiles, folders, type Folder } from './mutation/folders';
import { runStryker } from './mutation/run-stryker';
import {
  toPercent,
  scoreLine,
  countScore,
  scoresByFile,
  survivorLine,
  type Mutant,
} from './mutation/score';
import { command } from './steps/command';

const minPercent = 85;

/** Changes the code in small ways, one at a time, and counts how many of them a test notices. */
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
  const mutants = await mutateAll(chosen, since, fresh);
  const isDetailed = only !== undefined || since !== undefined;
  return report(mutants, isDetailed);
});

async function mutateAll(chosen: readonly Folder[], since: string | undefined, isFresh: boolean) {
  const mutants: Mutant[] = [];
  for (const folder of chosen) {
    const files = since === undefined ? listFiles(folder) : changedSince(since, folder);
    if (files.length === 0) continue;
    const started = Date.now();
    const its = await runStryker(folder, files, isFresh);
    const seconds = Math.round((Date.now() - started) / 1000);
    say(`${scoreLine(countScore(folder.name, its))}  ${String(seconds)} s`);
    mutants.push(...its);
  }
  return mutants;
}

/** The files below the mark, and each survivor where only a part was asked for. */
function report(mutants: readonly Mutant[], isDetailed: boolean): number {
  const files = scoresByFile(mutants);
  const low = files.filter((file) => toPercent(file) < minPercent);
  say(low.length > 0 ? `\nBelow ${String(minPercent)} %:` : '\nNo file is below the mark.');
  for (const file of isDetailed ? files : low) {
    say(scoreLine(file));
    if (isDetailed) for (const mutant of file.survivors) say(survivorLine(mutant));
  }
  say(scoreLine(countScore('all', mutants)));
  return low.length > 0 ? 1 : 0;
}
