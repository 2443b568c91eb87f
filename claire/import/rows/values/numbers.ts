import type { RowSettings } from '../settings';
import { quote } from '../quote';
import { Unreadable } from './read-value';

type Decimals = RowSettings['decimals'];

/** The number of text such as `12.500 km` or `€ 45,50`, or why it is none. */
export function readNumberText(
  text: string,
  decimals: Decimals,
  example = examples[decimals],
): number | Unreadable {
  const trimmed = text.trim().replace(noCents, '');
  if (shortened.test(trimmed)) return explainShortened(trimmed);
  const [, sign, number] = written.exec(trimmed) ?? [];
  const digits = number?.replace(groupSpace, '');
  if (digits === undefined) {
    return new Unreadable(`${quote(text)} is no number; write it like ${example}`);
  }
  if (patterns[decimals].test(digits)) {
    const [groups, point] = decimals === 'point' ? [',', '.'] : ['.', ','];
    const value = Number(digits.replaceAll(groups, '').replace(point, '.'));
    return sign === undefined ? value : -value;
  }
  const advice = patterns[other[decimals]].test(digits) ? 'set Decimals' : 'correct it';
  return new Unreadable(`${quote(text)} is no number as Decimals says; ${advice}`);
}

/** As `readNumberText`, of a number without a fraction. */
export function readWholeText(text: string, decimals: Decimals): number | Unreadable {
  const number = readNumberText(text, decimals, '42');
  if (number instanceof Unreadable || Number.isSafeInteger(number)) return number;
  const isGrouped = /^\D*\d{1,3}(?:[.,]\d{3})+(?:\D|$)/.test(text.trim());
  return new Unreadable(
    isGrouped
      ? `${quote(text)} may be ${text.replace(/\D/g, '')} or a fraction; set Decimals`
      : `${quote(text)} is no whole number; write it like 42`,
  );
}

/** Whether a spreadsheet has cut the digits of a long number: `1.2E+12`. */
export function isShortened(text: string): boolean {
  return shortened.test(text.trim());
}

export function explainShortened(text: string): Unreadable {
  return new Unreadable(
    `${quote(text)} was shortened by a spreadsheet; format the column as text, so that all digits stay`,
  );
}

const shortened = /^[+-]?\d+(?:[.,]\d+)?e[+-]?\d+$/i;

/** `1.250,-`, as prices are written without cents. */
const noCents = /[.,][-–—]{1,2}(?=[^\d-]{0,8}$)/;

const unit = String.raw`(?:\p{L}{1,10}\.?(?:\/\p{L}{1,4})?|[€$£%])`;
const written = new RegExp(
  String.raw`^(?:[€$£]\s*|[A-Z]{3}\s+)?([-−])?\s*(\d[\d.,'’\s]*)(?<![\s.,])\s*${unit}?$`,
  'u',
);

/** Spaces and the Swiss apostrophe between thousands. */
const groupSpace = /[\s'’](?=\d{3}(?:\D|$))/g;

const patterns: Readonly<Record<Decimals, RegExp>> = {
  point: /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/,
  comma: /^(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d+)?$/,
};

const other: Readonly<Record<Decimals, Decimals>> = { point: 'comma', comma: 'point' };
const examples: Readonly<Record<Decimals, string>> = { point: '12500.5', comma: '12500,5' };
