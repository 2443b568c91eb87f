import type { RowSettings } from '../settings';
import { fault } from '../../../problems';
import { cannotRead, Unreadable } from './read-value';

type Decimals = RowSettings['decimals'];

/** The number of text such as `12.500 km` or `€ 45,50`, or why it is none. */
export function readNumberText(
  text: string,
  decimals: Decimals,
  example = examples[decimals],
): number | Unreadable {
  const trimmed = text.trim().replace(noCents, '');
  if (shortened.test(trimmed)) return explainShortened(trimmed);
  const written = splitNumber(trimmed);
  if (written === undefined) {
    return cannotRead(text, fault('noNumber', { example }));
  }
  const { digits, sign } = written;
  const fitting = decimals === 'auto' ? fitMarks(digits) : decimals;
  if (fitting === 'both') {
    const both = { number: toNumber(digits, 'comma'), otherNumber: toNumber(digits, 'point') };
    return cannotRead(text, fault('bothDecimals', both));
  }
  if (fitting !== undefined && patterns[fitting].test(digits)) {
    const value = toNumber(digits, fitting);
    return sign === undefined ? value : -value;
  }
  const isOther = decimals !== 'auto' && patterns[other[decimals]].test(digits);
  return cannotRead(text, fault(isOther ? 'otherDecimals' : 'oddDecimals'));
}

/** Which mark a number tells of: `45,50` one, `1.250` both; plain digits tell of none. */
export function fitDecimals(text: string): Mark | 'unsure' | undefined {
  const trimmed = text.trim().replace(noCents, '');
  const digits = splitNumber(trimmed)?.digits ?? '';
  if (!/[.,]/.test(digits)) return undefined;
  const fitting = fitMarks(digits);
  return fitting === 'both' ? 'unsure' : fitting;
}

type Mark = 'point' | 'comma';

/** `both` only where they give two numbers. */
function fitMarks(digits: string): Mark | 'both' | undefined {
  const isPoint = patterns.point.test(digits);
  if (!patterns.comma.test(digits)) return isPoint ? 'point' : undefined;
  if (!isPoint) return 'comma';
  return toNumber(digits, 'point') === toNumber(digits, 'comma') ? 'point' : 'both';
}

function toNumber(digits: string, mark: Mark): number {
  const [groups, point] = mark === 'point' ? [',', '.'] : ['.', ','];
  return Number(digits.replaceAll(groups, '').replace(point, '.'));
}

/** The digits of a number with their marks, without unit, currency and spaces. */
function splitNumber(text: string) {
  const [, before, behind, number] = written.exec(text) ?? [];
  const sign = before ?? behind;
  const digits = number?.replace(groupSpace, '');
  return digits === undefined ? undefined : { digits, sign };
}

/** As `readNumberText`, of a number without a fraction. */
export function readWholeText(text: string, decimals: Decimals): number | Unreadable {
  const number = readNumberText(text, decimals, '42');
  if (number instanceof Unreadable || Number.isSafeInteger(number)) return number;
  const isGrouped = /^\D*\d{1,3}(?:[.,]\d{3})+(?:\D|$)/.test(text.trim());
  return cannotRead(
    text,
    isGrouped
      ? fault('wholeOrFraction', { number: text.replace(/\D/g, '') })
      : fault('noWholeNumber'),
  );
}

/** Whether a spreadsheet has cut the digits of a long number: `1.2E+12`. */
export function isShortened(text: string): boolean {
  return shortened.test(text.trim());
}

export function explainShortened(text: string): Unreadable {
  return cannotRead(text, fault('shortened'));
}

const shortened = /^[+-]?\d+(?:[.,]\d+)?e[+-]?\d+$/i;

/** `1.250,-`, as prices are written without cents. */
const noCents = /[.,][-–—]{1,2}(?=[^\d-]{0,8}$)/;

const unit = String.raw`(?:\p{L}{1,10}\.?(?:\/\p{L}{1,4})?|[€$£%])`;
const written = new RegExp(
  String.raw`^(?:([-−])\s*)?(?:[€$£]\s*|[A-Z]{3}\s+)?([-−])?\s*(\d[\d.,'’\s]*)(?<![\s.,])\s*${unit}?$`,
  'u',
);

const about = /^(?:ca|circa|ongeveer|ong|etwa|env|environ|approx|about|±|~)\.?\s*(?=\d)/i;

/** A number without the word for `about` before it; undefined where there is none. */
export function withoutAbout(text: string): string | undefined {
  const trimmed = text.trim();
  return about.test(trimmed) ? trimmed.replace(about, '') : undefined;
}

const foreign = /^[-−]?\s*(?:[$£]|(?!EUR)[A-Z]{3}\s)/;

/** The currency of an amount that is not in euros, where one is written: Claire has none. */
export function findForeignCurrency(text: string): string | undefined {
  return foreign.exec(text.trim())?.[0].replace(/[-−\s]/g, '');
}

/** Spaces and the Swiss apostrophe between thousands. */
const groupSpace = /[\s'’](?=\d{3}(?:\D|$))/g;

const patterns: Readonly<Record<Mark, RegExp>> = {
  point: /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/,
  comma: /^(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d+)?$/,
};

const other: Readonly<Record<Mark, Mark>> = { point: 'comma', comma: 'point' };
const examples: Readonly<Record<Decimals, string>> = {
  auto: '12500',
  point: '12500.5',
  comma: '12500,5',
};

/** What is told of a number whose unit is not that of its field, such as miles. */
export function describeOtherUnit(field: string, text: string): Unreadable | undefined {
  if (endsWithDigit.test(text)) return undefined;
  const unit = behindNumber.exec(text)?.[1] ?? '';
  if (unit === '') return undefined;
  if (isDistance.test(field)) {
    if (kilometres.test(unit)) return undefined;
    return cannotRead(text, fault('notKilometres'));
  }
  if (field !== 'price' || currency.test(unit)) return undefined;
  return cannotRead(text, fault('noAmount'));
}

const endsWithDigit = /\d$/;
const behindNumber = /\d[\s.,-]*(\p{L}[\p{L}./]*|%)\s*$/u;

const isDistance = /(?:^|_)(?:km|mileage)(?:_|$)/;
const kilometres = /^(?:km|kms|kilom[eè]t(?:ers?|res?))\.?$/i;
const currency = /^(?:eur|euros?|chf|fr|sfr|gbp|usd|dkk|sek|nok|pln)\.?$/i;

/** Where telephone numbers have no zero in front, written within the country. */
const withoutZero: ReadonlySet<string> = new Set(
  'CY CZ DK EE ES GR IS LU LV MT NO PL PT'.split(' '),
);

/** Countries whose numbers may have more than nine digits behind the zero, and their codes. */
const longNumbers: Readonly<Record<string, string>> = { AT: '43', DE: '49', GB: '44' };

/** Where postcodes have five digits, and the first may be a zero. */
const longPostcodes: ReadonlySet<string> = new Set('DE ES FI FR IT SK TR'.split(' '));

const telephone = /^(?:tel_|mobile|phone|location_phone)/;

interface Surroundings {
  readonly countries: ReadonlySet<string>;
  /** Whether postcodes of five digits stand in the same column. */
  readonly hasLongPostcodes: boolean;
}

/** Whether digits that a reader made a number of may have had a zero in front. */
export function mayLackZero(field: string, digits: string, around: Surroundings): boolean {
  const countries = [...around.countries];
  if (field === 'postcode') {
    if (digits.length !== 4) return false;
    if (countries.length === 0) return around.hasLongPostcodes;
    return countries.some((country) => longPostcodes.has(country));
  }
  if (!telephone.test(field)) return false;
  if (digits.length === 8 || digits.length === 9) {
    return countries.length === 0 || countries.some((country) => !withoutZero.has(country));
  }
  return (digits.length === 10 || digits.length === 11) && countries.some(isLong);

  function isLong(country: string): boolean {
    const code = longNumbers[country];
    return code !== undefined && !digits.startsWith(code);
  }
}
