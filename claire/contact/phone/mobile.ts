import type { Country } from './countries';
import {
  isWrittenInFull,
  type MobileNumber,
  type NumberFault,
  readMobileNumber,
} from './phone-number';
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
 * the first country, then of the others: near a border, customers keep numbers of home.
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

/** A country in which the number lacks its first zero, as after Excel, comes after one in which it is whole. */
function readAnywhere(number: string, countries: readonly (Country | undefined)[]): MobileNumber {
  const known = [...new Set(countries)].filter((country) => country !== undefined);
  const read = known.map((country) => ({ country, number: readMobileNumber(number, country) }));
  const usable = read.filter((one) => 'e164' in one.number);
  const whole = usable.find(({ country }) => isWrittenInFull(number, country));
  const [first] = [whole, ...usable, ...read].filter((one) => one !== undefined);
  return first?.number ?? readMobileNumber(number, undefined);
}

const messages: Readonly<Record<NumberFault, string>> = {
  landLine: 'The mobile number is a land line',
  otherCountry: 'The mobile number is of a country outside Europe',
  letters: 'The mobile number has letters in it',
  tooShort: 'The mobile number is too short',
  tooLong: 'The mobile number is too long',
  notMobile: 'The mobile number is of a service, not of a mobile phone',
  notANumber: 'The mobile number is not a telephone number',
  unknownCountry:
    'The mobile number has no country code: set the default country of the Claire account',
};
