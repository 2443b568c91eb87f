import { describeValue } from '../../problems';

const maxCharacters = 40;
const numberOrTime = /^[\d\s.,:/+TZ'-]*$/;
/** A key or a secret is longer, or mixes letters and digits. */
const plainWord = /^(?:.{1,12}|[\p{L}\p{M}'’.&-]{1,24})$/u;

/** Shows a wrong value in a message, unless it is so long that it may be a secret. */
export function quote(value: unknown): string {
  if (typeof value !== 'string') return describeValue(value);
  const text = value.trim();
  if (text === '') return 'an empty value';
  if (text.length > maxCharacters) return `a text of ${String(text.length)} characters`;
  const isShown =
    numberOrTime.test(text) || text.split(/\s+/).every((word) => plainWord.test(word));
  return isShown ? `'${text}'` : `a text of ${String(text.length)} characters`;
}
