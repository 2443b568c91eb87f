import type { Example } from './values/read-value';
import { describe, type Language, phrase, toProblem } from '../../problems';
import type { RowSettings } from './settings';

/** A text of the rows, and how many of them have it. */
export interface Counted extends Example {
  readonly count: number;
}

/** What a setting that is automatic was decided to be, and by which value of the rows. */
export interface Decision {
  readonly setting: 'dateOrder' | 'decimals' | 'locationBy';
  /** The code of its text, too. */
  readonly value: 'dayFirst' | 'monthFirst' | 'excel' | 'point' | 'comma' | 'id' | 'name' | 'dmsId';
  readonly column: string;
  readonly example: string;
  /** From 1. */
  readonly row: number;
  /** `Dates have the day first: "25-11-2026" in Datum, row 3` */
  readonly message: string;
}

/** So many times as often as another reading, one is the file's, and the other a slip of the pen. */
const minRatio = 20;

/** The list that is so much longer but for some slips; none of both where they are about as long. */
export function chooseMore<Kind>(one: readonly Kind[], other: readonly Kind[], slips = 0) {
  const isMore = (more: readonly Kind[], less: readonly Kind[]) =>
    more.length > less.length && more.length > (less.length - slips) * minRatio;
  return isMore(one, other) ? one : isMore(other, one) ? other : [];
}

export function decision(
  setting: Decision['setting'],
  value: Decision['value'],
  { column, text, row }: Example,
): Decision {
  const told = { column, example: text, row: row + 1 };
  return { setting, value, ...told, message: describe(phrase(value, told)) };
}

/** What was decided, in a language. */
export function describeDecision({ value, column, example, row }: Decision, language: Language) {
  return describe(phrase(value, { column, example, row }), language);
}

/** A format without one of a date's parts reads another day than is written: its `mm` are minutes. */
export function findFormatProblem({ dateOrder, dateFormat = '' }: RowSettings) {
  const tokens = dateFormat.replace(/'[^']*'/g, '').match(/([a-z])\1*/gi) ?? [];
  const hasOnce = (...letters: readonly string[]): boolean =>
    letters.every(
      (letter) => tokens.filter((token) => letter.includes(token.charAt(0))).length === 1,
    );
  const isDate =
    hasOnce('DFfXx') || hasOnce('d', 'ML', 'y') || hasOnce('o', 'y') || hasOnce('k', 'W', 'Ec');
  if (dateOrder !== 'custom' || isDate) return undefined;
  return toProblem(phrase('dateFormatParts', { format: dateFormat }), '');
}
