import type { ColumnTargets } from './columns/column-targets';
import { isPlainObject } from './values/read-value';

/** Two rows of one appointment, from 1. */
export interface JobLines {
  readonly row: number;
  readonly otherRow: number;
}

/**
 * Whether rows are the jobs of one appointment: each after the first would overwrite the one before
 * it at Claire. They differ in their work alone, or the others leave all else blank.
 */
export function findJobLines(
  rows: readonly unknown[],
  targets: ColumnTargets,
): JobLines | undefined {
  const columns = targets.columns.map(({ column, path }) => [column, path] as const);
  const ofWork = columns.filter(([, path]) => path.startsWith('interventions.'));
  const others = columns.filter(([, path]) => !path.startsWith('interventions.'));
  const number = others.find(([, path]) => path === 'dms_nr')?.[0];
  if (ofWork.length === 0 || number === undefined) return undefined;
  const known = new Map<string, { readonly row: number; readonly work: string }>();
  let latest = 0;
  for (const [at, given] of rows.entries()) {
    const row = at + 1;
    const [head, work] = [showCells(given, others), showCells(given, ofWork)];
    if (work === '' || !isPlainObject(given)) continue;
    if (head === '' && latest > 0) return { row, otherRow: latest };
    if (showCells(given, [[number]]) === '') continue;
    const before = known.get(head);
    if (before !== undefined && before.work !== work) {
      return { row, otherRow: before.row };
    }
    known.set(head, { row, work });
    latest = row;
  }
  return undefined;
}

/** The texts of some cells, or nothing where all are blank. */
function showCells(given: unknown, columns: readonly (readonly [string, ...string[]])[]): string {
  if (!isPlainObject(given)) return '';
  const cells = columns.map(([column]) => {
    const cell = Object.hasOwn(given, column) ? given[column] : undefined;
    return typeof cell === 'string' ? cell.trim() : (cell ?? '');
  });
  return cells.every((cell) => cell === '') ? '' : JSON.stringify(cells);
}
