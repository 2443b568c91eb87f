/**
 * What systems write for yes and no in nine languages, without accents; Access writes -1 for yes. `n`
 * and `s` are no and yes in all of those that have them.
 */
const words: ReadonlyMap<string, boolean> = new Map([
  ...listWords(true, 'yes y true t 1 x on ja j waar w aan wahr ein an oui o vrai v ✓ ✔ ☑ ✅ √ -1'),
  ...listWords(true, 'si s verdadero cierto vero tak prawda jo sand sandt sant pa'),
  ...listWords(false, 'no n false f 0 off nee nein onwaar uit falsch aus non faux ☐ ✗ ✘ ❌'),
  ...listWords(false, 'falso nie falsz nej falsk falskt av'),
]);

function listWords(value: boolean, text: string): [string, boolean][] {
  return text.split(' ').map((word) => [word, value]);
}

/** `undefined` for what is neither. */
export function readYesOrNo(text: string): boolean | undefined {
  const word = text.trim().toLowerCase();
  return (
    words.get(word) ?? words.get(word.normalize('NFKD').replace(/\p{M}/gu, '').replace('ł', 'l'))
  );
}
