import { toLetters } from '../contact/greeting';

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
