import { toLetters } from '../contact/greeting';
import { infixes, noNames } from './name';

/** What may be meant in a sentence: `met Emma Mulder, komt 7-RPS-99 om 9 uur?` names two. */
export function listPieces(sentence: string): string[] {
  const words = sentence.split(/\s+/).filter(Boolean);
  if (words.length < 2) return [];
  const pieces = [...listRuns(words, isOfNumber, hasNumber), ...listRuns(words, isOfName, isName)];
  return [...new Set(pieces)].filter((piece) => piece !== sentence.trim()).slice(0, maxPieces);
}

/** Each piece costs a look at all appointments. */
const maxPieces = 6;

/** Words in a row that fit, up to one that ends with a comma or the like. */
function listRuns(
  words: readonly string[],
  fits: (word: string) => boolean,
  isWhole: (run: readonly string[]) => boolean,
): string[] {
  const runs: string[][] = [[]];
  for (const word of words) {
    const plain = trimSigns(word);
    if (fits(plain)) runs.at(-1)?.push(plain);
    if (!fits(plain) || /[,;:.!?)]$/.test(word)) runs.push([]);
  }
  return runs.filter(isWhole).map((run) => run.join(' '));
}

function trimSigns(word: string): string {
  const isSign = (at: number) => /[()"'„“”,;:.!?]/.test(word.charAt(at));
  let [start, end] = [0, word.length];
  while (start < end && isSign(start)) start += 1;
  while (end > start && isSign(end - 1)) end -= 1;
  return word.slice(start, end);
}

/** Letters of a plate or of an order stand beside its digits: `G 648 JL`. */
function isOfNumber(word: string): boolean {
  return (/\d/.test(word) && !isTime.test(word)) || /^(?:[A-Z]{1,3}|-)$/.test(word);
}

const isTime = /^\d{1,2}[.:]\d\d$/;

function hasNumber(run: readonly string[]): boolean {
  const signs = run.join('').replace(/[^\p{L}\d]/gu, '');
  return signs.length >= 5 && /\d.*\d/.test(signs);
}

function isOfName(word: string): boolean {
  return /^\p{Lu}[\p{L}.'’-]*$/u.test(word) || isBeforeName(word);
}

/** Two words with a capital, or one behind a title. */
function isName(run: readonly string[]): boolean {
  const named = run.filter((word) => !isBeforeName(word));
  return named.length > 1 || (named.length > 0 && run.some((word) => noNames.has(toLetters(word))));
}

function isBeforeName(word: string): boolean {
  const letters = toLetters(word);
  return infixes.has(letters) || noNames.has(letters);
}
