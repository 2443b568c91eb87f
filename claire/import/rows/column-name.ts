/** Longer names of columns are no names; they are cut before anything looks at them. */
export const maxNameLength = 200;

/** The same for `Klant-nr.`, `KLANTNR` and `klant nr`: no case, accents, spaces or punctuation. */
export function plainColumnName(name: string): string {
  return name
    .slice(0, maxNameLength)
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

const umlauts: readonly (readonly [string, string])[] = [
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ü', 'ue'],
];

/** A known name as it may be written: `Eigentümer` is `eigentumer` and `eigentuemer`. */
export function plainSpellings(name: string): readonly string[] {
  const written = umlauts.reduce(
    (text, [umlaut, letters]) => text.replaceAll(umlaut, letters),
    name.toLowerCase().normalize('NFC'),
  );
  return [...new Set([plainColumnName(name), plainColumnName(written)])];
}

const maxShown = 60;

/** For messages and lists. */
export function showColumn(name: string): string {
  const text = name.slice(0, maxShown).trim();
  if (text === '') return '(no name)';
  return name.length > maxShown ? `${text}…` : text;
}

/** `"A", "B" and 7 more` */
export function showColumns(names: readonly string[]): string {
  const shown = names.slice(0, 5).map((name) => `"${showColumn(name)}"`);
  const more = names.length - shown.length;
  if (more > 0) return `${shown.join(', ')} and ${String(more)} more`;
  const last = shown.pop() ?? '';
  return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`;
}
