import type { Country } from './countries';
import { type MobileNumber, type NumberFault, readMobileNumber } from './phone-number';
import { listNumbers } from './written-numbers';

export interface MobileProblem {
  readonly code: NumberFault;
  readonly message: string;
}

export interface Mobile {
  /** `+31612345678`; `null` when no number can get an SMS. */
  readonly mobileE164: string | null;
  /** Why the first number cannot; left out when there is none. */
  readonly mobileProblem?: MobileProblem;
}

/**
 * The first of the numbers that can get an SMS. A number without a country code is read as one of
 * each country, the customer's first: near a border, customers keep numbers of home. One that could
 * be another person's number in another of the countries gets nothing.
 */
export function findMobile(
  numbers: readonly (string | null)[],
  countries: readonly (Country | undefined)[],
): Mobile {
  const written = numbers.filter((number) => number !== null);
  const read = written.flatMap(listNumbers).map((number) => readAnywhere(number, countries));
  for (const number of read) if ('e164' in number) return { mobileE164: number.e164 };
  const [first] = written.map((number) => readAnywhere(number, countries));
  if (first === undefined || 'e164' in first) return { mobileE164: null };
  const { fault: code } = first;
  return { mobileE164: null, mobileProblem: { code, message: messages[code] } };
}

function readAnywhere(number: string, countries: readonly (Country | undefined)[]): MobileNumber {
  const known = [...new Set(countries)].filter((country) => country !== undefined);
  const read = known.map((country) => readMobileNumber(number, country));
  const usable = read.filter((one) => 'e164' in one);
  if (new Set(usable.map(({ e164 }) => e164)).size > 1) return { fault: 'severalCountries' };
  return usable[0] ?? read[0] ?? readMobileNumber(number, undefined);
}

const messages: Readonly<Record<NumberFault, string>> = {
  landLine: 'The mobile number is a land line',
  otherCountry: 'The mobile number is of a country outside Europe',
  letters: 'The mobile number has letters in it',
  tooShort: 'The mobile number is too short',
  tooLong: 'The mobile number is too long',
  notMobile: 'The mobile number is of a service, not of a mobile phone',
  severalCountries:
    'The mobile number has no country code, and is a number of the customer’s country as well as of the workshop’s',
  notANumber: 'The mobile number is not a telephone number',
  unknownCountry:
    'The mobile number has no country code: set the default country of the Claire account',
};
