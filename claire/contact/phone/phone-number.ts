import { parsePhoneNumberFromString, validatePhoneNumberLength } from 'libphonenumber-js/core';
import { type Country, isCountry } from './countries';
import { europeMetadata } from './europe-metadata';
import { withoutLabel, withoutOrnaments } from './written-numbers';

/** Why a number cannot get an SMS. A contract, as flows switch on them. */
export type NumberFault =
  | 'landLine'
  | 'otherCountry'
  | 'letters'
  | 'tooShort'
  | 'tooLong'
  | 'notMobile'
  | 'notANumber'
  | 'severalCountries'
  | 'unknownCountry';

export type MobileNumber = { readonly e164: string } | { readonly fault: NumberFault };

/** More than any telephone number, with its spaces and brackets. */
const maxLength = 40;

/** Reads a number as it is written in a country. Never throws. */
export function readMobileNumber(written: string, country: Country | undefined): MobileNumber {
  if (written.length > maxLength) return { fault: 'tooLong' };
  const unlabelled = withoutLabel(written);
  if (/\p{L}/u.test(unlabelled)) return { fault: 'letters' };
  const text = toInternational(unlabelled);
  const isInternational = text.startsWith('+');
  if (country === undefined && !isInternational) return { fault: 'unknownCountry' };
  if (isInternational && findCallingCode(text) === undefined) {
    return { fault: /^\+\D*[1-9]/.test(text) ? 'otherCountry' : 'notANumber' };
  }
  const options = { ...(country && { defaultCountry: country }), extract: false } as const;
  const number = parsePhoneNumberFromString(text, options, europeMetadata);
  if (number === undefined) return { fault: findLengthFault(text, country) };
  const type = number.getType();
  if (type === 'MOBILE' || type === 'FIXED_LINE_OR_MOBILE') return { e164: number.number };
  if (type === 'FIXED_LINE') return { fault: 'landLine' };
  if (type !== undefined) return { fault: 'notMobile' };
  const [of] = europeMetadata.country_calling_codes[number.countryCallingCode] ?? [];
  const lengths = listMobileLengths(number.nationalNumber, number.country ?? of);
  const { length } = number.nationalNumber;
  if (lengths.includes(length)) return { e164: number.number };
  if (lengths.length === 0) return { fault: findLengthFault(text, country) };
  return { fault: length < Math.min(...lengths) ? 'tooShort' : 'tooLong' };
}

/** A number of any telephone, as it is written in a country. Never throws. */
export function toE164(written: string, country: Country | undefined): string | undefined {
  if (written.length > maxLength) return undefined;
  const options = { ...(country && { defaultCountry: country }), extract: false } as const;
  const text = toInternational(withoutLabel(written));
  return parsePhoneNumberFromString(text, options, europeMetadata)?.number;
}

function toInternational(written: string): string {
  return withoutOrnaments(written).replace(/^00/, '+');
}

/** The country of an international number; with several for its code, the largest. */
export function findCountry(written: unknown): Country | undefined {
  if (typeof written !== 'string' || written.length > maxLength) return undefined;
  const code = findCallingCode(toInternational(written));
  const [country] = code === undefined ? [] : (europeMetadata.country_calling_codes[code] ?? []);
  return isCountry(country) ? country : undefined;
}

function findCallingCode(international: string): string | undefined {
  if (!international.startsWith('+')) return undefined;
  const digits = international.replace(/\D/g, '');
  const starts = [1, 2, 3].map((length) => digits.slice(0, length));
  return starts.find((start) => Object.hasOwn(europeMetadata.country_calling_codes, start));
}

function findLengthFault(text: string, country: Country | undefined): NumberFault {
  const fault = validatePhoneNumberLength(
    text,
    { ...(country && { defaultCountry: country }) },
    europeMetadata,
  );
  if (fault === 'TOO_SHORT') return 'tooShort';
  return fault === 'TOO_LONG' ? 'tooLong' : 'notANumber';
}

/**
 * How long a mobile number of the country is that starts with the same digit. A number of no known
 * range may be one: countries open new ranges, and a plan that was built in earlier does not know them.
 */
function listMobileLengths(national: string, country: string | undefined): number[] {
  const { pattern, lengths } = readMobilePlan(country) ?? { pattern: '', lengths: [] };
  const isMobile = new RegExp(`^(?:${pattern})$`);
  const starts = Array.from(
    { length: 100 },
    (_, index) => `${national.slice(0, 1)}${String(index).padStart(2, '0')}`,
  );
  return lengths
    .filter((length) => typeof length === 'number')
    .filter((length) => starts.some((start) => isMobile.test(start.padEnd(length, '0'))));
}

interface MobilePlan {
  readonly pattern: string;
  readonly lengths: readonly unknown[];
}

/** Where libphonenumber keeps what it does not give out: the lengths, and the types with their own. */
function readMobilePlan(country: string | undefined): MobilePlan | undefined {
  const plan = readPlan(country);
  if (plan === undefined || !isList(plan[11]) || !isList(plan[11][1])) return undefined;
  const [pattern, lengths = plan[3]] = plan[11][1];
  return typeof pattern === 'string' && isList(lengths) ? { pattern, lengths } : undefined;
}

function readPlan(country: string | undefined): readonly unknown[] | undefined {
  const plan: unknown = isCountry(country) ? europeMetadata.countries[country] : undefined;
  return isList(plan) ? plan : undefined;
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
