import type { FoundField, FoundName } from '../fields/field-concepts';
import { type ColumnLanguage, languages } from '../fields/words/languages';
import { toKey } from './name-words';

type Find = (name: string) => FoundName | undefined;

/** Behind all columns whose name is understood whole. */
const unsureRank = 40;
/** Names that say less, such as `Date` or `Description`, may be of anything beside an unknown word. */
const maxRank = 7;

/**
 * The field of a name with a part that is not understood: an addition in brackets, the other
 * language behind a slash, or one word with a slip of the pen. It is that only where no other is.
 */
export function findInPart(
  name: string,
  spoken: readonly ColumnLanguage[],
  find: Find,
): FoundName | undefined {
  const field =
    findOutside(name, find) ?? findHalf(name, find) ?? sure(findMisspelt(name, spoken, find));
  return field === undefined
    ? undefined
    : { field: { ...field, only: 'lone', rank: field.rank + unsureRank } };
}

/** What a name says with no other column beside it. */
const anywhere: ReadonlySet<FoundField['only']> = new Set([undefined, 'bare']);

const findSure = (name: string, find: Find): FoundField | undefined => sure(find(name)?.field);

function sure(field: FoundField | undefined): FoundField | undefined {
  const isWish = field?.path.endsWith('.block_communication') === true;
  const isSure = field !== undefined && anywhere.has(field.only) && field.rank < maxRank;
  return isSure && !isWish ? field : undefined;
}

/** A shorter one may be cut from a word that says more. */
const minLength = 3;
const words = /\p{Lu}?\p{Ll}+|\p{L}+/gu;

function isUnknown(text: string, find: Find): boolean {
  const said = text.match(words) ?? [];
  const isWord = said.length === 0 || said.some((word) => word.length >= minLength);
  return isWord && said.every((word) => find(word) === undefined);
}

/** `Fahrgestell (komplett)` */
function findOutside(name: string, find: Find): FoundField | undefined {
  const [, outside = '', inside = ''] = /^([^()[\]]+)[([]([^()[\]]+)[)\]]\s*$/.exec(name) ?? [];
  return inside !== '' && isUnknown(inside, find) ? findSure(outside, find) : undefined;
}

/** `Abholen / Retrait` */
function findHalf(name: string, find: Find): FoundField | undefined {
  const [one = '', other = '', ...more] = name.split('/');
  if (other === '' || more.length > 0) return undefined;
  if (isUnknown(other, find)) return findSure(one, find);
  return isUnknown(one, find) ? findSure(other, find) : undefined;
}

/** A shorter one is too near to another, and one in capitals may be the key of a database. */
const minMisspelt = 7;
const wordPattern = /\p{L}\p{Ll}{5,}/gu;

/**
 * The field of a name with one slip of the pen inside a long word: a letter too few or too many, or
 * two swapped. Its first and last letter are right, as other endings make other words.
 */
function findMisspelt(
  name: string,
  spoken: readonly ColumnLanguage[],
  find: Find,
): FoundField | undefined {
  const unknown = (name.match(wordPattern) ?? []).filter((word) => find(word) === undefined);
  const [word = ''] = unknown;
  if (unknown.length !== 1) return undefined;
  const key = toKey(word);
  const meant = spoken.flatMap(listLongWords).filter((known) => isSlip(key, known));
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
    .filter(({ length }) => length >= minMisspelt);

function isSlip(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  if (!one.startsWith(other.charAt(0)) || !one.endsWith(other.slice(-1))) return false;
  let from = 0;
  while (from < one.length && one[from] === other[from]) from += 1;
  let [to, end] = [one.length, other.length];
  while (to > from && end > from && one[to - 1] === other[end - 1]) [to, end] = [to - 1, end - 1];
  const [left, right] = [one.slice(from, to), other.slice(from, end)];
  const isSwap = left.length === 2 && left === right.charAt(1) + right.charAt(0);
  return to < one.length && (isSwap || left.length + right.length === 1);
}
