import { toLetters } from '../contact/read-country';

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
const hundreds = /honderd|hundert|hundred|cents?/;

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

/** `driehonderdtwaalf`, and all that is said with no hundred in it. */
function readNumber(word: string): string | undefined {
  const known = numbers.get(word.replace(/et(?=un$|onze$)/, ''));
  const [before = '', joined = ''] = word.split(hundreds);
  if (known !== undefined || before + joined === '' || before === word) return known;
  const after = joined.replace(/^(?:en|und|and)/, '');
  const count = before === '' ? '1' : numbers.get(before);
  const rest = after === '' ? '0' : numbers.get(after);
  const isOne = count?.length === 1 && (after === '' || rest !== '0');
  return isOne && rest !== undefined ? count + rest.padStart(2, '0') : undefined;
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

const times = toWordSet('keer maal mal times fois');
const doubles = toWordSet('dubbel dubbele double doppel doppelt');

export function toWordSet(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((words) => words.split(' ')));
}

/** Of the words of one number: `quatre vingt dix huit`. */
const maxNumberWords = 4;

/** `nul zes twaalf` as `0 6 12` and `Kilo Juliett` as `K J`, in four languages; other words stay. */
export function writeSpoken(text: string): string {
  const words = text.split(/[\s,]+/);
  const letters = words.map(readLetters);
  const written: string[] = [];
  let count = 1;
  for (let at = 0; at < words.length;) {
    const [factor, said] = readFactor(letters, at);
    const [spoken, length] = said > 0 ? ['', said] : readSpoken(words, letters, at);
    if (said === 0) written.push(spoken.repeat(spoken.length === 1 ? count : 1));
    count = factor;
    at += length;
  }
  return written.join(' ');
}

/** None of a plate with `ONE` between its digits. */
function readLetters(word: string): string {
  const letters = /\d/.test(word) ? '' : toLetters(word).replace('ß', 'ss');
  return letters.replace(/ue(?=nf)|oe(?=lf)/, (sign) => sign.charAt(0));
}

/** How often `vier keer nul` writes the next sign, and how many words say so. */
function readFactor(letters: readonly string[], at: number): readonly [number, number] {
  const [word = '', next = ''] = [letters[at], letters[at + 1]];
  if (doubles.has(word)) return [2, 1];
  const factor = times.has(next) ? Number(readNumber(word)) : 0;
  return factor > 0 && factor < 10 ? [factor, 2] : [1, 0];
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
    const number = next.includes('') ? undefined : readNumber(next.join(''));
    if (number !== undefined && !isArticle(next, words[at + 1])) return [number, length];
  }
  return [spellings.has(plain) ? plain.charAt(0).toUpperCase() : word, 1];
}

/** `een 06-12345678` */
function isArticle([word = '', other]: readonly string[], next = ''): boolean {
  return other === undefined && /^(?:een|ein|un)$/.test(word) && /\d\D*\d/.test(next);
}

/** How many words spell the letters of the first: `d wie Dora` are three. */
function countSpelt([...letters]: readonly string[], at: number): number {
  const spelt = Array.from(letters[at] ?? '');
  if (spelt.length === 0 || spelt.length > 3) return 0;
  let first = at + 1;
  while (likes.has(letters[first] ?? '') && first - at < 3) first += 1;
  const isSpelt = spelt.every((letter, index) => {
    const word = letters[first + index] ?? '';
    return word.length > 1 && word.startsWith(letter);
  });
  return first > at + 1 && isSpelt ? first - at + spelt.length : 0;
}
