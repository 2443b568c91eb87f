import { isCountry } from '../../claire/contact/countries';
import { readText } from './answers';
import { isEnvironment } from './parameter-value';
import type { Validity } from './red';
import { sharedText } from './texts';

/** Empty, `${NAME}`, or the code of a country whose numbers can be read. */
export function validCountry(value: unknown): Validity {
  const country = readText(value).trim();
  const isKnown = country === '' || isEnvironment(country) || isCountry(country.toUpperCase());
  return isKnown || sharedText('validation.country');
}
