/** What stands before a number in many a field: `Tel. 06-12345678`, `gsm: 0475 12 34 56`. */
const label =
  /^\s*(?:tel|telefoon|telefon|telephone|mob|mobiel|mobile|mobil|gsm|handy|m|t)\b[.:]*/i;

export function withoutLabel(written: string): string {
  return written.replace(label, '');
}

/** Without what spreadsheets and people put around a number: quotes, `=`, brackets, stars. */
export function withoutOrnaments(written: string): string {
  const characters = Array.from(written.replace(/[_,]/g, ' '));
  const first = characters.findIndex((one) => /[\p{Nd}+＋]/u.test(one));
  const last = characters.findLastIndex((one) => /\p{Nd}/u.test(one));
  return first < 0 ? '' : characters.slice(first, last + 1).join('');
}

const maxField = 200;

/** The whole field first: a slash may also stand after the first digits of its only number. */
export function listNumbers(field: string): string[] {
  const written = field.slice(0, maxField);
  const parts = written.split(separators).filter((part) => countDigits(part) >= minDigits);
  return [...new Set([field, ...parts, ...doubtfulSeparators.flatMap(splitWhole(written))])];
}

const separators = /[/;,|\n\r]|\s(?:of|en|or|and|und|oder|od\.|et|ou)\s/i;
const minDigits = 8;

/** These also stand inside a number, so each of their parts has to be a long one. */
const doubtfulSeparators = [/ [-–+&] /, / (?=\+)/, / /];
const minDigitsInDoubt = 9;

function splitWhole(written: string): (separator: RegExp) => string[] {
  const text = written.split(/\s/).filter(Boolean).join(' ');
  return (separator) => {
    const parts = text.split(separator);
    const areWhole = parts.every((part) => countDigits(part) >= minDigitsInDoubt);
    return parts.length > 1 && areWhole ? parts : [];
  };
}

function countDigits(text: string): number {
  return text.replace(/\D/g, '').length;
}
