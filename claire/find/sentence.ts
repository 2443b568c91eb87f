import { toLetters } from '../letters';
import { conjunctions, infixes, noNames } from './name';
import type { MatchedField } from './find-input';

/** Each costs a look at all appointments. */
const maxNumbers = 6;

/** Words in a row with digits, or with the letters of a plate or an order beside them. */
export function listNumberPieces(sentence: string): string[] {
  const runs: string[][] = [[]];
  for (const word of writeSpoken(sentence).split(/\s+/)) {
    const plain = trimSigns(word);
    const isOfNumber = /\d/.test(plain) || isShort.test(plain);
    if (isOfNumber) runs.at(-1)?.push(plain);
    if (!isOfNumber || /[;:.!?)]$/.test(word)) runs.push([]);
  }
  const all = runs.map((run) => run.join(' ')).filter(hasNumber);
  return [...new Set(all)].slice(0, maxNumbers);
}

/** `G 648 JL` */
const isShort = /^(?:[A-Z]{1,3}|[-+])$/;

function hasNumber(run: string): boolean {
  return run.replace(/[^\p{L}\d]/gu, '').length >= 5 && /\d.*\d/.test(run);
}

function trimSigns(word: string): string {
  const isSign = (at: number) => /[()"'„“”«»,;:.!?]/.test(word.charAt(at));
  let [start, end] = [0, word.length];
  while (start < end && isSign(start)) start += 1;
  while (end > start && isSign(end - 1)) end -= 1;
  return word.slice(start, end);
}

/** A word, with the `van der` before it. */
interface NameUnit {
  readonly text: string;
  readonly isTitle: boolean;
  readonly isName: boolean;
  readonly isCapital: boolean;
  /** Whether a full stop or the like comes after it, or at least a comma. */
  readonly ends: 'part' | 'sentence' | undefined;
}

/** In a text of fewer words each may be a part of the name, and none is left out of it. */
const minSentence = 5;

/** A first name and a surname side by side, or a surname behind a title. */
export function listNamePieces(sentence: string): string[] {
  const units = toNameUnits(joinSpelt(sentence).replace(nameLabels, ' '));
  const isSentence = sentence.trim().split(/\s+/).length >= minSentence;
  const names = units.flatMap((unit, index) => {
    const [before, next, afterNext] = [units[index - 1], units[index + 1], units[index + 2]];
    if (!unit.isName || next?.isName !== true || unit.ends === 'sentence') return [];
    const isWhole = !areJoined(next, afterNext) && (unit.isTitle || !areJoined(before, unit));
    return isWhole || (isSentence && !unit.isTitle) ? [`${unit.text} ${next.text}`] : [];
  });
  return [...new Set(names)];
}

/** Whether the words may be of one name. */
function areJoined(one: NameUnit | undefined, other: NameUnit | undefined): boolean {
  return one?.isCapital === true && other?.isCapital === true && one.ends === undefined;
}

function toNameUnits(sentence: string): NameUnit[] {
  const units: NameUnit[] = [];
  let infix = '';
  for (const word of sentence.split(/\s+/)) {
    const text = trimSigns(word);
    const letters = toLetters(text);
    if (infixes.has(letters) && text.length > 1 && !/[;:!?,.]$/.test(word)) {
      infix += `${text} `;
      continue;
    }
    const isTitle = noNames.has(letters);
    const isName = !conjunctions.has(letters) && /^\p{L}[\p{L}.'’-]*$/u.test(text);
    const isCapital = isName && /^\p{Lu}/u.test(text);
    const isShortened = isTitle || /^(?:\p{L}\.)+$/u.test(word);
    const isEnd = /[;:!?)]["”]?$/.test(word) || (word.endsWith('.') && !isShortened);
    const ends = isEnd ? 'sentence' : word.endsWith(',') ? 'part' : undefined;
    units.push({ text: infix + text, isTitle, isName, isCapital, ends });
    infix = '';
  }
  return units;
}

/** `b-r-o-u-w-e-r` and `V I S S E R`, as the names that they are. */
export function joinSpelt(text: string): string {
  return text.replace(/(?<![\p{L}\d])\p{L}(?:[- ]\p{L}){3,30}(?![\p{L}\d])/gu, (spelt) =>
    spelt.replace(/[- ]/g, '').toUpperCase(),
  );
}

/** `Visser, first name Marijke` */
const nameLabels =
  /,?\s(?:voornaam|achternaam|vorname|nachname|familienname|prénom|nom|(?:first|last|given) name|surname)(?:\s(?:is|ist|est))?:?\s/giu;

/** `auto met kenteken RV-312-D`: what comes after the last label that fits it. */
export function splitLabel(search: string): { label: MatchedField | undefined; rest: string } {
  const words = search.split(/[\s:#]+/).filter(Boolean);
  for (const [index, word] of [...words.entries()].reverse()) {
    const label = findLabel(word);
    if (label === undefined) continue;
    const others = words.slice(index + 1);
    const skipped = others.findIndex((other) => !fillers.has(toLetters(other)));
    const rest = others.slice(Math.max(0, skipped)).join(' ');
    const spoken = writeSpoken(rest);
    // `the car of Mrs Jansen`
    if (ofWhom.has(toLetters(others[0] ?? '')) && others.length > 1)
      return { label: /\d/.test(spoken) ? undefined : 'name', rest: others.slice(1).join(' ') };
    if (/\d/.test(spoken))
      return { label, rest: ofDms.has(label) ? withoutLastWords(spoken) : rest };
  }
  return { label: undefined, rest: search };
}

const ofDms = new Set<MatchedField | undefined>(['vin', 'workOrder', 'dmsNr', 'customerNumber']);

/** `45012 staat klaar, om 9 uur?` */
function withoutLastWords(text: string): string {
  return /^\D*\d.*?(?=\s\p{L}{2,}[?!.,]*(?:\s|$)|$)/u.exec(text)?.[0] ?? text;
}

function findLabel(word: string): MatchedField | undefined {
  const label = toLetters(word).replace(/(?:nummer|number|nr|no)$/, '');
  return fieldsByLabel.get(label) ?? (label.endsWith('order') ? 'workOrder' : undefined);
}

/** What people put before it: `wo 45012`, `kenteken RV-312-D`, `klantnr. 300004`. */
const labels: Readonly<Partial<Record<MatchedField, string>>> = {
  plate:
    'kenteken nummerplaat plaat plate plaque reg registration kennzeichen immatriculation auto car',
  vin: 'vin chassis fin fahrgestell',
  workOrder: 'wo werkorder order workorder work opdracht auftrag auftrags werkbon bon job',
  dmsNr: 'dms afspraak appointment termin rendezvous rdv',
  customerNumber: 'klant klanten debiteur debiteuren relatie customer kunde kunden client',
  phone: 'tel telefoon telefon telephone phone mob mobiel mobile mobil gsm handy portable',
};

const fieldsByLabel = new Map(
  Object.entries(labels).flatMap(([field, words]) =>
    words.split(' ').map((word) => [word, field as MatchedField] as const),
  ),
);

/** They also stand in `VIN ends in 143828`. */
const fillers = toWordSet(
  'nr nummer no number numero n order plate is eindigt eindigend op laatste cijfers ends ending in',
  'with last digits endet auf letzte letzten ziffern',
);

const ofWhom = toWordSet('van voor of for von für vom pour');

/** In Dutch, German, English and French, as all of these lists. */
const units = [
  'nul een twee drie vier vijf zes zeven acht negen',
  'null ein zwei drei vier funf sechs sieben acht neun',
  'zero one two three four five six seven eight nine',
  'zero un deux trois quatre cinq six sept huit neuf',
];
const teens = [
  'tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien',
  'zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn',
  'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  'dix onze douze treize quatorze quinze seize dixsept dixhuit dixneuf',
];
const tens = [
  'twintig dertig veertig vijftig zestig zeventig tachtig negentig',
  'zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig',
  'twenty thirty forty fifty sixty seventy eighty ninety',
  'vingt trente quarante cinquante soixante septante quatrevingt nonante',
];
/** Between unit and ten, where the unit comes first. */
const joints = ['en', 'und'];

const numbers: ReadonlyMap<string, string> = new Map([
  ...units.flatMap(listNumbers),
  ...Object.entries({ eins: '1', zwo: '2', oh: '0', plus: '+', quatrevingts: '80' }),
  ...['streepje', 'strich', 'bindestrich', 'dash', 'tiret'].map((word) => [word, '-'] as const),
]);

function listNumbers(unitWords: string, language: number): [string, string][] {
  const small = `${unitWords} ${teens[language] ?? ''}`.split(' ');
  const large = (tens[language] ?? '').split(' ').flatMap((ten, index) => {
    const joint = joints[language];
    // `soixante-dix-sept` too
    const words = small.map((unit) => (joint === undefined ? ten + unit : unit + joint + ten));
    return ['', ...words.slice(1)].map((word, of) => [word || ten, 20 + 10 * index + of] as const);
  });
  const all = [...large, ...small.map((word, value) => [word, value] as const)];
  return all.map(([word, value]) => [word, String(value)]);
}

/** What people spell letters with, on the telephone: each begins with its letter. */
const spellings = toWordSet(
  'alfa alpha bravo charlie delta echo foxtrot golf hotel india juliet juliett kilo lima mike',
  'november oscar papa quebec romeo sierra tango uniform victor whiskey whisky xray yankee zulu',
  'anton bernard bernhard cornelis dirk eduard ferdinand gerard hendrik izaak isaak jan johan karel',
  'lodewijk maria marie nico nicolaas otto pieter paul quotient quirinius rudolf richard simon',
  'teunis theodor utrecht willem xantippe ypsilon ijmuiden zaandam zacharias berta casar dora emil',
  'friedrich gustav heinrich ida julius kaufmann konrad ludwig martha nordpol paula quelle samuel',
  'siegfried ulrich viktor wilhelm xanthippe zeppelin anatole berthe celestin desire eugene',
  'francois gaston henri irma joseph kleber louis marcel nicolas pierre quintal raoul suzanne',
  'therese ursule william xavier yvonne zoe',
);

/** Between letters and the words that they begin: `ZN comme Zoé Nicolas`. */
const likes = toWordSet('wie comme for van as als like von in de');

const doubles = toWordSet('dubbel dubbele double doppel doppelt');

function toWordSet(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((words) => words.split(' ')));
}

/** One number has so many at most: `quatre vingt dix huit`. */
const maxNumberWords = 4;

/** `nul zes twaalf` as `0 6 12` and `Kilo Juliett` as `K J`, in four languages; other words stay. */
export function writeSpoken(text: string): string {
  const words = text.split(/[\s,]+/);
  const letters = words.map(readLetters);
  const written: string[] = [];
  let at = 0;
  while (at < words.length) {
    const isDouble = doubles.has(letters[at] ?? '');
    if (isDouble) at += 1;
    const [spoken, length] = readSpoken(words, letters, at);
    written.push(isDouble && spoken.length === 1 ? spoken + spoken : spoken);
    at += length;
  }
  return written.join(' ');
}

/** None of a plate with `ONE` between its digits. */
function readLetters(word: string): string {
  const letters = /\d/.test(word) ? '' : toLetters(word).replace('ß', 'ss');
  return letters.replace(/ue(?=nf)|oe(?=lf)/, (sign) => sign.charAt(0));
}

/** What the next words say, and how many they are. */
function readSpoken(
  words: readonly string[],
  letters: readonly string[],
  at: number,
): readonly [string, number] {
  const [word = '', plain = ''] = [words[at], letters[at]];
  const spelt = countSpelt(letters, at);
  if (spelt > 0) return [plain.toUpperCase(), spelt];
  for (let length = maxNumberWords; length > 0; length -= 1) {
    const next = letters.slice(at, at + length);
    // `vingt et un`
    const said = next.includes('') ? '' : next.join('').replace(/et(?=un$|onze$)/, '');
    const number = numbers.get(said);
    if (number !== undefined) return [number, length];
  }
  return [spellings.has(plain) ? plain.charAt(0).toUpperCase() : word, 1];
}

/** How many words spell a letter: `d wie Dora` are three. */
function countSpelt(letters: readonly string[], at: number): number {
  const letter = letters[at] ?? '';
  let next = at + 1;
  while (likes.has(letters[next] ?? '') && next - at < 3) next += 1;
  const isSpelt =
    letter.length === 1 && next > at + 1 && letters[next]?.startsWith(letter) === true;
  return isSpelt ? next - at + 1 : 0;
}
