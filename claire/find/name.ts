import type { Name } from '../contact/customer';
import { legalForms, prefixes, titles } from '../contact/greeting';

/** A word of a name, in all the ways it may be written. */
interface Word {
  /** Folded; with what stands before it too: `berg` and `vandenberg`. */
  readonly forms: readonly string[];
  /** Which double name it is a part of: `Vries-Jansen`. */
  readonly compound: number | undefined;
}

/** A name as somebody types it. */
export interface TypedName {
  readonly words: readonly Word[];
  /** What its title says. */
  readonly kind: 'man' | 'woman' | undefined;
}

/** Shorter words are other words when a letter is changed. */
const minMisspelt = 4;
/** Lower for each leeway that was needed. */
const scores = { misspelt: 0.8, part: 0.9, otherTitle: 0.9, halfOfDouble: 0.6, givenNameOnly: 0.5 };

/** `van der`, and short for it. */
export const infixes: ReadonlySet<string> = new Set([
  ...prefixes,
  'vd',
  'vdr',
  'vant',
  'int',
  'von',
  'v',
]);
/** `m` is more often an initial than a monsieur. */
const [men, women] = [titles.man.filter((title) => title !== 'm'), titles.woman];
/** Titles, and what else stands before a name. */
export const noNames: ReadonlySet<string> = new Set(
  [...men, ...women, ...titles.family].concat('dr', 'prof', 'ing', 'ir', 'drs', 'firma', 'fa'),
);

/** Written as `&` too. */
const conjunctions: ReadonlySet<string> = new Set(['en', 'and', 'und', 'et']);

/** Titles that people are also called. */
const surnames: ReadonlySet<string> = new Set(['heer', 'herr']);

/** Undefined where nothing but titles is left. */
export function readTypedName(text: string): TypedName | undefined {
  const parts = splitParts(text);
  const isTitle = (part: Part) => noNames.has(part.text);
  const isBefore = (part: Part) => isTitle(part) || infixes.has(part.text);
  const named = parts.findIndex((part) => !isBefore(part));
  // A leading `de heer` is no name, and the `de` of `mevr. de Vries` is one.
  const end = named < 0 ? parts.length - 1 : named;
  const last = parts.slice(0, Math.max(0, end)).findLastIndex(isTitle);
  const names = parts.filter(
    (part, index) => index > last && (!isTitle(part) || surnames.has(part.text)),
  );
  const words = toWords(names.length > 0 ? names : parts.slice(last + 1));
  if (words.length === 0) return undefined;
  const given = parts.filter((part) => !names.includes(part));
  const isOf = (kind: readonly string[]) => given.some(({ text }) => kind.includes(text));
  if (isOf(women)) return { words, kind: 'woman' };
  // In Dutch, a `mr` is a lawyer.
  return { words, kind: isOf(men.filter((title) => title !== 'mr')) ? 'man' : undefined };
}

/** How well a customer's name is the typed one, from 0 to 1. */
export function compareNames(typed: TypedName, name: Name, company: string | null): number {
  const family = toWords(splitParts(name.surname ?? ''));
  const firm = toWords(splitParts(company ?? ''));
  const given = toWords(splitParts(name.firstName ?? ''));
  const initials = splitParts(name.initials ?? '').map(({ text }) => text);
  const known = { family: [...family, ...firm], given, initials: initials.join('') };
  const hits = typed.words.map((word) => findHit(word, known));
  const factors = typed.words.map((word, index) => {
    const hit = hits[index];
    if (hit !== undefined) return hit.isMisspelt ? scores.misspelt : 1;
    const isHalf = ({ compound }: Word, at: number) =>
      compound === word.compound && hits[at]?.isFamily === true;
    return word.compound !== undefined && typed.words.some(isHalf) ? scores.halfOfDouble : 0;
  });
  if (hits.filter((hit) => hit?.isMisspelt === true).length > 1) return 0;
  const score = factors.reduce((product, factor) => product * factor, 1);
  const isTitled = isOtherTitle(typed, name) ? score * scores.otherTitle : score;
  if (!hits.some((hit) => hit?.isFamily === true))
    return hits.some((hit) => hit?.isWhole === true) && score === 1 ? scores.givenNameOnly : 0;
  const isWhole = [family, firm].some((words) => words.length > 0 && isCovered(words, typed));
  return isWhole ? isTitled : isTitled * scores.part;
}

interface Hit {
  readonly isFamily: boolean;
  readonly isMisspelt: boolean;
  /** Whether it is a whole word, and no initial. */
  readonly isWhole: boolean;
}

interface KnownName {
  readonly family: readonly Word[];
  readonly given: readonly Word[];
  readonly initials: string;
}

function findHit(word: Word, { family, given, initials }: KnownName): Hit | undefined {
  const whole = { isWhole: true, isMisspelt: false };
  if (family.some((known) => areSame(word, known))) return { ...whole, isFamily: true };
  if (given.some((known) => areSame(word, known))) return { ...whole, isFamily: false };
  if (isInitial(word, given, initials)) return { ...whole, isFamily: false, isWhole: false };
  const misspelt = { isWhole: true, isMisspelt: true };
  if (family.some((known) => areAlike(word, known))) return { ...misspelt, isFamily: true };
  if (given.some((known) => areAlike(word, known))) return { ...misspelt, isFamily: false };
  return undefined;
}

/** `E.`, `J.P.`, or the first name of whom only initials are known. */
function isInitial({ forms: [form = ''] }: Word, given: readonly Word[], initials: string) {
  if (initials !== '' && given.length === 0) return form.startsWith(initials.charAt(0));
  const all = [initials, given.map(({ forms: [name = ''] }) => name.charAt(0)).join('')];
  return form.length <= 3 && all.some((letters) => letters.startsWith(form));
}

function isCovered(words: readonly Word[], { words: typed }: TypedName): boolean {
  return words.every((known) =>
    typed.some((word) => areSame(word, known) || areAlike(word, known)),
  );
}

function isOtherTitle({ kind }: TypedName, { title }: Name): boolean {
  if (kind === undefined) return false;
  const others = kind === 'man' ? women : men;
  return splitParts(title ?? '').some(({ text }) => others.includes(text));
}

function areSame(one: Word, other: Word): boolean {
  return one.forms.some((form) => other.forms.includes(form));
}

function areAlike(one: Word, other: Word): boolean {
  return one.forms.some((form) => other.forms.some((known) => isOneEdit(form, known)));
}

/** Whether one letter is wrong, missing or too many, or two are swapped. */
function isOneEdit(one: string, other: string): boolean {
  if (one.length > other.length) return isOneEdit(other, one);
  if (one.length < minMisspelt || other.length - one.length > 1) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  if (one.length < other.length) return one.slice(at) === other.slice(at + 1);
  if (one.slice(at + 1) === other.slice(at + 1)) return true;
  const isSwapped = one[at] === other[at + 1] && one[at + 1] === other[at];
  return isSwapped && one.slice(at + 2) === other.slice(at + 2);
}

interface Part {
  /** Without accents, in small letters. */
  readonly text: string;
  readonly forms: readonly string[];
  readonly compound: number | undefined;
}

/** In characters. */
const maxName = 500;

function splitParts(name: string): Part[] {
  const parts = name
    .slice(0, maxName)
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’`´]t(?=\s|$)/g, ' het')
    .replace(/['’`´]/g, '')
    .replace(/(^|[^\p{L}])v[./ ]{1,3}d(?=[^\p{L}]|$)/gu, '$1vd')
    .split(/\s+/)
    .join(' ')
    .replace(/ ?[-–] ?/g, '-')
    .split(/[ ,;:()"/&+?!]+/)
    .flatMap((word, index) => splitWord(word, index))
    .filter(({ text }) => text !== '');
  const named = parts.filter(({ text }) => !legalForms.has(text) && !conjunctions.has(text));
  return named.length > 0 ? named : parts;
}

/** Double names by their hyphens; initials stay together: `J.P.` is `jp`. */
function splitWord(word: string, index: number): Part[] {
  const dotted = word.split('.').filter(Boolean);
  const pieces = dotted.every(({ length }) => length === 1) ? [dotted.join('')] : dotted;
  return pieces.flatMap((piece) => {
    // `RV-312-D` is no double name.
    const halves = /\d/.test(piece) ? [piece] : piece.split(/[-–]/).filter(Boolean);
    const compound = halves.length > 1 ? index : undefined;
    const together = compound === undefined ? [] : listForms(halves.join(''));
    return halves.map((half) => {
      const forms = listForms(half);
      return { text: forms[0] ?? '', forms: [...forms, ...together], compound };
    });
  });
}

/** The words that tell names apart; all of them where there is no other. */
function toWords(parts: readonly Part[]): Word[] {
  const words: Word[] = [];
  let before = '';
  // `Jansen-de Vries` is one double name.
  let opened: number | undefined;
  for (const [index, { text, forms, compound }] of parts.entries()) {
    // Before or after all others, a letter is an initial.
    const isLetter = text.length === 1 && (index === 0 || index === parts.length - 1);
    if (infixes.has(text) && !isLetter) {
      before += text;
      opened ??= compound;
      continue;
    }
    const joined = before === '' ? [] : forms.map((form) => before + form);
    words.push({ forms: [...forms, ...joined], compound: compound ?? opened });
    [before, opened] = ['', undefined];
  }
  return words.length > 0 ? words : parts.map(({ forms, compound }) => ({ forms, compound }));
}

const ligatures: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ı: 'i' },
};
const withE: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };

/** `müller` is `muller` and `mueller`; `meijer` and `meyer` sound alike. */
function listForms(word: string): string[] {
  // Most words are plain, and a search looks at thousands.
  const plain = isPlain.test(word) ? [word] : [word, replaceLetters(word, withE)].map(fold);
  const forms = plain.flatMap((form) => [form, form.replaceAll('ij', 'y')]);
  return [...new Set(forms)];
}

const isPlain = /^[a-z\d]*$/;

function fold(word: string): string {
  return replaceLetters(word, ligatures)
    .normalize('NFD')
    .replace(/[^\p{L}\p{Nd}]/gu, '');
}

function replaceLetters(word: string, letters: Readonly<Record<string, string>>): string {
  return Array.from(word, (letter) => letters[letter] ?? letter).join('');
}
