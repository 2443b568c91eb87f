import { type Phrase, phrase } from '../../../problems';
import { type ImportHint, toHint } from '../../check';
import { customerUnderOtherName } from '../../../models';
import { showColumn, plainColumnName } from '../described-fields';
import { importFields } from '../import-fields';
import { findColumn } from './find-fields';

/** A name that an appointment does not have, and the one that was probably meant. */
export interface IgnoredName {
  readonly name: string;
  readonly nearest?: string | undefined;
}

const maxNames = 200;
/** A row with more is of a DMS, and none of its names was meant for another. */
const maxSearched = 20;

/** Collects names that an appointment does not have: Claire leaves them out without a word. */
export class UnknownNames {
  readonly #names = new Map<string, IgnoredName>();

  get ignored(): readonly IgnoredName[] {
    return [...this.#names.values()];
  }

  /** The hint on the first row that has such names. */
  add(names: readonly string[], record: Readonly<Record<string, unknown>>): ImportHint | undefined {
    const before = this.#names.size;
    // It has a hint of its own.
    const customer = names.length === 0 ? undefined : customerUnderOtherName(record);
    for (const name of names) if (name !== customer) this.#add(name);
    return before === 0 && this.#names.size > before ? describe(this.ignored) : undefined;
  }

  #add(name: string): void {
    if (this.#names.has(name) || this.#names.size >= maxNames) return;
    const nearest = this.#names.size < maxSearched ? findNearest(name) : undefined;
    const shown = showColumn(name);
    this.#names.set(name, nearest === undefined ? { name: shown } : { name: shown, nearest });
  }
}

/** Of `car.regnumber` among the fields of the car. */
function findNearest(name: string): string | undefined {
  const at = name.lastIndexOf('.') + 1;
  const part = name.slice(0, at).replace(/\[\d+\]/g, '');
  const names = importFields
    .filter(({ path }) => (part === '' ? true : path.startsWith(part)))
    .map(({ path }) => path.slice(part.length));
  const nearest = nearestName(name.slice(at), names);
  return nearest === undefined ? undefined : part + nearest;
}

const maxShown = 5;

function describe(ignored: readonly IgnoredName[]): ImportHint {
  const shown = ignored.slice(0, maxShown).map(({ name: plain, nearest }): string | Phrase => {
    const name = `"${plain}"`;
    return nearest === undefined ? name : phrase('didYouMean', { name, nearest });
  });
  const count = ignored.length - shown.length;
  const names = count > 0 ? [...shown, phrase('more', { count })] : shown;
  return toHint('unknownNames', ignored[0]?.name ?? '', phrase('unknownNames', { names }));
}

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
