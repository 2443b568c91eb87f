/** A longer name is not known, and is cut before anything else looks at it. */
export const maxNameLength = 200;

/** The same for `Klant-nr.`, `KLANTNR` and `klant nr`: no case, accents, spaces or punctuation. */
export function plainColumnName(name: string): string {
  return name
    .slice(0, maxNameLength)
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

const maxShown = 60;
const noName = '(no name)';

/** For messages and lists. */
export function showColumn(name: string): string {
  if (isUnnamed(name)) return noName;
  const text = name.slice(0, maxShown).trim();
  return name.length > maxShown ? `${text}…` : text;
}

/** A reader of spreadsheets calls a column without a name `__EMPTY`, the next `__EMPTY_1`. */
export function isUnnamed(name: string): boolean {
  return name.slice(0, maxNameLength).trim() === '' || name.startsWith('__EMPTY');
}
