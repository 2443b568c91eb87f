/** The letters of a word, for a comparison: `Mme.` is `mme`. */
export function toLetters(word: string): string {
  return word.normalize('NFD').replace(/\P{L}/gu, '').toLowerCase();
}

/** `Strasse` of `Straße`, `Wrzesnia` of `Września`. */
export function withoutAccents(text: string): string {
  if (isPrintable(text)) return text;
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßœæøłđẞŒÆØŁĐ]/g, (letter) => spelt[letter] ?? letter);
}

/** Whether it is ASCII without control characters, as nearly all text is. */
export function isPrintable(text: string): boolean {
  return !unprintable.test(text);
}

const unprintable = /[^\t\n\r -~]/;

/** Letters that are no other one with an accent. */
const spelt: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', œ: 'oe', æ: 'ae', ø: 'o', ł: 'l', đ: 'd' },
  ...{ ẞ: 'SS', Œ: 'Oe', Æ: 'Ae', Ø: 'O', Ł: 'L', Đ: 'D' },
};
