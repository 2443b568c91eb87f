import type { Country } from './countries';
import { type MobileNumber, type NumberFault, readMobileNumber } from './phone-number';

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
  const read = written.flatMap(listParts).map((number) => readAnywhere(number, countries));
  for (const number of read) if ('e164' in number) return { mobileE164: number.e164 };
  const [first] = written.map((number) => readAnywhere(number, countries));
  if (first === undefined || 'e164' in first) return { mobileE164: null };
  const { fault: code } = first;
  return { mobileE164: null, mobileProblem: { code, message: messages[code] } };
}

/** Some DMSs keep two numbers in one field; a slash may also stand after the first digits. */
function listParts(written: string): string[] {
  const parts = written.slice(0, maxField).split(/[/;,|]/);
  const isWhole = (part: string) => part.replace(/\D/g, '').length >= minDigits;
  return [...new Set([written, ...parts.filter(isWhole)])];
}

const maxField = 200;
const minDigits = 8;

function readAnywhere(number: string, countries: readonly (Country | undefined)[]): MobileNumber {
  const known = [...new Set(countries)].filter((country) => country !== undefined);
  const [first = readMobileNumber(number, undefined), ...others] = known.map((country) =>
    readMobileNumber(number, country),
  );
  return [first, ...others].find((read) => 'e164' in read) ?? first;
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
