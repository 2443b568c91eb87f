import type { Problem } from '../../errors';
import { describe, type Language, phrase, type Phrase, quote, toProblem } from '../../problems';
import type { Checked, Converted } from '../check';
import type { ColumnDates, Evidence, Example, ValueCount } from './sample';
import { findSetting, type RowSettings } from './settings';
import { bothDays } from './values/dates';
import type { ValueSettings } from './values/settings-values';

/** With what was left out: a file is read by what is in it, Claire's own form as Claire writes it. */
export function completeSettings({ source = 'appointments', ...given }: Partial<RowSettings>) {
  const form =
    source === 'columns'
      ? ({ dateOrder: 'auto', decimals: 'auto', locationBy: 'auto' } as const)
      : ({ dateOrder: 'iso', decimals: 'point', locationBy: 'id' } as const);
  return {
    ...{ source, groupRows: false, groupWithin: 5000, ...form },
    ...{ badValues: 'warn', advertisingOptOuts: 'warn' },
    ...given,
  } satisfies RowSettings;
}

/** Whether rows are read as Claire's own form has them. */
export function isExact({ source, dateOrder, decimals, locationBy }: RowSettings): boolean {
  const hasDefaults = dateOrder === 'iso' && decimals === 'point' && locationBy === 'id';
  return source === 'appointments' && hasDefaults;
}

/** Whether the first rows have to tell how all are read. */
export function needsSample({ source, dateOrder, decimals, locationBy }: RowSettings): boolean {
  return source === 'columns' || [dateOrder, decimals, locationBy].includes('auto');
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

interface Decided {
  readonly settings: ValueSettings;
  readonly decisions: readonly Decision[];
  /** What has to be asked before anything is sent. */
  readonly problem?: Problem | undefined;
}

/** Decides what is automatic by the first rows; what nothing tells stays open. */
export function decide(settings: RowSettings, evidence: Evidence): Decided {
  const dates = decideDates(settings, evidence);
  const decimals = decideDecimals(settings, evidence);
  return {
    settings: {
      ...settings,
      toldOrder: dates.order,
      longPostcodes: evidence.longPostcodes,
      mixedColumns: describeMixed(settings, evidence),
      decimals: decimals?.value ?? settings.decimals,
    },
    decisions: [...dates.decisions, ...[decimals?.decision ?? []].flat()],
    problem: dates.problem,
  };
}

/** Of columns in which a reader has made numbers of some texts only: what it took for a decimal point is lost. */
function describeMixed({ source }: RowSettings, { numberColumns }: Evidence) {
  const mixed = new Map<string, Phrase>();
  if (source !== 'columns') return mixed;
  for (const [column, { number, fraction, comma }] of numberColumns) {
    if (number !== undefined && comma !== undefined) {
      const [row, otherRow] = [number.row + 1, comma.row + 1];
      const values = { number: number.text, row, text: quote(comma.text), otherRow };
      mixed.set(column, phrase('mixedNumbers', values));
    } else if (fraction !== undefined) {
      const values = { number: fraction.text, row: fraction.row + 1 };
      mixed.set(column, phrase('cutNumbers', values));
    }
  }
  return mixed;
}

/** Nothing is sent before all questions are answered; what is no row is told as such. */
export function askFirst(
  questions: readonly Problem[],
  checked: Checked,
  { isNone }: Converted,
): Checked {
  if (isNone === true) return checked;
  const asked = questions.map(({ code }) => findSetting(code));
  const isOther = ({ code, path }: Problem): boolean =>
    !asked.includes(findSetting(code)) && questions.every((one) => one.path !== path);
  return { problems: [...questions, ...(checked.problems ?? []).filter(isOther)] };
}

interface DateDecision {
  readonly order?: 'dayFirst' | 'monthFirst';
  readonly decisions: readonly Decision[];
  readonly problem?: Problem | undefined;
}

/** So many times as often as the other order, one is the file's, and the other a slip of the pen. */
const minRatio = 20;

function decideDates({ dateOrder }: RowSettings, { dates }: Evidence): DateDecision {
  if (dateOrder !== 'auto') return { decisions: [] };
  const columns = [...dates.values()];
  const number = columns.find((column) => column.number !== undefined)?.number;
  const numbers = number === undefined ? [] : [decision('dateOrder', 'excel', number.example)];
  const yearFirst = columns.find(mayHaveYearFirst);
  const day = sum(columns, 'day');
  const month = sum(columns, 'month');
  const points = sum(columns, 'points');
  const order = yearFirst === undefined ? chooseOrder(day, month, points) : undefined;
  if (order !== undefined) {
    const tally = order === 'dayFirst' ? (day ?? points) : month;
    const told = tally === undefined ? [] : [decision('dateOrder', order, tally.example)];
    return { order, decisions: [...told, ...numbers] };
  }
  const asking = columns.find(
    (column) => column.isRequired && (column.unsure ?? column.day ?? column.month) !== undefined,
  );
  if (asking === undefined) return { decisions: numbers };
  const unsure =
    yearFirst === undefined
      ? describeUnsure(asking, day, month)
      : phrase('yearMayBeFirst', show(yearFirst.first));
  const { column, path } = asking;
  return { decisions: numbers, problem: toProblem(unsure, path, { column }) };
}

function chooseOrder(
  day: ValueCount | undefined,
  month: ValueCount | undefined,
  points: ValueCount | undefined,
): DateDecision['order'] {
  const [days, months] = [day?.count ?? 0, month?.count ?? 0];
  if (days > months * minRatio) return 'dayFirst';
  if (months > days * minRatio) return 'monthFirst';
  return days + months === 0 && points !== undefined ? 'dayFirst' : undefined;
}

function describeUnsure(asking: ColumnDates, day?: ValueCount, month?: ValueCount): Phrase {
  if (day !== undefined && month !== undefined) {
    const other = show(month.example);
    return phrase('twoOrders', {
      ...show(day.example),
      ...{ otherValue: other.value, otherColumn: other.column, otherRow: other.row },
    });
  }
  const { example } = asking.unsure ?? { example: asking.first };
  const [first = '', second = ''] = example.numbers ?? [];
  return phrase('bothOrdersInFile', { ...show(example), ...bothDays(first, second) });
}

function show({ text, column, row }: Example) {
  return { value: quote(text), column, row: row + 1 };
}

/** `26-11-25`, `26-12-03`, `26-12-04`: one first number, and last ones as days have them. */
function mayHaveYearFirst({ firsts, thirds }: ColumnDates): boolean {
  const [first = 0] = firsts;
  return firsts.size === 1 && first >= 20 && thirds.size >= 3;
}

function sum(
  columns: readonly ColumnDates[],
  kind: 'day' | 'month' | 'points',
): ValueCount | undefined {
  const tallies = columns.flatMap((column) => column[kind] ?? []);
  const [first] = tallies;
  if (first === undefined) return undefined;
  return { count: tallies.reduce((all, { count }) => all + count, 0), example: first.example };
}

function decideDecimals({ decimals }: RowSettings, { numbers }: Evidence) {
  if (decimals !== 'auto') return undefined;
  const { point, comma, groupedByPoint, groupedByComma } = numbers;
  const isUntold = point === undefined && comma === undefined;
  const value = isUntold ? chooseMark(groupedByComma, groupedByPoint) : chooseMark(point, comma);
  if (value === undefined) return undefined;
  const told = value === 'point' ? (point ?? groupedByComma) : (comma ?? groupedByPoint);
  return { value, decision: told && decision('decimals', value, told.example) };
}

function chooseMark(point?: ValueCount, comma?: ValueCount): 'point' | 'comma' | undefined {
  const [points, commas] = [point?.count ?? 0, comma?.count ?? 0];
  if (points > commas * minRatio) return 'point';
  return commas > points * minRatio ? 'comma' : undefined;
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
