import { fault, type Phrase } from '../../../../problems';
import { quote } from '../../quote';
import type { RowSettings } from '../../settings';
import { cannotRead, type Place, type Unreadable } from '../read-value';
import type { DateText } from './month-names';
import { readDate } from './wall-dates';

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

/** Of `11-12-2026`: 11 December and 12 November. */
export function bothDays(first: string, second: string) {
  const [day, month] = [Number(first), Number(second)];
  return { day, month, otherDay: month, otherMonth: day };
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
      return cannotRead(text, fault('bothOrders', bothDays(parts.first, parts.second)));
    }
    return cannotRead(text, this.#compare(day.order, place) ?? day.fault);
  }

  /** What to do about a date of the other order. */
  #compare(order: 'day' | 'month' | undefined, { column }: Place): Phrase | undefined {
    if (order === undefined) return undefined;
    const otherOrder = order === 'day' ? 'month' : 'day';
    const example = this.#columns.get(column)?.[otherOrder];
    return example && fault('hasOtherOrder', { order, otherOrder, ...show(example) });
  }

  /** A date that can be read in both orders, in a column where only the other order was seen. */
  #doubt(parts: DateText, date: string, text: string, { column }: Place): string | Unreadable {
    const { day, month } = this.#columns.get(column) ?? {};
    const [own, other, order] =
      chooseOrder(parts, this.settings) === 'dayFirst'
        ? [day, month, 'month']
        : [month, day, 'day'];
    if (other === undefined || own !== undefined || parts.first === parts.second) return date;
    const both = bothDays(parts.first, parts.second);
    return cannotRead(text, fault('bothOrdersInColumn', { ...both, order, ...show(other) }));
  }

  #remember(order: 'day' | 'month', text: string, { column, row }: Place): void {
    const examples = this.#columns.get(column);
    if (examples === undefined) this.#columns.set(column, { [order]: { row, text } });
    else examples[order] ??= { row, text };
  }
}

function show({ row, text }: Example) {
  return { row: row + 1, example: quote(text) };
}
