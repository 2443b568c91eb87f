import type { Name } from '../contact/customer';
import { legalForms, prefixes, titles } from '../contact/greeting';

/** A word of a name, in all the ways it may be written. */
interface Word {
  /** Without accents, in small letters. */
  readonly text: string;
  /** Folded; with what stands before it too: `berg` and `vandenberg`. */
  readonly forms: readonly string[];
  readonly sounds: readonly string[];
  /** Which double name it is a part of: `Vries-Jansen`. */
  readonly compound: number | undefined;
}

export interface TypedName {
  readonly words: readonly Word[];
  readonly kind: 'man' | 'woman' | undefined;
  /** Whether a first name alone is too little, as in a sentence. */
  readonly needsSurname: boolean;
}

/** Shorter words are other words when a letter is changed. */
const minMisspelt = 4;
/** Lower for each leeway that was needed. */
const scores = {
  ...{ sound: 0.9, misspelt: 0.8, part: 0.9, otherTitle: 0.9 },
  ...{ halfOfDouble: 0.6, givenNameOnly: 0.5 },
};

/** `van der`, and short for it. */
export const infixes: ReadonlySet<string> = new Set(
  [...prefixes].concat('vd', 'vdr', 'vant', 'int', 'von', 'v'),
);
/** `m` is more often an initial than a monsieur. */
const [men, women] = [titles.man.filter((title) => title !== 'm'), titles.woman];
/** Titles, and what else stands before a name. */
export const noNames: ReadonlySet<string> = new Set(
  [...men, ...women, ...titles.family].concat(
    ...['dr', 'prof', 'ing', 'ir', 'drs', 'firma', 'fa'],
    ...['naam', 'name', 'klant', 'kunde', 'kundin', 'customer', 'client', 'cliente'],
    ...['bestuurder', 'fahrer', 'driver', 'conducteur', 'eigenaar', 'halter', 'owner'],
  ),
);

/** Written as `&` too. */
export const conjunctions: ReadonlySet<string> = new Set(['en', 'and', 'und', 'et']);

/** Titles that people are also called. */
const surnames: ReadonlySet<string> = new Set(['heer', 'herr']);

/** Undefined where nothing but titles is left. */
export function readTypedName(text: string, needsSurname = false): TypedName | undefined {
  const parts = splitParts(text);
  const isTitle = (part: Word) => noNames.has(part.text);
  const isBefore = (part: Word) => isTitle(part) || infixes.has(part.text);
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
  const hasTitle = (kind: readonly string[]) => given.some(({ text }) => kind.includes(text));
  // In Dutch, a `mr` is a lawyer.
  const isMan = hasTitle(men.filter((title) => title !== 'mr'));
  return { words, kind: hasTitle(women) ? 'woman' : isMan ? 'man' : undefined, needsSurname };
}

type KnownName = ReturnType<typeof readKnownName>;

/** Read once for all that it is compared with. */
export function readKnownName(
  { surname, firstName, initials, title }: Name,
  company: string | null,
) {
  const readWords = (part: string | null) => toWords(splitParts(part ?? ''));
  const readTexts = (part: string | null) => splitParts(part ?? '').map(({ text }) => text);
  return {
    ...{ family: readWords(surname), firm: readWords(company), given: readWords(firstName) },
    ...{ initials: readTexts(initials).join(''), title: readTexts(title) },
  };
}

/** How well a customer's name is the typed one, from 0 to 1. */
export function compareNames(typed: TypedName, known: KnownName): number {
  const hits = typed.words.map((word) => findHit(word, known));
  const factors = typed.words.map((word, index) => {
    const hit = hits[index];
    if (hit !== undefined) return hit.score;
    const isHalf = ({ compound }: Word, at: number) =>
      compound === word.compound && hits[at]?.isFamily === true;
    return word.compound !== undefined && typed.words.some(isHalf) ? scores.halfOfDouble : 0;
  });
  const isSingle = typed.needsSurname && typed.words.length === 1;
  const misspelt = hits.filter((hit) => hit?.score === scores.misspelt).length;
  if (misspelt > (isSingle ? 0 : 1)) return 0;
  const score = factors.reduce((product, factor) => product * factor, 1);
  const isTitled = isOtherTitle(typed, known) ? score * scores.otherTitle : score;
  if (!hits.some((hit) => hit?.isFamily === true)) {
    const isEnough = !typed.needsSurname && hits.some((hit) => hit?.isWhole === true);
    return isEnough && score === 1 ? scores.givenNameOnly : 0;
  }
  const isWhole = [known.family, known.firm].some((words) => isCovered(words, typed));
  return isWhole && !isSingle ? isTitled : isTitled * scores.part;
}

interface Hit {
  readonly isFamily: boolean;
  /** Whether it is a whole word, and no initial. */
  readonly isWhole: boolean;
  readonly score: number;
}

function findHit(word: Word, { family, firm, given, initials }: KnownName): Hit | undefined {
  const all = [...family, ...firm];
  for (const [areLike, score] of likenesses) {
    const isLike = (known: Word) => areLike(word, known);
    if (all.some(isLike)) return { isFamily: true, isWhole: true, score };
    if (given.some(isLike)) return { isFamily: false, isWhole: true, score };
    if (score === 1 && isInitial(word, given, initials))
      return { isFamily: false, isWhole: false, score };
  }
  return undefined;
}

/** `E.`, `J.P.`, or the first name of whom only initials are known. */
function isInitial({ forms: [form = ''] }: Word, given: readonly Word[], initials: string) {
  if (initials !== '' && given.length === 0) return form.startsWith(initials.charAt(0));
  const all = [initials, given.map(({ forms: [name = ''] }) => name.charAt(0)).join('')];
  return form.length <= 3 && all.some((letters) => letters.startsWith(form));
}

function isCovered(words: readonly Word[], { words: typed }: TypedName): boolean {
  const isTyped = (known: Word) =>
    typed.some((word) => likenesses.some(([areLike]) => areLike(word, known)));
  return words.length > 0 && words.every(isTyped);
}

function isOtherTitle({ kind }: TypedName, { title }: KnownName): boolean {
  if (kind === undefined) return false;
  const others = kind === 'man' ? women : men;
  return title.some((text) => others.includes(text));
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

/** The best first. */
const likenesses: readonly (readonly [(one: Word, other: Word) => boolean, number])[] = [
  [({ forms }, other) => forms.some((form) => other.forms.includes(form)), 1],
  [({ sounds }, other) => sounds.some((sound) => other.sounds.includes(sound)), scores.sound],
  [
    ({ forms }, other) => forms.some((form) => other.forms.some((one) => isOneEdit(form, one))),
    scores.misspelt,
  ],
];

const maxName = 500;

function splitParts(name: string): Word[] {
  const parts = listWritten(name.slice(0, maxName).normalize('NFC').toLowerCase())
    .flatMap((word, index) => splitWord(word, index))
    .filter(({ text }) => text !== '');
  const named = parts.filter(({ text }) => !legalForms.has(text) && !conjunctions.has(text));
  return named.length > 0 ? named : parts;
}

/** What stands between blanks and signs. Most names are one plain word. */
function listWritten(name: string): string[] {
  if (isPlain.test(name)) return [name];
  return name
    .replace(/['’`´]t(?=\s|$)/g, ' het')
    .replace(/['’`´]/g, '')
    .replace(/(^|[^\p{L}])v[./ ]{1,3}d(?=[^\p{L}]|$)/gu, '$1vd')
    .split(/\s+/)
    .join(' ')
    .replace(/ ?[-–] ?/g, '-')
    .split(/[ ,;:()"/&+?!]+/);
}

/** Double names by their hyphens; initials stay together: `J.P.` is `jp`. */
function splitWord(word: string, index: number): Word[] {
  if (isPlain.test(word)) return [toWord([word], undefined)];
  const dotted = word.split('.').filter(Boolean);
  const pieces = dotted.every(({ length }) => length === 1) ? [dotted.join('')] : dotted;
  return pieces.flatMap((piece) => {
    // `RV-312-D` is no double name.
    const halves = /\d/.test(piece) ? [piece] : piece.split(/[-–]/).filter(Boolean);
    const compound = halves.length > 1 ? index : undefined;
    const together = compound === undefined ? [] : listForms(halves.join(''));
    return halves.map((half) => toWord([...listForms(half), ...together], compound));
  });
}

/** The words that tell names apart; all of them where there is no other. */
function toWords(parts: readonly Word[]): Word[] {
  const words: Word[] = [];
  let before = '';
  // `Jansen-de Vries` is one double name.
  let opened: number | undefined;
  for (const [index, part] of parts.entries()) {
    const { text, forms, compound = opened } = part;
    // Before or after all others, a letter is an initial.
    const isLetter = text.length === 1 && (index === 0 || index === parts.length - 1);
    if (infixes.has(text) && !isLetter) {
      before += text;
      opened = compound;
      continue;
    }
    const joined = forms.map((form) => before + form);
    words.push(before === '' ? part : toWord([...forms, ...joined], compound));
    [before, opened] = ['', undefined];
  }
  return words.length > 0 ? words : [...parts];
}

function toWord(forms: readonly string[], compound: number | undefined): Word {
  return { text: forms[0] ?? '', forms, sounds: forms.map(toSound), compound };
}

/** `Dekker` and `Decker`, `Meijer` and `Meyer`, `Mohammed` and `Mohamed` sound alike. */
function toSound(form: string): string {
  return form
    .replace(/e?ij|e[iy]|a[iy]|ph|c[kq]?(?!h)|th|dt|gh|ie|[zvx]/g, (sign) => sounds[sign] ?? sign)
    .replace(/(.)\1+/g, '$1');
}

const sounds: Readonly<Record<string, string>> = {
  ...{ ij: 'y', eij: 'y', ei: 'y', ey: 'y', ai: 'y', ay: 'y', ie: 'i', ph: 'f', v: 'f' },
  ...{ c: 'k', ck: 'k', cq: 'k', th: 't', dt: 't', gh: 'g', z: 's', x: 'ks' },
};

const ligatures: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ı: 'i' },
};
const withE: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };

/** `müller` is `muller` and `mueller`. */
function listForms(word: string): string[] {
  // Most words are plain, and a search looks at thousands.
  if (isPlain.test(word)) return [word];
  return [...new Set([word, replaceLetters(word, withE)].map(fold))];
}

const isPlain = /^[a-z\d]*$/;

function fold(word: string): string {
  const plain = replaceLetters(word, ligatures).normalize('NFD');
  return plain.replace(/[^\p{L}\p{Nd}]/gu, '');
}

function replaceLetters(word: string, letters: Readonly<Record<string, string>>): string {
  return Array.from(word, (letter) => letters[letter] ?? letter).join('');
}
