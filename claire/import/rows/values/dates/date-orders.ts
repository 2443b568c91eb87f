import { quote } from '../../quote';
import type { RowSettings } from '../../settings';
import { Unreadable } from '../read-value';
import type { DateText } from './month-names';
import { nameDay, readDate } from './wall-dates';

/** Where a value stands. */
export interface Place {
  /** The name of its column, or of its field where rows are in Claire's own form. */
  readonly column: string;
  /** Of the column alone, and the path of its field, where they are not the same as `column`. */
  readonly name?: string | undefined;
  readonly path?: string | undefined;
  /** From 0. */
  readonly row: number;
  /** Whether the day alone says too little. */
  readonly needsTime?: boolean | undefined;
  /** Whether a day to come makes no sense. */
  readonly isPast?: boolean | undefined;
}

export type OrderSettings = Pick<RowSettings, 'dateOrder'> & {
  /** What the first rows have told, where the order is automatic. */
  readonly toldOrder?: 'dayFirst' | 'monthFirst' | undefined;
};

/** The order of a date: with points the day is first, unless a setting says otherwise. */
export function chooseOrder(
  { first, second, hasPoints }: DateText,
  { dateOrder, toldOrder }: OrderSettings,
): Exclude<RowSettings['dateOrder'], 'auto'> {
  if (dateOrder !== 'auto') return dateOrder;
  const isSame = Number(first) === Number(second);
  return hasPoints === true || isSame ? 'dayFirst' : (toldOrder ?? 'iso');
}

function describeBoth({ first, second }: DateText, text: string): string {
  const both = `${nameDay(second, first)} or ${nameDay(first, second)}`;
  return `${quote(text)} may be ${both}; set Date Order`;
}

interface Example {
  readonly row: number;
  readonly text: string;
}

/** The first dates of a column that can be read in one order only. */
type Examples = Partial<Record<'day' | 'month', Example>>;

/**
 * Reads dates in the order that is set, and remembers what the columns hold: a column of the other
 * order would be read without a problem wherever day and month could be either.
 */
export class DateOrders {
  readonly #columns = new Map<string, Examples>();

  constructor(private readonly settings: OrderSettings) {}

  /** `2026-11-25` */
  read(parts: DateText, text: string, place: Place): string | Unreadable {
    const day = readDate(parts, chooseOrder(parts, this.settings));
    if (day.order === 'day' || day.order === 'month') this.#remember(day.order, text, place);
    if ('date' in day)
      return day.order === 'any' ? this.#doubt(parts, day.date, text, place) : day.date;
    if (this.settings.dateOrder === 'auto' && day.needs === 'any') {
      return new Unreadable(describeBoth(parts, text), 'dateOrder');
    }
    const isOrder = (day.order ?? day.needs) !== undefined;
    const message = `${quote(text)} ${day.fault}${this.#compare(day.order, place)}`;
    return new Unreadable(message, isOrder ? 'dateOrder' : undefined);
  }

  /** What to do about a date of the other order. */
  #compare(order: 'day' | 'month' | undefined, { column }: Place): string {
    if (order === undefined) return '';
    const expected = order === 'day' ? 'month' : 'day';
    const example = this.#columns.get(column)?.[expected];
    if (example === undefined) return '; set Date Order';
    return `, and ${show(example)} the ${expected} first; write all dates of the column alike`;
  }

  /** A date that can be read in both orders, in a column where only the other order was seen. */
  #doubt(parts: DateText, date: string, text: string, { column }: Place): string | Unreadable {
    const { day, month } = this.#columns.get(column) ?? {};
    const [own, other, name] =
      chooseOrder(parts, this.settings) === 'dayFirst'
        ? [day, month, 'month']
        : [month, day, 'day'];
    if (other === undefined || own !== undefined || parts.first === parts.second) return date;
    const both = `${nameDay(parts.second, parts.first)} or ${nameDay(parts.first, parts.second)}`;
    return new Unreadable(
      `${quote(text)} may be ${both}, as ${show(other)} the ${name} first; set Date Order`,
      'dateOrder',
    );
  }

  #remember(order: 'day' | 'month', text: string, { column, row }: Place): void {
    const examples = this.#columns.get(column);
    if (examples === undefined) this.#columns.set(column, { [order]: { row, text } });
    else examples[order] ??= { row, text };
  }
}

function show({ row, text }: Example): string {
  return `row ${String(row + 1)} (${quote(text)}) has`;
}
