import { describe, expect, it } from '@jest/globals';
import {
  type ContactOptions,
  readDefaultCountry,
  readLanguage,
  toContact,
} from '../../../claire/contact';
import { readCountry } from '../../../claire/countries';

describe('a country as people write it', () => {
  it.each([
    ['NL', 'NL'],
    [' nl ', 'NL'],
    ['The Netherlands', 'NL'],
    ['België', 'BE'],
    ['D', 'DE'],
    ['Deutschland', 'DE'],
    ['Österreich', 'AT'],
    ['Oesterreich', undefined],
    ['UK', 'GB'],
    ['Italia', 'IT'],
    ['Fr.', 'FR'],
    ['CH - Schweiz', 'CH'],
    ['Frankrijk (FR)', 'FR'],
    ['Belgie/Belgique', 'BE'],
    ['NL / BE', undefined],
    ['Réunion (FR)', undefined],
    ['Suriname', undefined],
    ['constructor', undefined],
    ['', undefined],
    ['Nederland'.padEnd(60), 'NL'],
    ['Nederland'.padEnd(61), undefined],
    [31, undefined],
  ])('%s is %s', (written, country) => {
    expect(readCountry(written)).toBe(country);
  });
});

it('the default country of an account is nothing, or a country; anything else is told', () => {
  expect(readDefaultCountry('')).toBeUndefined();
  expect(readDefaultCountry(undefined)).toBeUndefined();
  expect(readDefaultCountry(null)).toBeUndefined();
  expect(readDefaultCountry('be')).toBe('BE');
  const message = 'must be the code of a country in Europe, such as NL';
  expect(() => readDefaultCountry('Utrecht')).toThrow(
    expect.objectContaining({
      code: 'CLAIRE_INVALID_INPUT',
      message: `The default country of the Claire account ${message}`,
      problems: [{ path: 'defaultCountry', message }],
    }),
  );
});

describe('the language of a customer', () => {
  const languageFor = (country: string | null, options: ContactOptions = {}) =>
    toContact({ customer_driver: { country } }, 'driver', options).language;

  it.each([
    ['NL', 'nl'],
    ['BE', 'nl'],
    ['Deutschland', 'de'],
    ['AT', 'de'],
    ['CH', 'de'],
    ['FR', 'fr'],
    ['LU', 'fr'],
    ['GB', 'en'],
    ['PL', 'en'],
  ])('from %s is %s', (country, language) => {
    expect(languageFor(country)).toBe(language);
  });

  it('is the customer’s country’s, else the workshop’s, else the account’s, else English', () => {
    const all = { locationCountry: 'FR', defaultCountry: 'DE' } as const;

    expect(languageFor('NL', all)).toBe('nl');
    expect(languageFor('Atlantis', all)).toBe('fr');
    expect(languageFor(null, { defaultCountry: 'DE' })).toBe('de');
    expect(languageFor(null)).toBe('en');
  });

  it('is the one that the user chose, in Belgium too', () => {
    expect(languageFor('BE', { language: 'fr' })).toBe('fr');
    expect(readLanguage(' FR ')).toBe('fr');
    expect(readLanguage('')).toBeUndefined();
    expect(readLanguage(null)).toBeUndefined();
    expect(readLanguage(undefined)).toBeUndefined();
  });

  it.each(['dutch', 'n', 7, {}])('cannot be %p', (chosen) => {
    const message = 'must be the two letters of a language, such as nl';
    expect(() => readLanguage(chosen)).toThrow(
      expect.objectContaining({
        code: 'CLAIRE_INVALID_INPUT',
        message: `Language ${message}`,
        problems: [{ path: 'language', message }],
      }),
    );
  });
});
