import { toLetters } from './letters';
import { invalidField } from './errors';
import { isLeftOut } from './json';

/** ISO codes of Europe, and of Turkey: the numbering plans that the packages carry. */
export const europeanCountries = [
  ...['AD', 'AL', 'AT', 'AX', 'BA', 'BE', 'BG', 'BY', 'CH', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES'],
  ...['FI', 'FO', 'FR', 'GB', 'GG', 'GI', 'GR', 'HR', 'HU', 'IE', 'IM', 'IS', 'IT', 'JE', 'LI'],
  ...['LT', 'LU', 'LV', 'MC', 'MD', 'ME', 'MK', 'MT', 'NL', 'NO', 'PL', 'PT', 'RO', 'RS', 'RU'],
  ...['SE', 'SI', 'SJ', 'SK', 'SM', 'TR', 'UA', 'VA', 'XK'],
] as const;

export type Country = (typeof europeanCountries)[number];

export function isCountry(code: unknown): code is Country {
  return europeanCountries.some((country) => country === code);
}

/** What people and DMSs write besides a code or a name, by its letters. */
const otherNames: Readonly<Record<string, Country>> = {
  ...{ a: 'AT', b: 'BE', d: 'DE', e: 'ES', f: 'FR', i: 'IT', l: 'LU', n: 'NO', p: 'PT', s: 'SE' },
  ...{ nld: 'NL', bel: 'BE', deu: 'DE', ger: 'DE', fra: 'FR', lux: 'LU', aut: 'AT', che: 'CH' },
  ...{ gbr: 'GB', esp: 'ES', ita: 'IT', pol: 'PL', dnk: 'DK', swe: 'SE', prt: 'PT', tur: 'TR' },
  ...{ holland: 'NL', thenetherlands: 'NL', uk: 'GB', greatbritain: 'GB', england: 'GB' },
  ...{ grootbrittannie: 'GB', engeland: 'GB', bundesrepublikdeutschland: 'DE', brd: 'DE' },
  ...{ czechrepublic: 'CZ', turkey: 'TR' },
};

/** Those of the countries' own, and of the languages in which DMSs write. */
const languagesOfNames = ['en', 'nl', 'de', 'fr', 'it', 'es', 'pl', 'da', 'sv', 'pt', 'cs'];
let byName: ReadonlyMap<string, Country> | undefined;

/** The ISO code of a country as it is written: `NL`, `Nederland`, `D`, `BE - België`, `Frankrijk (FR)`. */
export function readCountry(written: unknown): Country | undefined {
  if (typeof written !== 'string' || written.length > 60) return undefined;
  const [country, ...others] = new Set(
    written
      .split(/\s-\s|[/(),;|]/)
      .filter((part) => /\p{L}/u.test(part))
      .map(readName),
  );
  return readName(written) ?? (others.length === 0 ? country : undefined);
}

function readName(written: string): Country | undefined {
  const name = toLetters(written);
  const code = name.toUpperCase();
  if (isCountry(code)) return code;
  byName ??= new Map(languagesOfNames.flatMap(listNames));
  return byName.get(name) ?? (Object.hasOwn(otherNames, name) ? otherNames[name] : undefined);
}

/** The default of an account; empty for none. Throws for any but a country of Europe. */
export function readDefaultCountry(entered: unknown): Country | undefined {
  if (isLeftOut(entered)) return undefined;
  const country = readCountry(entered);
  if (country !== undefined) return country;
  const name = 'The default country of the Claire account';
  throw invalidField('defaultCountry', name, 'must be the code of a country in Europe, such as NL');
}

function listNames(language: string): [string, Country][] {
  const names = new Intl.DisplayNames([language], { type: 'region' });
  return europeanCountries.map((country) => [toLetters(names.of(country) ?? country), country]);
}

/** The time zones of countries; of one that has several, another than these is no workshop's there. */
const zonesByCountry: Readonly<Record<string, string>> = {
  ...{ AD: 'Europe/Andorra', AT: 'Europe/Vienna', BE: 'Europe/Brussels', BG: 'Europe/Sofia' },
  ...{ CH: 'Europe/Zurich', CZ: 'Europe/Prague', DE: 'Europe/Berlin', DK: 'Europe/Copenhagen' },
  ...{ EE: 'Europe/Tallinn', ES: 'Europe/Madrid Atlantic/Canary', FI: 'Europe/Helsinki' },
  ...{ FR: 'Europe/Paris', GB: 'Europe/London', GR: 'Europe/Athens', HR: 'Europe/Zagreb' },
  ...{ HU: 'Europe/Budapest', IE: 'Europe/Dublin', IT: 'Europe/Rome', LI: 'Europe/Vaduz' },
  ...{ LT: 'Europe/Vilnius', LU: 'Europe/Luxembourg', LV: 'Europe/Riga', MT: 'Europe/Malta' },
  ...{ NL: 'Europe/Amsterdam', NO: 'Europe/Oslo', PL: 'Europe/Warsaw' },
  ...{ PT: 'Europe/Lisbon Atlantic/Azores', RO: 'Europe/Bucharest', RS: 'Europe/Belgrade' },
  ...{ SE: 'Europe/Stockholm', SI: 'Europe/Ljubljana', SK: 'Europe/Bratislava' },
  TR: 'Europe/Istanbul',
};

/** Empty for a country whose workshops have no zone that is known. */
export function listZones(country: Country | undefined): readonly string[] {
  return zonesByCountry[country ?? '']?.split(' ') ?? [];
}

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
  if (isLeftOut(chosen)) return undefined;
  const code = typeof chosen === 'string' ? chosen.trim().toLowerCase() : '';
  if (/^[a-z]{2}$/.test(code)) return code;
  throw invalidField('language', 'Language', 'must be the two letters of a language, such as nl');
}
