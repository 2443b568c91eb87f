import { ClaireError } from '../errors';
import type { Country } from './phone/countries';

/** The languages that have texts. */
export const textLanguages = ['nl', 'de', 'en', 'fr'] as const;
export type TextLanguage = (typeof textLanguages)[number];

/** The language where another has no text. */
export const fallbackLanguage: TextLanguage = 'en';

const byCountry: Readonly<Partial<Record<Country, TextLanguage>>> = {
  ...{ NL: 'nl', BE: 'nl', DE: 'de', AT: 'de', CH: 'de', LI: 'de' },
  ...{ FR: 'fr', LU: 'fr', MC: 'fr' },
};

/** The language of the first country that is known; English for all others. */
export function findLanguage(...countries: readonly (Country | undefined)[]): TextLanguage {
  const country = countries.find((one) => one !== undefined);
  return (country && byCountry[country]) ?? fallbackLanguage;
}

export function isTextLanguage(language: string): language is TextLanguage {
  return textLanguages.some((known) => known === language);
}

/** A language that the user chose, such as `fr`; nothing means that the country decides. */
export function readLanguage(chosen: unknown): string | undefined {
  if (chosen === undefined || chosen === null || chosen === '') return undefined;
  const code = typeof chosen === 'string' ? chosen.trim().toLowerCase() : '';
  if (/^[a-z]{2}$/.test(code)) return code;
  const message = 'must be the two letters of a language, such as nl';
  throw new ClaireError('CLAIRE_INVALID_INPUT', {
    message: `Language ${message}`,
    problems: [{ path: 'language', message }],
  });
}
