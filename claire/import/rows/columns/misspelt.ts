import type { FoundField, FoundName } from '../fields/field-concepts';
import { type ColumnLanguage, languages } from '../fields/words/languages';
import { toKey } from './name-words';

/** A shorter one is too near to another, and one in capitals may be the key of a database. */
const minLength = 7;
const wordPattern = /\p{L}\p{Ll}{5,}/gu;

/**
 * The field of a name with one slip of the pen inside a long word: a letter too few or too many, or
 * two swapped. Its first and last letter are right, as other endings make other words.
 */
export function findMisspelt(
  name: string,
  spoken: readonly ColumnLanguage[],
  find: (name: string) => FoundName | undefined,
): FoundField | undefined {
  const unknown = (name.match(wordPattern) ?? []).filter((word) => find(word) === undefined);
  const [word = ''] = unknown;
  if (unknown.length !== 1) return undefined;
  const meant = spoken.flatMap(listLongWords).filter((known) => isSlip(toKey(word), known));
  const fields = meant.flatMap((known) => find(name.replace(word, known))?.field ?? []);
  const paths = new Set(fields.map(({ path }) => path));
  return paths.size === 1 ? fields[0] : undefined;
}

const opened = new Map<ColumnLanguage, readonly string[]>();

function listLongWords(language: ColumnLanguage): readonly string[] {
  const known = opened.get(language) ?? splitWords(language);
  opened.set(language, known);
  return known;
}

const splitWords = (language: ColumnLanguage): string[] =>
  Object.values(languages[language])
    .flatMap((words = '') => words.split(', ').map(toKey))
    .filter(({ length }) => length >= minLength);

function isSlip(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let from = 0;
  while (from < one.length && one[from] === other[from]) from += 1;
  let [to, end] = [one.length, other.length];
  while (to > from && end > from && one[to - 1] === other[end - 1]) [to, end] = [to - 1, end - 1];
  const [left, right] = [one.slice(from, to), other.slice(from, end)];
  const isSwap = left.length === 2 && left === right.charAt(1) + right.charAt(0);
  return from > 0 && to < one.length && (isSwap || left.length + right.length === 1);
}
