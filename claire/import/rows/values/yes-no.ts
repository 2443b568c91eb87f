/** What systems write for yes and no, in English, Dutch, German and French; Access writes -1 for yes. */
const words: ReadonlyMap<string, boolean> = new Map([
  ...listWords(true, 'yes y true t 1 x on ja j waar w aan wahr ein an oui o vrai v ✓ ✔ ☑ ✅ √ -1'),
  ...listWords(false, 'no n false f 0 off nee nein onwaar uit falsch aus non faux ☐ ✗ ✘ ❌'),
]);

function listWords(value: boolean, text: string): [string, boolean][] {
  return text.split(' ').map((word) => [word, value]);
}

/** `undefined` for what is neither. */
export function readYesOrNo(text: string): boolean | undefined {
  return words.get(text.trim().toLowerCase());
}
