import { fault, type Phrase, phrase } from '../../../problems';
import { quoting } from '../quote';
import { mayBeginWithZero } from './value-reader';

/** Why text cannot be passed on as it is. */
export function describeOddText(text: string): Phrase | undefined {
  if (text.startsWith('=') && formula.test(text)) {
    const name = /^=\s*([A-Z]{1,20})\(/i.exec(text)?.[1] ?? '';
    return phrase('formula', { formula: `=${name}${name === '' ? '…' : '(…)'}` });
  }
  if (text.startsWith('#') && spreadsheetError.test(text)) {
    return quoting(text, fault('spreadsheetError'));
  }
  if (isAscii(text)) return undefined;
  if (controls.test(text)) return quoting(text, fault('controlCharacters'));
  if (text.includes('\ufffd')) return quoting(text, fault('lostLetters'));
  return wrongEncoding.test(text) ? quoting(text, fault('otherEncoding')) : undefined;
}

/** `="0042"`, by which exports keep the zeros of a number; readers of CSV may lose its last quote. */
const quotedText = /^="([^"]*)"?$/;

/** The text that a cell holds, without what only a spreadsheet needs. */
export function unwrapText(given: string, field: string): string {
  const text = restoreWindows(given);
  if (text.startsWith('=')) return text.replace(quotedText, '$1');
  // `'0042`, with the same purpose; `'t Hooft` is a name.
  return text.startsWith("'") && mayBeginWithZero.has(field) ? text.slice(1) : text;
}

/** In English, Dutch, German and French. */
const spreadsheetError =
  /^#(?:N\/A|N\/B|NV|N\/D|REF|VALUE|NAME|DIV\/0|NUM|NULL|SPILL|CALC|VERW|WAARDE|NAAM|DEEL\/0|GETAL|LEEG|BEZUG|WERT|ZAHL|VALEUR|NOM|NOMBRE|NUL)[!?]{0,2}$/i;

/** The C1 control characters, which no system writes into a text. */
const controls = /[\u0080-\u009f]/;

/** What Windows-1252 has in their places: a file of it that was read as Latin-1 has them. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Text with the characters that it had before it was read as Latin-1. */
export function restoreWindows(text: string): string {
  if (isAscii(text) || !controls.test(text)) return text;
  return text.replace(
    /[\u0080-\u009f]/g,
    (control) => windows[control.charCodeAt(0) - 0x80] ?? control,
  );
}

/** Nearly all text is, and a loop tells so sooner than a regular expression. */
function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}

const formula = /^=\s*[A-Z\d("'+@-]/i;

/** UTF-8 that was read as Windows-1252: the two or three bytes of a character as letters each. */
const wrongEncoding =
  /[ÂÃ][\u0080-\u00bf\u0152-\u017e\u0192\u02c6\u02dc\u2013\u2014\u2018-\u203a\u20ac\u2122]|â€|â‚¬|ï»¿/;
