import { listCustomers, readAll, readFirst } from '../contact/customer';
import type { Country } from '../contact/phone/countries';
import { findCountry, toE164 } from '../contact/phone/phone-number';
import { readCountry } from '../contact/phone/read-country';
import { listNumbers, withoutLabel } from '../contact/phone/written-numbers';
import type { Json } from '../json';

const minDigits = 8;
/** As many of its last digits tell most numbers apart without reading them. */
const tail = 6;
const fields = ['tel_mobile_private', 'tel_mobile_business', 'tel_private_nr', 'tel_business_nr'];

/** A customer's number that is the typed one, as Claire has it. Undefined for a text that is no number. */
export function findPhone(typed: string, defaultCountry: Country | undefined) {
  const text = withoutLabel(typed);
  const digits = toDigits(text);
  if (/\p{L}/u.test(text) || digits.length < minDigits || digits.length > 15) return undefined;
  return (appointment: Json): string | undefined => {
    const location = () => findCountry(readFirst(appointment, 'location_phone')) ?? defaultCountry;
    const readings = listCustomers(appointment).flatMap(({ customer }) => {
      const countries = () => [readCountry(readFirst(customer, 'country')), location()];
      return readAll(customer, ...fields).map((value) => ({ value, countries }));
    });
    return readings.find(({ value, countries }) => areSame(text, value, countries))?.value;
  };
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
