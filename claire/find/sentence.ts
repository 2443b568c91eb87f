import { toLetters } from '../contact/read-country';
import { infixes, noNames } from './name';
import type { MatchedField } from './find-input';

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

/** `auto met kenteken RV-312-D`: what comes after the last label that fits it. */
export function splitLabel(search: string): { label: MatchedField | undefined; rest: string } {
  const words = search.split(/[\s:#]+/).filter(Boolean);
  for (const [index, word] of [...words.entries()].reverse()) {
    const label = findLabel(word);
    const isFiller = index === 0 && fillers.has(toLetters(word));
    if (label === undefined && !isFiller) continue;
    const others = words.slice(index + 1);
    const skipped = others.findIndex((other) => !isSkipped(other));
    const rest = others.slice(Math.max(0, skipped)).join(' ');
    const spoken = writeSpoken(rest);
    // `the car of Mrs Jansen`
    if (label !== undefined && ofWhom.has(toLetters(others[0] ?? '')) && others.length > 1)
      return { label: /\d/.test(spoken) ? undefined : 'name', rest: others.slice(1).join(' ') };
    if (/\d/.test(spoken))
      return { label, rest: isNumber(label) ? withoutLastWords(spoken) : rest };
    const isName = index === 0 && (label === 'name' || label === 'customerNumber');
    if (isName && rest !== '') return { label: 'name', rest };
    if (label === 'email' && rest.includes('@')) return { label, rest };
  }
  return { label: undefined, rest: search };
}

function isNumber(field: MatchedField | undefined): boolean {
  return ['vin', 'workOrder', 'dmsNr', 'customerNumber'].includes(field ?? '');
}

/** `45012 staat klaar?` */
function withoutLastWords(text: string): string {
  const words = text.split(' ');
  const last = words.findLastIndex((word) => !/^\p{L}{2,}[?!.,]*$/u.test(word));
  return words.slice(0, last + 1).join(' ');
}

function findLabel(word: string): MatchedField | undefined {
  const label = toLetters(word).replace(/(?:nummer|number|nr|no)$/, '');
  const field = fieldsByLabel.get(label) ?? (label.endsWith('order') ? 'workOrder' : undefined);
  // `kent. RV-312-D`, `kl.nr 300004`
  if (field !== undefined || label.length < 2 || !word.includes('.')) return field;
  return [...fieldsByLabel].find(([whole]) => whole.startsWith(label))?.[1];
}

/** What people put before it: `wo 45012`, `kenteken RV-312-D`, `klantnr. 300004`. */
const labels: readonly (readonly [MatchedField, string])[] = [
  [
    'plate',
    'kenteken nummerplaat plaat plate reg registration kennzeichen immatriculation auto car',
  ],
  ['vin', 'vin chassis fin fahrgestell'],
  ['workOrder', 'wo werkorder order workorder work opdracht auftrag auftrags werkbon bon job'],
  ['dmsNr', 'dms afspraak appointment termin'],
  ['customerNumber', 'klant klanten debiteur debiteuren relatie customer kunde kunden client'],
  ['phone', 'tel telefoon telefon telephone phone mob mobiel mobile mobil gsm handy'],
  ['email', 'mail email mailadres'],
  ['name', 'naam name'],
];

const fieldsByLabel = new Map(
  labels.flatMap(([field, words]) => words.split(' ').map((word) => [word, field] as const)),
);

const fillers: ReadonlySet<string> = new Set('nr nummer no number order plate is'.split(' '));

/** `VIN ends in 143828` */
const partWords: ReadonlySet<string> = new Set(
  'eindigt eindigend op laatste cijfers ends ending in with last digits endet auf letzte letzten ziffern'.split(
    ' ',
  ),
);

const ofWhom: ReadonlySet<string> = new Set('van voor of for von für vom pour'.split(' '));

function isSkipped(word: string): boolean {
  const letters = toLetters(word);
  return fillers.has(letters) || partWords.has(letters);
}

const units = {
  nl: ['nul', 'een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen'],
  de: ['null', 'ein', 'zwei', 'drei', 'vier', 'funf', 'sechs', 'sieben', 'acht', 'neun'],
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
};

const teens = {
  nl: 'tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien',
  de: 'zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn',
  en: 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
};

const tens = {
  nl: 'twintig dertig veertig vijftig zestig zeventig tachtig negentig',
  de: 'zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig',
  en: 'twenty thirty forty fifty sixty seventy eighty ninety',
};

/** Between unit and ten, where the unit comes first. */
const joints = { nl: 'en', de: 'und', en: undefined };

const others: Readonly<Record<string, string>> = {
  ...{ eins: '1', zwo: '2', oh: '0', plus: '+' },
  ...{ streepje: '-', strich: '-', bindestrich: '-', dash: '-' },
};

/** What people spell letters with, on the telephone: each begins with its letter. */
const spellings: ReadonlySet<string> = new Set(
  [
    'alfa alpha bravo charlie delta echo foxtrot golf hotel india juliet juliett kilo lima mike',
    'november oscar papa quebec romeo sierra tango uniform victor whiskey whisky xray yankee zulu',
    'anton bernard bernhard cornelis dirk eduard ferdinand gerard hendrik izaak isaak jan johan karel',
    'lodewijk maria marie nico nicolaas otto pieter paul quotient quirinius rudolf richard simon',
    'teunis theodor utrecht willem xantippe ypsilon ijmuiden zaandam zacharias berta casar dora emil',
    'friedrich gustav heinrich ida julius kaufmann konrad ludwig martha nordpol paula quelle samuel',
    'siegfried ulrich viktor wilhelm xanthippe zeppelin',
  ].flatMap((words) => words.split(' ')),
);

const doubles: ReadonlySet<string> = new Set(['dubbel', 'dubbele', 'double', 'doppel', 'doppelt']);

const numbers: ReadonlyMap<string, string> = new Map([
  ...(['nl', 'de', 'en'] as const).flatMap(listNumbers),
  ...Object.entries(others),
]);

function listNumbers(language: keyof typeof units): [string, string][] {
  const joint = joints[language];
  const small = [...units[language], ...teens[language].split(' ')];
  const large = tens[language].split(' ').flatMap((ten, index) => {
    const value = 20 + 10 * index;
    const compounds = units[language].slice(1).map((unit, of): [string, string] => {
      const word = joint === undefined ? `${ten}${unit}` : `${unit}${joint}${ten}`;
      return [word, String(value + of + 1)];
    });
    return [[ten, String(value)] as [string, string], ...compounds];
  });
  return [...small.map((word, value): [string, string] => [word, String(value)]), ...large];
}

/** `nul zes twaalf` as `0 6 12` and `Kilo Juliett` as `K J`, in Dutch, German and English; other words stay. */
export function writeSpoken(text: string): string {
  const written: string[] = [];
  let isDouble = false;
  for (const word of text.split(/[\s,]+/)) {
    // A double s and an sz are written either way.
    const plain = toLetters(word).replace('ß', 'ss');
    if (doubles.has(plain)) {
      isDouble = true;
      continue;
    }
    const spoken = numbers.get(plain) ?? (spellings.has(plain) ? plain.charAt(0) : word);
    written.push(isDouble ? spoken + spoken : spoken);
    isDouble = false;
  }
  return written.join(' ');
}
