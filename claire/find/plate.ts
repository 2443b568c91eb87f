/** Where the plates of a country have letters (`A`) and digits (`9`). */
const forms: readonly string[] = [
  // The Netherlands, by series.
  ...['AA9999', '9999AA', '99AA99', 'AA99AA', 'AAAA99', '99AAAA', '99AAA9', '9AAA99'],
  ...['AA999A', 'A999AA', 'AAA99A', 'A99AAA', '9AA999', '999AA9'],
  // Belgium and France.
  ...['9AAA999', 'AAA999', '999AAA', 'AA999AA', '99AAA99', '999AAA99', '9999AA99', '999AA99'],
  // Great Britain, Spain, Sweden, Denmark.
  ...['AA99AAA', 'A999AAA', 'AAA999A', '9999AAA', 'AA99999'],
  // Germany, Austria, Switzerland, Luxembourg: letters, then digits, with E for electric cars.
  ...[1, 2, 3, 4, 5].flatMap((letters) =>
    [1, 2, 3, 4, 5, 6].flatMap((digits) => {
      const form = 'A'.repeat(letters) + '9'.repeat(digits);
      return letters > 1 && digits < 5 ? [form, `${form}A`] : [form];
    }),
  ),
];

const lookAlikes: Readonly<Record<'A' | '9', Readonly<Record<string, string>>>> = {
  A: { 0: 'O', 1: 'I' },
  9: { O: '0', I: '1' },
};

const isPlaced = { A: /^[A-Z]$/, 9: /^\d$/ } as const;

export function compact(text: string): string {
  return text
    .normalize('NFD')
    .toUpperCase()
    .replace(/[^A-Z\d]/g, '');
}

/** The whole text, and what in it looks like a plate: `de Ford met RV-312-D`. */
export function listTypedPlates(text: string, isSure: boolean): string[] {
  // NL is the country, beside the six signs of a Dutch plate.
  const whole = compact(text).replace(/^NL(?=.{6}$)/, '');
  const hasBoth = (plate: string) => /[A-Z]/.test(plate) && /\d/.test(plate);
  const isPlate = (isSure || hasBoth(whole)) && whole.length >= 2;
  const parts = listParts(text).map(compact);
  const plates = parts.filter((part) => hasBoth(part) && part.length >= minPlatePart);
  const all = new Set([...(isPlate ? [whole] : []), ...plates]);
  return [...all].filter(({ length }) => length <= maxPlate);
}

const minPlatePart = 5;
const maxPlate = 10;

/** The words with digits, with up to three before and after them: `RV 312 D graag`. */
function listParts(text: string): string[] {
  const words = text.split(/[\s,;()]+/);
  const [first, last] = [words.findIndex(hasDigit), words.findLastIndex(hasDigit) + 1];
  if (first < 0) return [];
  const reach = [0, 1, 2, 3];
  return reach.flatMap((before) =>
    reach.map((after) => words.slice(Math.max(0, first - before), last + after).join(' ')),
  );
}

function hasDigit(word: string): boolean {
  return /\d/.test(word);
}

/** What a plate can stand for, where a form says which signs are letters and which digits. */
function listReadings(plate: string): string[] {
  return forms
    .filter((form) => form.length === plate.length)
    .map((form) => Array.from(plate, (sign, index) => place(sign, form[index])).join(''))
    .filter((read) => read.length === plate.length);
}

/** Empty for a sign that cannot stand there. */
function place(sign: string, kind: string | undefined): string {
  if (kind !== 'A' && kind !== '9') return '';
  const read = lookAlikes[kind][sign] ?? sign;
  return isPlaced[kind].test(read) ? read : '';
}

/** How well two plates are the same: 1, less for an O that stands for a 0, and 0 for others. */
export function comparePlates(one: string, other: string): number {
  if (one === other) return 1;
  if (one.length !== other.length || toDigits(one) !== toDigits(other)) return 0;
  const plates = listReadings(one);
  return listReadings(other).some((plate) => plates.includes(plate)) ? 0.9 : 0;
}

function toDigits(plate: string): string {
  return plate.replace(/O/g, '0').replace(/I/g, '1');
}
