/** The letters of a word, for a comparison: `Mme.` is `mme`. */
export function toPlain(word: string): string {
  return word.normalize('NFD').replace(/\P{L}/gu, '').toLowerCase();
}
