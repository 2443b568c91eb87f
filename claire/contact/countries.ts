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
