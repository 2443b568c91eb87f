import type { Problem } from '../../errors';
import { quote } from './quote';
import type { RowSettings } from './settings';
import { nameDay } from './values/dates/wall-dates';
import type { ColumnDates, Evidence, Example, ValueCount } from './values/evidence';
import type { ValueSettings } from './values/settings-values';

/** What a setting that is automatic was decided to be, and by which value of the rows. */
export interface Decision {
  readonly setting: 'dateOrder' | 'decimals' | 'locationBy' | 'timeZone';
  readonly value: string;
  readonly column?: string;
  readonly example?: string;
  /** From 1. */
  readonly row?: number;
  /** `Dates have the day first: "25-11-2026" in Datum, row 3` */
  readonly message: string;
}

export interface Decided {
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
  const mixed = new Map<string, string>();
  if (source !== 'columns') return mixed;
  for (const [column, { number, fraction, comma }] of numberColumns) {
    const found = describeLost(number, comma) ?? describeFraction(fraction);
    if (found === undefined) continue;
    const advice =
      'switch off "parse numerical values" of Node-RED’s csv node, or in a spreadsheet, give all of the column as numbers';
    const message = `${found}, so 65 may have been 65.000; ${advice}`;
    mixed.set(column, message);
  }
  return mixed;
}

function describeLost(number?: Example, comma?: Example): string | undefined {
  if (number === undefined || comma === undefined) return undefined;
  return `has the number ${number.text} (row ${String(number.row + 1)}) beside the text ${quote(comma.text)} (row ${String(comma.row + 1)})`;
}

function describeFraction(fraction?: Example): string | undefined {
  if (fraction === undefined) return undefined;
  return `has the number ${fraction.text} (row ${String(fraction.row + 1)}), which has no fraction in a workshop`;
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
  const message =
    yearFirst === undefined
      ? describeUnsure(asking, day, month)
      : `${show(yearFirst.first)} may have its year first; write years with four digits, or set Date Order to Custom Format`;
  const { column, path } = asking;
  return { decisions: numbers, problem: { path, message, column, code: 'dateOrder' } };
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

function describeUnsure(asking: ColumnDates, day?: ValueCount, month?: ValueCount): string {
  if (day !== undefined && month !== undefined) {
    return `${show(day.example)} has the day first, and ${show(month.example)} the month; correct one of them, or set Date Order`;
  }
  const { example } = asking.unsure ?? { example: asking.first };
  const [first = '', second = ''] = example.numbers ?? [];
  const both = `${nameDay(second, first)} or ${nameDay(first, second)}`;
  return `${show(example)} may be ${both}, and no date of the first rows tells which; set Date Order`;
}

function show({ text, column, row }: Example): string {
  return `${quote(text)} (${column}, row ${String(row + 1)})`;
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

const words: Readonly<Record<string, string>> = {
  dayFirst: 'Dates have the day first',
  monthFirst: 'Dates have the month first',
  excel: 'Dates are numbers of a spreadsheet',
  point: 'Numbers have a decimal point',
  comma: 'Numbers have a decimal comma',
  id: 'Locations are named by Claire’s number',
  name: 'Locations are named by their name',
  dmsId: 'Locations are named by their number in the DMS',
};

export function decision(
  setting: Decision['setting'],
  value: string,
  { column, text, row }: Example,
): Decision {
  const message = `${words[value] ?? value}: "${text}" in ${column}, row ${String(row + 1)}`;
  return { setting, value, column, example: text, row: row + 1, message };
}
