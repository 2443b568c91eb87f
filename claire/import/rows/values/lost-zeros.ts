import { phrase } from '../../../problems';
import { type CellRef, contacts, ParsedWithWarning } from './read-value';

/** Where telephone numbers have no zero in front, written within the country. */
const withoutZero: ReadonlySet<string> = new Set(
  'CY CZ DK EE ES GR IS LU LV MT NO PL PT'.split(' '),
);

/** Countries whose numbers may have more than nine digits behind the zero, and their codes. */
const longNumbers: Readonly<Record<string, string>> = { AT: '43', DE: '49', GB: '44' };

/** Where postcodes have five digits, and the first may be a zero. */
const longPostcodes: ReadonlySet<string> = new Set('DE ES FI FR IT SK TR'.split(' '));

/** What tells of lost zeros. */
export interface ZeroEvidence {
  /** Those of the account's locations. */
  readonly countries?: readonly string[] | undefined;
  /** How the numbers of a column are written, such as 12345.00 beside 12345.01. */
  readonly shapes?: ReadonlyMap<string, ReadonlySet<string>> | undefined;
}

/** Digits, with a remark where they may lack one; it is told once for a column. */
export function remarkLostZero(
  field: string,
  digits: string,
  { countries, shapes }: ZeroEvidence,
  place: () => CellRef,
): string | ParsedWithWarning {
  if (!mayLackZero(field, digits, countries, shapes?.get(place().column))) return digits;
  return new ParsedWithWarning(digits, phrase('lostZero', { value: digits }), place(), true);
}

/**
 * Whether digits may have had a zero in front, which a reader or a spreadsheet took away: by the country's
 * rules, or as texts of the column have one and are longer.
 */
export function mayLackZero(
  field: string,
  digits: string,
  countries: readonly string[] = [],
  shapes: ReadonlySet<string> = new Set(),
): boolean {
  if (field === 'postcode')
    return digits.length === 4 && countries.some((one) => longPostcodes.has(one));
  const isLonger = (shape: string) => shape.startsWith('0') && Number(shape) > digits.length;
  if (contacts.get(field) !== 'telephone') return [...shapes].some(isLonger);
  if (digits.length === 8 || digits.length === 9) {
    return countries.length === 0 || countries.some((country) => !withoutZero.has(country));
  }
  const isLong = (country: string) => !digits.startsWith(longNumbers[country] ?? '');
  return (digits.length === 10 || digits.length === 11) && countries.some(isLong);
}
