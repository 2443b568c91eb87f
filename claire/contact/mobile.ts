import { parsePhoneNumberFromString, validatePhoneNumberLength } from 'libphonenumber-js/core';
import { type Country, isCountry } from '../countries';
import { hasWords } from './email';
import { europeMetadata } from './europe-metadata';
import { isList } from '../json';

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
 * each country, the customer's first: near a border, customers keep numbers of home. One that is any
 * other number in another of the countries gets nothing.
 */
export function findMobile(
  numbers: readonly (string | null)[],
  countries: readonly (Country | undefined)[],
  whyNone: 'unknownCountry' | 'unansweredCountry' = 'unknownCountry',
): Mobile {
  const written = numbers.filter((number) => number !== null);
  if (written.some(hasWordsBesideNumber)) return toProblem('letters');
  const read = written.map((field) => readField(field, countries));
  for (const number of read) if ('e164' in number) return { mobileE164: number.e164 };
  const [first] = read;
  if (first === undefined || 'e164' in first) return { mobileE164: null };
  return toProblem(first.fault === 'unknownCountry' ? whyNone : first.fault);
}

function readField(field: string, countries: readonly (Country | undefined)[]): MobileNumber {
  const whole = readAnywhere(field, countries);
  if ('e164' in whole || whole.fault === 'doubtfulEnd') return whole;
  const parts = listNumbers(field).map((number) => readAnywhere(number, countries));
  return parts.find((part) => 'e164' in part) ?? whole;
}

function toProblem(code: NumberFault): Mobile {
  return { mobileE164: null, mobileProblem: { code, message: messages[code] } };
}

/** They count for all numbers, as beside an e-mail address: `06-12345678; vervallen`. */
function hasWordsBesideNumber(field: string): boolean {
  const written = field.slice(0, maxField);
  return countDigits(written) >= minDigits && hasWords(written);
}

function readAnywhere(number: string, countries: readonly (Country | undefined)[]): MobileNumber {
  const known = [...new Set(countries)].filter((country) => country !== undefined);
  const read = known.map((country) => readMobileNumber(number, country));
  const doubtful = read.find((one) => 'fault' in one && one.fault === 'doubtfulEnd');
  if (doubtful !== undefined) return doubtful;
  const usable = read.find((one) => 'e164' in one);
  const numbers = new Set(read.flatMap((one) => ('e164' in one ? one.e164 : (one.other ?? []))));
  if (usable !== undefined && numbers.size > 1) return { fault: 'severalCountries' };
  return usable ?? read[0] ?? readMobileNumber(number, undefined);
}

/** Why a number cannot get an SMS. The codes are a contract, as flows switch on them. */
const messages = {
  landLine: 'The mobile number is a land line',
  otherCountry: 'The mobile number is of a country outside Europe',
  letters: 'The mobile number has letters, or a sign such as ⛔, in it',
  tooShort: 'The mobile number is too short',
  tooLong: 'The mobile number is too long',
  notMobile: 'The mobile number is of a service, not of a mobile phone',
  severalCountries:
    'The mobile number has no country code, and is a number of the customer’s country as well as of the workshop’s',
  doubtfulEnd: 'The mobile number may end before the last sign in it, or with its last digit',
  notANumber: 'The mobile number is not a telephone number',
  unansweredCountry:
    'The mobile number has no country code, and Claire did not say in which country the workshop is',
  unknownCountry:
    'The mobile number has no country code. Correct the customer’s country, or set the default country of the Claire account if there is none',
} as const;
type NumberFault = keyof typeof messages;

/** `other` is the number of something else than a mobile phone. */
export type MobileNumber =
  { readonly e164: string } | { readonly fault: NumberFault; readonly other?: string };

/** More than any telephone number, with its spaces and brackets. */
const maxLength = 40;

/**
 * Reads a number as it is written in a country. Never throws. A few digits behind a sign are an
 * extension, a count or the end of a second number, unless the number is written in such groups.
 */
export function readMobileNumber(written: string, country: Country | undefined): MobileNumber {
  if (written.length > maxLength) return { fault: 'tooLong' };
  const whole = readWhole(written, country);
  const pieces = written.split(/(\p{Nd}+)/u);
  const [group = '', sign = '', digits = ''] = pieces.slice(-4, -1);
  // A blank is a sign of doubt before a single digit only.
  const isBlank = /^\s$/.test(sign);
  const isTail = digits.length <= (isBlank ? 1 : maxTail) && !/\p{L}/u.test(sign);
  if (pieces.length < 5 || !isTail) return whole;
  if ('fault' in whole && whole.fault === 'letters') return whole;
  const part = readMobileNumber(pieces.slice(0, -3).join(''), country);
  const isGroup = digits.length > 1 && group.length <= maxGroup && !/[([{<]/.test(sign);
  if (!isBlank && !isGroup) return part;
  const isPart = 'e164' in part || part.fault === 'doubtfulEnd';
  if ('e164' in whole) return isPart ? { fault: 'doubtfulEnd' } : whole;
  return isPart ? part : whole;
}

const maxTail = 3;
const maxGroup = 5;

function readWhole(written: string, country: Country | undefined): MobileNumber {
  const text = toInternational(written);
  if (saysMore(written, text)) return { fault: 'letters' };
  const isInternational = text.startsWith('+');
  if (country === undefined && !isInternational) return { fault: 'unknownCountry' };
  if (isInternational && findCallingCode(text) === undefined) {
    return { fault: /^\+\D*[1-9]/.test(text) ? 'otherCountry' : 'notANumber' };
  }
  const options = { ...(country && { defaultCountry: country }), extract: false } as const;
  const number = parsePhoneNumberFromString(text, options, europeMetadata);
  if (number === undefined) return { fault: findLengthFault(text, country) };
  if (/(\d)\1{6}$/.test(number.nationalNumber)) return { fault: 'notANumber' };
  const type = number.getType();
  if (type === 'MOBILE' || type === 'FIXED_LINE_OR_MOBILE') return { e164: number.number };
  if (type !== undefined) {
    return { fault: type === 'FIXED_LINE' ? 'landLine' : 'notMobile', other: number.number };
  }
  const [of] = europeMetadata.country_calling_codes[number.countryCallingCode] ?? [];
  const lengths = listMobileLengths(number.nationalNumber, number.country ?? of);
  const { length } = number.nationalNumber;
  if (lengths.includes(length)) return { e164: number.number };
  if (lengths.length === 0) return { fault: findLengthFault(text, country) };
  return { fault: length < Math.min(...lengths) ? 'tooShort' : 'tooLong' };
}

/** Whether letters beside the number, or in it, say more than whose it is. */
function saysMore(written: string, text: string): boolean {
  return hasWords(written) || /\p{L}/u.test(text) || /vast|fax|festnetz|fixe/i.test(written);
}

function toInternational(written: string): string {
  return withoutOrnaments(written).replace(/^00(?!0)/, '+');
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
  const options = { ...(country && { defaultCountry: country }) };
  const fault = validatePhoneNumberLength(text, options, europeMetadata);
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
  const starts = Array.from({ length: 100 }, (_, index) => {
    return `${national.slice(0, 1)}${String(index).padStart(2, '0')}`;
  });
  return lengths
    .filter((length) => typeof length === 'number')
    .filter((length) => starts.some((start) => isMobile.test(start.padEnd(length, '0'))));
}

/** Where libphonenumber keeps what it does not give out: the lengths, and the types with their own. */
function readMobilePlan(country: string | undefined) {
  const plan: unknown = isCountry(country) ? europeMetadata.countries[country] : undefined;
  const types = isList(plan) && isList(plan[11]) ? plan[11] : [];
  if (!isList(plan) || !isList(types[1])) return undefined;
  const [pattern, lengths = plan[3]] = types[1];
  return typeof pattern === 'string' && isList(lengths) ? { pattern, lengths } : undefined;
}

/** What stands before a number in many a field: `Tel. 06-12345678`, `gsm: 0475 12 34 56`. */
const label =
  /^\s*(?:tel|telefoon|telefon|telephone|mob|mobiel|mobile|mobil|gsm|handy|m|t)\b[.:]*/i;

export function withoutLabel(written: string): string {
  return written.replace(label, '');
}

/** Removes what spreadsheets and people put around a number: quotes, `=`, brackets, stars. */
function withoutOrnaments(written: string): string {
  const characters = Array.from(written.replace(/[_,]/g, ' '));
  const first = characters.findIndex((one) => /[\p{Nd}+＋]/u.test(one));
  const last = characters.findLastIndex((one) => /\p{Nd}/u.test(one));
  return first < 0 ? '' : characters.slice(first, last + 1).join('');
}

const maxField = 200;

/** The whole field first: a slash may also stand after the first digits of its only number. */
export function listNumbers(field: string): string[] {
  const written = field.slice(0, maxField);
  const parts = written.split(separators).filter((part) => countDigits(part) >= minDigits);
  return [...new Set([field, ...parts, ...doubtfulSeparators.flatMap(splitWhole(written))])];
}

const separators = /[/;,|\n\r]|\s(?:of|en|or|and|und|oder|od\.|et|ou)\s/i;
const minDigits = 8;

/** These also stand inside a number, so each of their parts has to be a long one. */
const doubtfulSeparators = [/ [-–+&] /, / (?=\+)/, / /];
const minDigitsInDoubt = 9;

function splitWhole(written: string): (separator: RegExp) => string[] {
  const text = written.split(/\s/).filter(Boolean).join(' ');
  return (separator) => {
    const parts = text.split(separator);
    const areWhole = parts.every((part) => countDigits(part) >= minDigitsInDoubt);
    return parts.length > 1 && areWhole ? parts : [];
  };
}

function countDigits(text: string): number {
  return text.replace(/\D/g, '').length;
}
