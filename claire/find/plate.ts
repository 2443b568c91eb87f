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
  const parts = listParts(text).filter(hasBoth);
  return [...new Set([...(isPlate && whole.length <= maxPlate ? [whole] : []), ...parts])];
}

const minPlatePart = 5;
const maxPlate = 10;

/** Words in a row that may be one: `een auto, RV 312 D graag`. */
function listParts(text: string): string[] {
  const words = text
    .split(/[\s,;()]+/)
    .map(compact)
    .filter(Boolean);
  return words.flatMap((_, start) => {
    const parts: string[] = [];
    for (let [end, part] = [start, '']; end < words.length && part.length <= maxPlate; end += 1) {
      part += words[end] ?? '';
      if (part.length >= minPlatePart && part.length <= maxPlate) parts.push(part);
    }
    return parts;
  });
}

/** What a plate can stand for, where a form says which signs are letters and which digits. */
function listReadings(plate: string): string[] {
  const toLetter = (sign: string) => sign.replace('0', 'O').replace('1', 'I');
  const read = (form: string) =>
    Array.from(plate, (sign, at) => (form[at] === 'A' ? toLetter(sign) : toDigits(sign))).join('');
  return forms.flatMap((form) => {
    const reading = form.length === plate.length ? read(form) : '';
    return toForm(reading) === form ? [reading] : [];
  });
}

function toForm(plate: string): string {
  return plate.replace(/[A-Z]/g, 'A').replace(/\d/g, '9');
}

/** How well a plate is one of those: 1, less for an O that stands for a 0, and 0 for others. */
export function comparePlates(all: readonly string[]): (plate: string) => number {
  const digits = new Set(all.map(toDigits));
  return (plate) => {
    if (!digits.has(toDigits(plate))) return 0;
    if (all.includes(plate)) return 1;
    const readings = listReadings(plate);
    return all.flatMap(listReadings).some((read) => readings.includes(read)) ? 0.9 : 0;
  };
}

function toDigits(plate: string): string {
  return plate.replace(/O/g, '0').replace(/I/g, '1');
}
