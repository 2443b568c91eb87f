import type { TimeReader } from '../../times';
import type { Problem } from '../../errors';
import { groupBy } from '../../json';
import { phrase, type Phrase, quote } from '../../problems';
import { type Checked, type Converted, type ImportHint, toHint } from '../check';
import { type DateExample, decideDates, readOrder } from './date-order';
import { chooseMore, decision } from './decision';
import { plainColumnName } from './described-fields';
import { languages } from './fields/words/languages';
import { findSetting, type RowSettings } from './settings';
import {
  type CellReader,
  type CellRef,
  contacts,
  type Example,
  type ValueField,
} from './values/read-value';
import { readNumberField } from './values/settings-values';
import {
  findGrouped,
  fitDecimals,
  isDistance,
  readShape,
  tidyText,
  withoutAbout,
} from './values/texts';

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
  /** In columns of no field, such as a status: values that call an appointment cancelled. */
  readonly cancelled: Example[] = [];
  /** Columns of no field that hold more than dates. */
  readonly notDates = new Set<string>();
  /** Columns of surnames that hold more than addresses of e-mail. */
  readonly notAddresses = new Set<string>();
  /** Of each column of numbers of the DMS, or of telephones with their zero, how they are written. */
  readonly shapes = new Map<string, Set<string>>();
  /** Of each way in which the rows name a location, the first. */
  readonly locations = new Map<string, Example>();

  constructor(readonly times: TimeReader) {}

  isCorrect(): boolean {
    return false;
  }

  /** What is looked at is not read yet. */
  read(field: ValueField, value: unknown, place: () => CellRef): undefined {
    const { name, type } = field;
    if (typeof value !== 'string' && typeof value !== 'number') return;
    const text = String(value).trim();
    if (text === '' || text.length > maxLength) return;
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
  look(text: unknown, place: CellRef): void {
    if (typeof text !== 'string' || text.length > maxLength) return;
    if (cancelledWords.has(plainColumnName(text))) remember(this.cancelled, { ...place, text });
    if (dateAlone.test(text)) this.#addDate(text, place);
    else this.notDates.add(place.column);
    if (amountAlone.test(text)) this.#addNumber(text, amount, place);
  }

  #addDate(text: string, { column, row, path = column, isTyped }: CellRef): void {
    const told = readOrder(text);
    if (told !== undefined) remember(this.dates, { column, row, path, text, isTyped, ...told });
  }

  #addNumber(value: string | number, field: ValueField, { column, row }: CellRef): void {
    const text = typeof value === 'number' ? String(value) : tidyText(value).trim();
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
    if (this.locations.has(text) || this.locations.size >= maxLocations) return;
    this.locations.set(text, { column, row, text });
  }
}

const maxLocations = 1000;

const cancelledWords: ReadonlySet<string> = new Set(
  Object.values(languages).flatMap(({ cancelled }) => cancelled.split(', ').map(plainColumnName)),
);

function remember<Kind>(examples: Kind[], example: Kind): void {
  if (examples.length < maxExamples) examples.push(example);
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
export function decide(settings: RowSettings, evidence: Evidence) {
  const dates = decideDates(settings, evidence);
  const decimals = decideDecimals(settings, evidence);
  return {
    settings: {
      ...settings,
      toldOrder: dates.order,
      columnOrders: dates.columns,
      mixedColumns: settings.source === 'columns' ? describeMixed(evidence.numbers) : undefined,
      groupedColumns: settings.source === 'columns' ? findGrouped(evidence.shapes) : undefined,
      shapes: evidence.shapes,
      notAddresses: evidence.notAddresses,
      decimals: decimals.value,
    },
    decisions: [...dates.decisions, ...decimals.decisions],
    hints: [...(dates.hints ?? []), ...describeSmall(evidence.numbers)],
    problem: dates.problem,
  };
}

/** Of columns in which a reader has made numbers of some texts only: what it took for a decimal point is lost. */
function describeMixed(numbers: readonly NumberExample[]) {
  const mixed = new Map<string, Phrase>();
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
