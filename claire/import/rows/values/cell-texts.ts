import { fault, phrase, type Phrase, quoting } from '../../../problems';
import { isPrintable } from '../described-fields';
import { mayBeginWithZero, type ValueField } from './read-value';

/** Why text cannot be passed on as it is. */
export function describeOddText(text: string): Phrase | undefined {
  if (text.startsWith('=') && formula.test(text)) {
    const name = /^=\s*([A-Z]{1,20})\(/i.exec(text)?.[1] ?? '';
    return phrase('formula', { formula: `=${name}${name === '' ? '…' : '(…)'}` });
  }
  if (text.startsWith('#') && isSpreadsheetError(text)) {
    return quoting(text, fault('spreadsheetError'));
  }
  if (isPrintable(text)) return undefined;
  if (text.search(controls) >= 0) return quoting(text, fault('controlCharacters'));
  if (text.includes('\ufffd')) return quoting(text, fault('lostLetters'));
  return wrongEncoding.test(text) ? quoting(text, fault('otherEncoding')) : undefined;
}

/** Text that begins like a formula, an error or the mark of a spreadsheet, or is no plain ASCII: few are. */
const special = /^\s*[=#']|[^\t\n\r -~]/;

/** Whether text holds nothing that only a spreadsheet needs, and nothing odd, as nearly all does. */
export const isPlainText = (text: string): boolean => !special.test(text);

/** `="0042"`, by which exports keep the zeros of a number; readers of CSV may lose its last quote. */
const quotedText = /^="([^"]*)"?$/;

/** The text that a cell holds, without what only a spreadsheet needs, and what nobody sees. */
export function unwrapText(given: string, { name, type }: ValueField): string {
  if (isPlainText(given)) return given;
  const text = tidyText(given);
  const trimmed = text.trim();
  if (trimmed.startsWith('=')) return trimmed.replace(quotedText, '$1');
  if (type !== 'text') return trimmed.replace(/^'/, '').replace(hyphens, '-');
  // `'0042`, with the same purpose; `'t Hooft` is a name.
  return trimmed.startsWith("'") && mayBeginWithZero.has(name) ? trimmed.slice(1) : text;
}

/** A cell of which only the form matters. */
export function unwrapCell(value: unknown, field: ValueField = ofForm): unknown {
  return typeof value === 'string' ? unwrapText(value, field) : value;
}

const ofForm: ValueField = { name: '', type: 'moment' };

/** Of dates that a program keeps on one line. */
const hyphens = /[\u2010\u2011]/g;

/** In nine languages. */
const spreadsheetErrors: ReadonlySet<string> = new Set(
  [
    'N/A REF VALUE NAME DIV/0 NUM NULL SPILL CALC N/B VERW WAARDE NAAM DEEL/0 GETAL LEEG',
    'NV BEZUG WERT ZAHL VALEUR NOM NOMBRE NUL N/D RIF VALORE NOME NULLO VALOR NULO',
    'ADR ARG NAZWA DZIEL/0 LICZBA ZERO I/T REFERENCE VÆRDI NAVN DIVISION/0',
    'SAKNAS REFERENS VÄRDEFEL NAMN OGILTIGT SKÄRNING',
  ].flatMap((words) => words.split(' ')),
);

function isSpreadsheetError(text: string): boolean {
  const [, word = ''] = /^#[¡¿]?([^\s!?]{1,12})[!?]{0,2}$/.exec(text) ?? [];
  return spreadsheetErrors.has(word.toUpperCase());
}

/** The C1 control characters, which no system writes into a text. */
const controls = /[\u0080-\u009f]/g;

/** What Windows-1252 has in their places: a file of it that was read as Latin-1 has them. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Text as a person sees it: with the characters that it had before it was read as Latin-1, and without
 * NUL and the like, and the marks that a telephone puts around a number that is copied.
 */
export function tidyText(text: string): string {
  if (isPrintable(text)) return text;
  return text
    .replace(controls, (control) => windows[control.charCodeAt(0) - 0x80] ?? control)
    .replace(/[\v\f]/g, '\n')
    .replace(invisible, '');
}

/** Without the joiners of letters and emoji. */
const invisible = /(?![\t\n\r\u0080-\u009f\u200c\u200d])[\p{Cc}\p{Cf}]/gu;

const formula = /^=\s*[A-Z\d("'+@-]/i;

/** UTF-8 that was read as Windows-1252: the two or three bytes of a character as letters each. */
export const wrongEncoding =
  /[ÂÃ][\u0080-\u00bf\u0152-\u017e\u0192\u02c6\u02dc\u2013\u2014\u2018-\u203a\u20ac\u2122]|â€|â‚¬|ï»¿/;
