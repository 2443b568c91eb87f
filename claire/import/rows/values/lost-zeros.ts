import { readCountry } from '../../../contact/read-country';

/** Where telephone numbers have no zero in front, written within the country. */
const withoutZero: ReadonlySet<string> = new Set(
  'CY CZ DK EE ES GR IS LU LV MT NO PL PT'.split(' '),
);

/** Countries whose numbers may have more than nine digits behind the zero, and their codes. */
const longNumbers: Readonly<Record<string, string>> = { AT: '43', DE: '49', GB: '44' };

/** Where postcodes have five digits, and the first may be a zero. */
const longPostcodes: ReadonlySet<string> = new Set('DE ES FI FR IT SK TR'.split(' '));

const telephone = /^(?:tel_|mobile|phone|location_phone)/;

/** The countries of an account's locations; empty where none is known. */
export function listCountries(
  locations: readonly { readonly country?: unknown }[],
): ReadonlySet<string> {
  return new Set(locations.flatMap(({ country }) => readCountry(country) ?? []));
}

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
