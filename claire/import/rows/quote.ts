import { hideText, type Phrase, phrase, type Value } from '../../problems';

const maxCharacters = 40;
const numberOrTime = /^[\d\s.,:/+TZ'-]*$/;
/** A key or a secret is longer, or mixes letters and digits. */
const plainWord = /^(?:.{1,12}|[\p{L}\p{M}'’.&-]{1,24})$/u;

/** Shows a wrong value in a message, unless it is so long that it may be a secret. */
export function quote(value: unknown): Value {
  if (typeof value !== 'string') return hideText(value);
  const text = value.trim();
  if (text === '') return phrase('emptyValue');
  const isShown =
    text.length <= maxCharacters &&
    (numberOrTime.test(text) || text.split(/\s+/).every((word) => plainWord.test(word)));
  return isShown ? `'${text}'` : phrase('longText', { characters: text.length });
}

/** What is wrong with a value, with the value. */
export function quoting(value: unknown, { code, values }: Phrase): Phrase {
  return { code, values: { value: quote(value), ...values } };
}
