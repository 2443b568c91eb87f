import type { TimeReader } from '../../times';
import type { Problem } from '../../errors';
import { groupBy } from '../../json';
import { phrase, type Phrase, quote, toProblem } from '../../problems';
import { type Checked, type Converted, type ImportHint, toHint } from '../check';
import { chooseMore, type Counted, type Decision, decision, findFormatProblem } from './decision';
import type { ColumnSample } from './sample';
import { findSetting, type RowSettings } from './settings';
import {
  bothDays,
  type ColumnOrder,
  findOrder,
  splitDate,
  toOrderKey,
  judgeYearFirst,
  splitShort,
} from './values/dates';
import {
  type CellReader,
  type CellRef,
  contacts,
  type Example,
  isSpreadsheetDay,
  type ValueField,
  unwrapCell,
  unwrapText,
} from './values/read-value';
import { readNumberField } from './values/locale-parser';
import { isCancelled } from './values/texts';
import {
  findGrouped,
  fitDecimals,
  isDayZero,
  isDistance,
  readShape,
  withoutAbout,
} from './values/texts';

interface DateExample extends Example {
  readonly path: string;
  /** What comes first in it; `points`: the day, by its points; `none`: what is one day, or none, in any order. */
  readonly kind: 'day' | 'month' | 'points' | 'unsure' | 'none' | 'number';
  readonly numbers: readonly string[];
  /** Whether it is of no file, and tells nothing of one. */
  readonly isTyped?: boolean | undefined;
}

interface NumberExample extends Example {
  /**
   * The decimal mark that it has; `grouped…`: a whole number such as `98.500`, whose mark is none. Of
   * JavaScript numbers: a `fraction` stands where none can be, and a mileage is `small` below 1000.
   */
  readonly kind:
    | ('point' | 'comma' | 'unsure' | 'groupedByPoint' | 'groupedByComma')
    | ('number' | 'fraction' | 'small');
}

const dateAlone = /^\d{1,2}(?:[-/.]\d{1,2}[-/.]\d{4}|[-/]\d{1,2}[-/]\d{2})(?!\d)/;
const amountAlone = /^(?:(?:€ ?)?-?\d[\d.]*,\d\d|€ ?-?\d[\d,]*\.\d\d)(?!\d)/;
const amount: ValueField = { name: 'price', type: 'number' };
/** A longer text is no date and no number, and tells nothing. */
const maxLength = 100;
/** Of each kind; a thousand rows with more columns of dates are of a file of ten thousand columns. */
const maxExamples = 50_000;

/** What the first rows of a file tell about how it is written; what is looked at is forgotten. */
export class Evidence implements CellReader {
  readonly dates: DateExample[] = [];
  readonly numbers: NumberExample[] = [];
  /** Values that call an appointment cancelled: a status, or a word over a number or a name. */
  readonly cancelled: Example[] = [];
  /** Columns of no field that hold more than dates. */
  readonly notDates = new Set<string>();
  /** Columns of surnames that hold more than addresses of e-mail. */
  readonly notAddresses = new Set<string>();
  /** Of each column of numbers of the DMS, or of telephones with their zero, how they are written. */
  readonly shapes = new Map<string, Set<string>>();
  /** What the rows call their locations, by its text. */
  readonly locations = new Map<string, Counted>();

  /** Of each column, how many more of its dates have years of four digits than of two. */
  readonly #years = new Map<string, number>();

  constructor(readonly times: TimeReader) {}

  isCorrect(): boolean {
    return false;
  }

  /** What is looked at is not read yet. */
  read(field: ValueField, given: unknown, place: () => CellRef): undefined {
    const { name, type } = field;
    if (typeof given === 'string' && given.length > 2 * maxLength) return;
    const value = unwrapCell(given, field);
    if (typeof value !== 'string' && typeof value !== 'number') return;
    const text = String(value).trim();
    if (text === '' || text.length > maxLength) return;
    if (type === 'text' && isCancelled(text)) remember(this.cancelled, { ...place(), text });
    if (name === 'location_id') this.#addLocation(text, place());
    else if (type === 'moment' || type === 'day') this.#addDate(text, place());
    else if (type.endsWith('number')) this.#addNumber(value, field, place());
    else if (/dms_nr$|^wo_nr$/.test(name)) this.#addShape(text, place());
    else if (contacts.get(name) === 'telephone' && /^0\d+$/.test(text))
      this.#addShape(text, place());
    else if (name === 'surname' && !text.includes('@')) this.notAddresses.add(place().column);
  }

  readDateTime(field: ValueField, date: unknown, _time: unknown, place: CellRef): undefined {
    this.read(field, date, () => place);
  }

  /** Of a column of no field, what can be nothing else: a date, an amount, a cancelled row. */
  look(given: unknown, place: CellRef): void {
    if (typeof given !== 'string' || given.length > maxLength) return;
    const text = unwrapText(given, amount);
    if (isCancelled(text)) remember(this.cancelled, { ...place, text });
    if (dateAlone.test(text)) this.#addDate(text, place);
    else this.notDates.add(place.column);
    if (amountAlone.test(text)) this.#addNumber(text, amount, place);
  }

  /** Columns whose dates mostly have years of four digits. */
  get wholeYears(): ReadonlySet<string> {
    return new Set([...this.#years].flatMap(([column, more]) => (more > 0 ? [column] : [])));
  }

  #addDate(text: string, { column, row, path = column, isTyped }: CellRef): void {
    const more = splitShort(text) === undefined ? Number(/(?:19|2[01])\d\d/.test(text)) : -1;
    this.#years.set(column, (this.#years.get(column) ?? 0) + more);
    const told = readOrder(text);
    if (told !== undefined) remember(this.dates, { column, row, path, text, isTyped, ...told });
  }

  #addNumber(value: string | number, field: ValueField, { column, row }: CellRef): void {
    const text = typeof value === 'number' ? String(value) : value.trim();
    const kind =
      typeof value === 'number'
        ? readCut(value, field)
        : readMark(withoutAbout(text) ?? text, field);
    if (kind !== undefined) remember(this.numbers, { column, row, text, kind });
  }

  #addShape(text: string, { column }: CellRef): void {
    const shapes = this.shapes.get(column) ?? new Set();
    this.shapes.set(column, shapes.add(readShape(text)));
  }

  #addLocation(text: string, { column, row }: CellRef): void {
    const { count = 0, ...first } = this.locations.get(text) ?? { column, row, text };
    if (count > 0 || this.locations.size < maxLocations)
      this.locations.set(text, { ...first, count: count + 1 });
  }
}

const maxLocations = 1000;

function remember<Kind>(examples: Kind[], example: Kind): void {
  if (examples.length < maxExamples) examples.push(example);
}

/** Which order a date has; one with its year in front tells of none. */
function readOrder(text: string): Pick<DateExample, 'kind' | 'numbers'> | undefined {
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

/** What its field cannot take tells nothing. */
function readMark(text: string, field: ValueField): NumberExample['kind'] | undefined {
  const isTaken = (mark: 'point' | 'comma') =>
    typeof readNumberField(field, text, mark) === 'number';
  if (!isTaken('point') && !isTaken('comma')) return undefined;
  const fit = fitDecimals(text);
  if (fit !== 'unsure' || field.type !== 'whole number') return fit;
  return text.includes('.') ? 'groupedByPoint' : 'groupedByComma';
}

/** 88.12, as a reader makes of the text `88.120`, 121.4 of `121.400`, and 65 of `65.000`. */
function readCut(value: number, { name, type }: ValueField): NumberExample['kind'] {
  if (type !== 'whole number' || Math.abs(value) >= 1000) return 'number';
  if (!Number.isInteger(value)) return /\.\d{1,3}$/.test(String(value)) ? 'fraction' : 'number';
  return value > 0 && isDistance.test(name) ? 'small' : 'number';
}

/** Decides what is automatic by the first rows; what nothing tells stays open, or is a problem to ask about. */
export function decide(settings: RowSettings, evidence: Evidence, look: ColumnSample) {
  const dates = decideDates(settings, evidence);
  const decimals = decideDecimals(settings, evidence);
  return {
    settings: {
      ...settings,
      toldOrder: dates.order,
      columnOrders: dates.columns,
      wholeYears: evidence.wholeYears,
      mixedColumns: settings.source === 'columns' ? describeMixed(evidence, look) : undefined,
      groupedColumns: settings.source === 'columns' ? findGrouped(evidence.shapes) : undefined,
      shapes: evidence.shapes,
      notAddresses: evidence.notAddresses,
      decimals: decimals.value,
    },
    decisions: [...dates.decisions, ...decimals.decisions],
    hints: [...(dates.hints ?? []), ...describeSmall(evidence.numbers)],
    problem: findFormatProblem(settings) ?? dates.problem,
  };
}

/** Of columns in which a reader has made numbers or dates of some texts only: what it took for what is lost. */
function describeMixed({ numbers, dates }: Evidence, { findExchanged }: ColumnSample) {
  const mixed = new Map<string, Phrase>();
  for (const column of byColumn(dates).keys()) {
    const found = findExchanged(column);
    if (found !== undefined)
      mixed.set(column, phrase('exchangedDates', { ...found, text: quote(found.text) }));
  }
  for (const [column, examples] of byColumn(numbers)) {
    const fraction = examples.find(({ kind }) => kind === 'fraction');
    const number = examples.find(({ kind }) => /^(?:number|fraction|small)$/.test(kind));
    const comma = examples.find(({ kind }) => kind === 'comma');
    const cut = examples.find(mayBeCut);
    const grouped = examples.find(isGroupedByPoint);
    const [first, other] = comma === undefined ? [cut, grouped] : [number, comma];
    if (first !== undefined && other !== undefined) {
      const [row, otherRow] = [first.row + 1, other.row + 1];
      const values = { number: first.text, row, text: quote(other.text), otherRow };
      mixed.set(column, phrase('mixedNumbers', values));
    } else if (fraction !== undefined) {
      const values = { number: fraction.text, row: fraction.row + 1 };
      mixed.set(column, phrase('cutNumbers', values));
    }
  }
  return mixed;
}

/** 65, of `65.000` beside `12.500 km`, which a reader leaves as it is. */
const mayBeCut = ({ kind, text }: NumberExample): boolean =>
  kind === 'small' || (kind === 'number' && /^[1-9]\d{0,2}$/.test(text));

const isGroupedByPoint = ({ kind, text }: NumberExample): boolean =>
  kind === 'groupedByPoint' || (kind === 'unsure' && /\d\.\d{3}(?!\d)/.test(text));

/** Of mileages that are all below 1000: a reader may have made 65 of 65.000. */
function describeSmall(numbers: readonly NumberExample[]): ImportHint[] {
  return [...byColumn(numbers)].flatMap(([column, all]) => {
    const [{ text: number, row } = { text: '', row: 0 }] = all;
    // Three new cars seldom stand in one file, and nothing else.
    if (all.length < 3 || !all.every(({ kind }) => kind === 'small')) return [];
    return toHint('smallNumbers', column, phrase('smallNumbers', { column, number, row: row + 1 }));
  });
}

export function byColumn<Kind extends Example>(examples: readonly Kind[]) {
  return groupBy(examples, ({ column }) => column);
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

function decideDecimals({ decimals }: RowSettings, { numbers }: Evidence) {
  const list = (kind: NumberExample['kind']) => numbers.filter((number) => number.kind === kind);
  const [points, commas] = [list('point'), list('comma')];
  const isUntold = points.length + commas.length === 0;
  const [told] = isUntold
    ? chooseMore(list('groupedByComma'), list('groupedByPoint'))
    : chooseMore(points, commas);
  if (decimals !== 'auto' || told === undefined) return { value: decimals, decisions: [] };
  const isPoint = told.kind === 'point' || told.kind === 'groupedByComma';
  const value = isPoint ? 'point' : 'comma';
  return { value, decisions: [decision('decimals', value, told)] } as const;
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

function decideDates({ dateOrder }: RowSettings, evidence: Evidence): DateDecision {
  const isNumber = (date: DateExample) => hasShortYear(date) && evidence.notDates.has(date.column);
  const all = evidence.dates.filter((date) => !isNumber(date));
  const dates = all.filter(({ isTyped }) => isTyped !== true);
  const columns = new Map(
    [...groupBy(dates, dateExampleKey)].map(([key, all]) => [key, findOrders(all)]),
  );
  if (dateOrder !== 'auto') return { columns, decisions: [] };
  const number = dates.find(({ kind }) => kind === 'number');
  const numbers = number === undefined ? [] : [decision('dateOrder', 'excel', number)];
  const ofNeeded = all.filter(({ path }) => required.has(path));
  const needed = ofNeeded.filter(({ isTyped }) => isTyped !== true);
  const typed = ofNeeded.filter(({ isTyped }) => isTyped === true);
  const today = evidence.times.today?.();
  const { wholeYears } = evidence;
  const ownYears = needed.filter(({ column }) => !wholeYears.has(column));
  const yearFirst = findYearFirst(ownYears, today) ?? findYearFirst(typed, today);
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
  const against = needed.find(
    (date) => date.kind === other && columns.get(dateExampleKey(date))?.[other],
  );
  if (told !== undefined && against === undefined) {
    const order = told.kind === 'month' ? 'monthFirst' : 'dayFirst';
    const decisions = [decision('dateOrder', order, told), ...numbers];
    return { columns, order, decisions, hints: describeUnlike(dates, told) };
  }
  const unsure = against ?? needed.find(({ kind }) => /^(?:day|month|unsure)$/.test(kind));
  const ofColumn = against && columns.get(dateExampleKey(against));
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
const dateExampleKey = ({ column, numbers: [, , year = ''] }: DateExample) =>
  toOrderKey(column, year);

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

/** A date that is nearer to today with its year in front, where all may have it there. */
function findYearFirst(dates: readonly DateExample[], today = '') {
  const judged = dates.filter(hasShortYear).map((date) => {
    const [first = '', second = '', third = ''] = date.numbers;
    return { date, judgement: judgeYearFirst({ first, second, third }, today) };
  });
  if (judged.some(({ judgement }) => judgement === undefined)) return undefined;
  return judged.find(({ judgement }) => judgement === 'nearer')?.date;
}
