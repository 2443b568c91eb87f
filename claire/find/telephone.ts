import { listCustomers, readAll, readFirst } from '../contact/customer';
import type { Country } from '../contact/countries';
import { readCountry } from '../contact/read-country';
import { findCountry, listNumbers, toE164, withoutLabel } from '../contact/mobile';
import type { Json } from '../json';

const minDigits = 8;
/** As many of its last digits tell most numbers apart without reading them. */
const tail = 6;
const fields = ['tel_mobile_private', 'tel_mobile_business', 'tel_private_nr', 'tel_business_nr'];

/** A customer's number that is the typed one, as Claire has it. Undefined for a text that is no number. */
export function findPhone(typed: string, defaultCountry: Country | undefined) {
  const text = pickNumber(typed);
  const digits = toDigits(text);
  if (digits.length < minDigits || digits.length > 15) return undefined;
  return (appointment: Json): string | undefined => {
    const location = () => findCountry(readFirst(appointment, 'location_phone')) ?? defaultCountry;
    const readings = listCustomers(appointment).flatMap(({ customer }) => {
      const countries = () => [readCountry(readFirst(customer, 'country')), location()];
      return readAll(customer, ...fields).map((value) => ({ value, countries }));
    });
    return readings.find(({ value, countries }) => areSame(text, value, countries))?.value;
  };
}

/** Without the words around it, and with 0 for an O: `belt vanaf O6-12345678`. */
function pickNumber(typed: string): string {
  const words = withoutLabel(typed)
    .split(/\s+/)
    .map((word) => (/\d|^o+$/i.test(word) ? word.replace(/o/gi, '0') : word));
  return words.filter((word) => !/\p{L}/u.test(word)).join(' ');
}

/** A number without a country code is one of the customer's country, or of the workshop's. */
function areSame(typed: string, stored: string, countries: () => (Country | undefined)[]): boolean {
  if (!toDigits(stored).includes(toDigits(typed).slice(-tail))) return false;
  const numbers = listNumbers(stored);
  if (numbers.some((number) => toDigits(number) === toDigits(typed))) return true;
  const readAnywhere = (number: string) =>
    countries().flatMap((country) => toE164(number, country) ?? []);
  const wanted = new Set(readAnywhere(typed));
  return numbers.flatMap(readAnywhere).some((number) => wanted.has(number));
}

/** Without what stands before it in another country, or for calls from there. */
function toDigits(number: string): string {
  return number.replace(/\(0\)/g, '').replace(/\D/g, '').replace(/^0+/, '');
}
