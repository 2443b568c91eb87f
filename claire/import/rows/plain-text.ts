/** Letters that are no other one with an accent. */
const spelt: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', œ: 'oe', æ: 'ae', ø: 'o', ł: 'l', đ: 'd', Œ: 'Oe', Æ: 'Ae', Ø: 'O', Ł: 'L' },
};

/** `Strasse` of `Straße`, `Wrzesnia` of `Września`. */
export function withoutAccents(text: string): string {
  return text
    .replace(/[ßœæøłđŒÆØŁ]/g, (letter) => spelt[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');
}
