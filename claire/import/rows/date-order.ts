import type { Problem } from '../../errors';
import { groupBy } from '../../json';
import type { TimeReader } from '../../times';
import { type Phrase, phrase, quote, toProblem } from '../../problems';
import { type ImportHint, toHint } from '../check';
import { chooseMore, type Decision, decision } from './decision';
import type { RowSettings } from './settings';
import {
  bothDays,
  type ColumnOrder,
  findOrder,
  readDate,
  splitDate,
  toOrderKey,
} from './values/dates';
import { type Example, isSpreadsheetDay } from './values/read-value';
import { isDayZero } from './values/texts';

export interface DateExample extends Example {
  readonly path: string;
  /** What comes first in it; `points`: the day, by its points; `none`: what is one day, or none, in any order. */
  readonly kind: 'day' | 'month' | 'points' | 'unsure' | 'none' | 'number';
  readonly numbers: readonly string[];
  /** Whether it is of no file, and tells nothing of one. */
  readonly isTyped?: boolean | undefined;
}

/** Which order a date has; one with its year in front tells of none. */
export function readOrder(text: string): Pick<DateExample, 'kind' | 'numbers'> | undefined {
  if (isSpreadsheetDay(text)) return { kind: 'number', numbers: [] };
  const { first = '', second = '', third = '', hasPoints = false } = splitDate(text) ?? {};
  if (first === '' || first.length > 2 || isDayZero(`${first}-${second}-${third}`))
    return undefined;
  // No date has points and the month first.
  const numbers = [first, second, third];
  if (hasPoints) return Number(second) > 12 ? undefined : { kind: 'points', numbers };
  const order = findOrder(Number(first), Number(second));
  const isMonth = (number: string) => /^(?:0?[1-9]|1[0-2])$/.test(number);
  const mayBeBoth = Number(first) !== Number(second) && isMonth(first) && isMonth(second);
  return { kind: order !== 'any' ? order : mayBeBoth ? 'unsure' : 'none', numbers };
}

interface DateEvidence {
  readonly times: TimeReader;
  readonly dates: readonly DateExample[];
  /** Columns of no field that hold more than dates. */
  readonly notDates: ReadonlySet<string>;
}

interface DateDecision {
  readonly columns: ReadonlyMap<string, ColumnOrder>;
  readonly order?: 'dayFirst' | 'monthFirst';
  readonly decisions: readonly Decision[];
  readonly problem?: Problem | undefined;
  readonly hints?: readonly ImportHint[];
}

/** The day of an appointment, and that of its making: no appointment can do without them. */
const required: ReadonlySet<string> = new Set(['time_car_app', 'dms_created_at']);

export function decideDates({ dateOrder }: RowSettings, evidence: DateEvidence): DateDecision {
  const isNumber = (date: DateExample) => hasShortYear(date) && evidence.notDates.has(date.column);
  const all = evidence.dates.filter((date) => !isNumber(date));
  const dates = all.filter(({ isTyped }) => isTyped !== true);
  const columns = new Map([...groupBy(dates, toKey)].map(([key, all]) => [key, findOrders(all)]));
  if (dateOrder !== 'auto') return { columns, decisions: [] };
  const number = dates.find(({ kind }) => kind === 'number');
  const numbers = number === undefined ? [] : [decision('dateOrder', 'excel', number)];
  const ofNeeded = all.filter(({ path }) => required.has(path));
  const needed = ofNeeded.filter(({ isTyped }) => isTyped !== true);
  const typed = ofNeeded.filter(({ isTyped }) => isTyped === true);
  const today = evidence.times.today?.();
  const yearFirst = findYearFirst(needed, today) ?? findYearFirst(typed, today);
  if (yearFirst !== undefined) {
    const problem = ask(phrase('yearMayBeFirst', show(yearFirst)), yearFirst);
    return { columns, decisions: numbers, problem };
  }
  const [days, months] = splitOrders(dates);
  const own = chooseMore(...splitOrders(needed));
  // The dates of the appointment itself tell it, unless more are against them.
  const isOwn = own.length > (own[0]?.kind === 'day' ? months : days).length;
  const [more] = isOwn ? own : chooseMore(days, months);
  const isTold = days.length + months.length > 0;
  const told = isTold ? more : dates.find(({ kind }) => kind === 'points');
  const other = told?.kind === 'month' ? 'day' : 'month';
  const against = needed.find((date) => date.kind === other && columns.get(toKey(date))?.[other]);
  if (told !== undefined && against === undefined) {
    const order = told.kind === 'month' ? 'monthFirst' : 'dayFirst';
    const decisions = [decision('dateOrder', order, told), ...numbers];
    return { columns, order, decisions, hints: describeUnlike(dates, told) };
  }
  const unsure = against ?? needed.find(({ kind }) => /^(?:day|month|unsure)$/.test(kind));
  const ofColumn = against && columns.get(toKey(against));
  const { day, month } = { day: days[0], month: months[0], ...ofColumn };
  const problem = unsure && ask(describeUnsure(unsure, day, month), unsure);
  return { columns, decisions: numbers, problem };
}

/** Dates of an appointment that tell no order, and are written unlike those that tell it. */
function describeUnlike(dates: readonly DateExample[], told: DateExample): ImportHint[] {
  const separator = ({ text }: DateExample) => /\d\s?([-/. ])/.exec(text)?.[1];
  const telling = new Set(dates.filter(({ kind }) => kind === told.kind).map(separator));
  const unsure = dates.filter(({ path, kind }) => kind === 'unsure' && required.has(path));
  const unlike = unsure.find((date) => !telling.has(separator(date)));
  if (unlike === undefined) return [];
  const { value: otherValue, column: otherColumn, row: otherRow } = show(told);
  const values = { ...show(unlike), otherValue, otherColumn, otherRow };
  return [toHint('orderOfOthers', unlike.column, phrase('orderOfOthers', values))];
}

function ask(asked: Phrase, { column, path }: DateExample): Problem {
  return toProblem(asked, path, { column });
}

const hasShortYear = ({ numbers: [, , year = 'none'] }: DateExample) => year.length < 3;
const toKey = ({ column, numbers: [, , year = ''] }: DateExample) => toOrderKey(column, year);

/** The first date of each order that a column has, but for slips of the pen. */
function findOrders(dates: readonly DateExample[]): ColumnOrder {
  const [days, months] = splitOrders(dates);
  const [more] = chooseMore(days, months, 1);
  return more === undefined ? { day: days[0], month: months[0] } : { [more.kind]: more };
}

function splitOrders(dates: readonly DateExample[]) {
  const list = (order: DateExample['kind']) => dates.filter(({ kind }) => kind === order);
  return [list('day'), list('month')] as const;
}

function describeUnsure(unsure: DateExample, day?: Example, month?: Example): Phrase {
  if (day !== undefined && month !== undefined) {
    const { value: otherValue, column: otherColumn, row: otherRow } = show(month);
    return phrase('twoOrders', { ...show(day), otherValue, otherColumn, otherRow });
  }
  const [first = '', second = ''] = unsure.numbers;
  return phrase('bothOrdersInFile', { ...show(unsure), ...bothDays(first, second) });
}

function show({ text, column, row }: Example) {
  return { value: quote(text), column, row: row + 1 };
}

/**
 * A date that is nearer to today with its year in front, where all may have it there: `26-12-03`, or
 * `26-12-27` beside `26-11-20`.
 */
function findYearFirst(dates: readonly DateExample[], today = '') {
  const distance = (date: DateExample, century = '') => {
    const [first = '', second = '', third = ''] = date.numbers;
    const day = readDate({ first: century + first, second, third, rest: '' }, 'dayFirst');
    return typeof day === 'string' ? Math.abs(Date.parse(day) - Date.parse(today)) : Number.NaN;
  };
  const short = dates.filter(hasShortYear);
  if (!short.every((date) => distance(date, '20') < maxDistance)) return undefined;
  return short.find((date) => distance(date, '20') < distance(date));
}

/** An appointment is within so many milliseconds from today. */
const maxDistance = 700 * 86_400_000;
