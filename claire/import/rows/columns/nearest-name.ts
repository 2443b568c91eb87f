import { plainColumnName } from '../described-fields';
import { findColumn } from './find-fields';

/**
 * The name that was probably meant: what columns of that name hold (`mileage` is `current_km`), or
 * the one that is spelt nearly so.
 */
export function nearestName(given: string, names: readonly string[]): string | undefined {
  return nameOfColumn(given, names) ?? nearestSpelling(plainColumnName(given), names);
}

function nameOfColumn(given: string, names: readonly string[]): string | undefined {
  const path = findColumn(given)?.field?.path.replace('interventions.#.', 'interventions.');
  return names.find((name) => path === name || path?.endsWith(`.${name}`) === true);
}

const maxLength = 60;

/** Within a typing error for every four letters. */
function nearestSpelling(given: string, names: readonly string[]): string | undefined {
  if (given.length > maxLength) return undefined;
  let nearest: string | undefined;
  let least = Math.max(1, Math.floor(given.length / 4)) + 1;
  for (const name of names) {
    const distance = editDistance(given, plainColumnName(name));
    if (distance < least) [nearest, least] = [name, distance];
  }
  return nearest;
}

/** Letters to add, leave out, change or swap with the next (Damerau and Levenshtein). */
function editDistance(one: string, other: string): number {
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const isSame = one[i - 1] === other[j - 1];
      const isSwap = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      const changed = (row[j - 1] ?? 0) + (isSame ? 0 : 1);
      const swapped = isSwap ? (before[j - 2] ?? 0) + 1 : Infinity;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, changed, swapped));
    }
    [before, row] = [row, next];
  }
  return row[other.length] ?? 0;
}
