import path from 'node:path';
import type { MutantResult } from '@stryker-mutator/api/core' with { 'resolution-mode': 'import' };
import { root } from '../steps/inputs';

export type Mutant = MutantResult;

export interface Score {
  readonly name: string;
  readonly found: number;
  readonly valid: number;
  readonly survivors: readonly Mutant[];
}

/** What became of the mutants of a file or a folder; those that Stryker leaves out do not count. */
export function countScore(name: string, mutants: readonly Mutant[]): Score {
  const found = mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout');
  const survivors = mutants.filter(
    ({ status }) => status === 'Survived' || status === 'NoCoverage',
  );
  return { name, found: found.length, valid: found.length + survivors.length, survivors };
}

export function scoresByFile(mutants: readonly Mutant[]): Score[] {
  return [...new Set(mutants.map(readFile))]
    .map((file) =>
      countScore(
        file,
        mutants.filter((mutant) => readFile(mutant) === file),
      ),
    )
    .filter(({ valid }) => valid > 0);
}

export function toPercent({ found, valid }: Score): number {
  return valid === 0 ? 100 : (100 * found) / valid;
}

export function scoreLine(score: Score): string {
  const percent = `${toPercent(score).toFixed(0)} %`.padStart(5);
  const count = `${String(score.found)} of ${String(score.valid)}`.padStart(12);
  return `${percent}  ${count}  ${score.name}`;
}

/** One line for a mutant that no test has noticed: its place, and what stands there instead. */
export function survivorLine(mutant: Mutant): string {
  const { location, mutatorName, replacement, status } = mutant;
  const { line, column } = location.start;
  const place = `${readFile(mutant)}:${String(line)}:${String(column)}`;
  const reached = status === 'NoCoverage' ? ' (no test comes here)' : '';
  return `  ${place}  ${mutatorName} → ${replacement.replaceAll(/\s+/g, ' ').slice(0, 80)}${reached}`;
}

function readFile({ fileName }: Mutant): string {
  return path.isAbsolute(fileName) ? path.relative(root, fileName) : fileName;
}
