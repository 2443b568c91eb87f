import type { SeededRandom } from '../../../sandbox/data/random';

/** Puts a letter for each `A` and a digit for each `0`; `\0` stays a zero. */
export function fillForm(random: SeededRandom, form: string, letters: string): string {
  return form.replace(/\\?[A0]/g, (sign) =>
    sign.startsWith('\\') ? sign.slice(1) : random.text(1, sign === 'A' ? letters : '0123456789'),
  );
}
