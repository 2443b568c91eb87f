import { BoundedMap } from '../../cache';
import type { Problem } from '../../errors';
import { hashText, isPlainObject, type Json } from '../../json';
import { customerFields, customerUnderOtherName } from '../../models';
import { type Phrase, phrase, quote, type Value } from '../../problems';
import { millisecondsADay } from '../../times';
import {
  type Converted,
  type Draft,
  type ImportHint,
  createdAppointmentKey,
  toHint,
} from '../check';
import { areSamePerson } from '../lost-customers';
import type { ColumnTargets } from './columns/column-rows';
import { nearestName } from './columns/nearest-name';
import type { Remark } from './record';
import { byColumn } from './decisions';
import { showColumn } from './described-fields';
import { hasWish } from './fields/wishes';
import { importFields } from './import-fields';
import type { IgnoredName } from './reading';
import type { ColumnMapping } from './settings';
import type { CellRef, Example, ParsedWithWarning } from './values/read-value';

const maxWarnings = 10;
const maxIgnored = 200;
/** A row with more is of a DMS, and none of its names was meant for another. */
const maxSearched = 20;
const maxShown = 5;
/** A row in Claire's own form may have any number of interventions. */
const maxColumns = 1000;
/** So many keys are remembered: repeated rows are hardly far apart. */
const maxSeen = 20_000;

/** These are of one column, and others may have them too. */
const ofColumn: ReadonlySet<ImportHint['code']> = new Set([
  'cancelledStatus',
  'columns',
  'customerWithoutField',
  'wishInColumn',
  'lostZero',
  'cutNumbers',
  'mixedNumbers',
  'exchangedDates',
  'missingTime',
  'smallNumbers',
]);

/** Tells one hint of each kind. */
export class Hints {
  readonly #told = new Set<string>();
  /** By their whole names, those that an appointment does not have. */
  readonly #ignored = new Map<string, IgnoredName>();
  /** The values that stand for none, by their columns. */
  readonly #noValues = new Map<string, { readonly first: Remark; count: number }>();
  /** By columns that are not of customers, where they may ask for no messages. */
  readonly #wishes = new Map<string, { readonly value: Value; count: number }>();
  /** By fields that no column is, in how many rows a customer is not sent without it. */
  readonly #lost = new Map<string, number>();
  /** The latest appointments, by hashes: texts would be kept with the file. */
  readonly #seen = new BoundedMap<number, number>(maxSeen);
  /** Of customers by their number. */
  readonly #people = new BoundedMap<string, { readonly name: string; readonly mobile: string }>(
    maxSeen,
  );

  constructor(private readonly onHint: (hint: ImportHint) => void) {}

  get ignored(): readonly IgnoredName[] {
    return [...this.#ignored.values()];
  }

  hasTold(code: ImportHint['code']): boolean {
    return this.#told.has(code);
  }

  tell(hint: ImportHint | undefined): void {
    if (hint === undefined) return;
    const { code, field } = hint;
    const key = ofColumn.has(code) ? `${code} ${field}` : code;
    if (this.#told.has(key)) return;
    this.#told.add(key);
    this.onHint(hint);
  }

  /** Columns with values that stand for none, and how many: once all rows are read. */
  tellNoValues(): void {
    const all = [...this.#noValues.values()];
    const told = all.map(({ first, count }) => describeNoValues(first.remarked, count));
    this.#tellFirst('noValue', told, all[0]?.first.remarked.place.path ?? all[0]?.first.path);
  }

  /** Columns that no row has, that were left out, or taken for what their names do not say. */
  tellColumns({ missing, unused, warnings }: ColumnTargets, rows: number): void {
    // A reader may drop an empty cell with its column: one row tells only what was typed wrongly.
    const column = missing.find((name) => rows > 1 || nearestName(name, unused) !== undefined);
    if (column !== undefined) {
      this.tell(toHint('missingColumns', column, phrase('missingColumns', { column })));
    }
    this.tellLeftOut(warnings);
  }

  tellLeftOut(warnings: readonly Problem[]): void {
    const told = warnings.flatMap(({ code, values = {} }) => (code ? [{ code, values }] : []));
    const [arrivals, others] = [told.filter(isArrival), told.filter((one) => !isArrival(one))];
    this.#tellFirst('columns', others, warnings[0]?.column);
    this.#tellFirst('columnTaken', arrivals, 'time_car_app');
  }

  #tellFirst(code: ImportHint['code'], phrases: readonly Phrase[], field = ''): void {
    if (phrases.length === 0) return;
    const isLong = phrases.length > maxWarnings + 1;
    const more = isLong ? [phrase('moreColumns', { count: phrases.length - maxWarnings })] : [];
    const shown = isLong ? phrases.slice(0, maxWarnings) : phrases;
    this.tell(toHint(code, field, ...shown, ...more));
  }

  /** An import cannot cancel: an appointment that its status calls cancelled goes in like the others. */
  tellCancelled(cancelled: readonly Example[], rows: number): void {
    for (const [column, examples] of byColumn(cancelled)) {
      const [{ text: example } = { text: '' }] = examples;
      const values = { columns: [column], example, count: examples.length, rows };
      this.tell(toHint('cancelledStatus', column, phrase('cancelledStatus', values)));
    }
  }

  /** Any text that is not the customer's own may be where a customer asks for no messages. */
  countWishes(row: unknown, names?: readonly string[], parent = ''): void {
    if (!isPlainObject(row)) return;
    for (const name of names ?? Object.keys(row)) {
      const value = row[name];
      if (typeof value === 'string') {
        if (hasWish(value, 'work')) this.#countWish(parent + name, value);
      } else if (typeof value === 'object' && parent === '' && !name.startsWith('customer_')) {
        for (const part of Array.isArray(value) ? value : [value])
          this.countWishes(part, undefined, `${name}.`);
      }
    }
  }

  #countWish(column: string, text: string): void {
    const known = this.#wishes.get(column);
    if (known !== undefined) known.count += 1;
    else if (this.#wishes.size < maxWarnings)
      this.#wishes.set(column, { value: quote(text), count: 1 });
  }

  tellWishes(rows: number): void {
    for (const [column, { value, count }] of this.#wishes) {
      const values = { columns: [showColumn(column)], count, rows, value };
      this.tell(toHint('wishInColumn', column, phrase('wishInColumn', values)));
    }
  }

  countLost(field: string | undefined, rows: number): void {
    if (field !== undefined) this.#lost.set(field, (this.#lost.get(field) ?? 0) + rows);
  }

  tellLost(rows: number, all: readonly ColumnMapping[]): void {
    for (const [field, count] of this.#lost) {
      const [part = ''] = field.split('.');
      const own = all.filter(({ path }) => path.startsWith(`${part}.`));
      const values = { field, columns: own.map(({ column }) => column), count, rows };
      this.tell(toHint('customerWithoutField', field, phrase('customerWithoutField', values)));
    }
  }

  /** What is odd about the values and the names of a row. */
  tellOdd({ remarks = [], unknown = [], record }: Converted): void {
    for (const remark of remarks) this.#tellRemark(remark);
    if (unknown.length > 0) this.#tellUnknown(unknown, record);
  }

  /** Claire leaves names that it does not know out without a word; the first row's are told. */
  #tellUnknown(names: readonly string[], record: Json): void {
    // It has a hint of its own.
    const customer = customerUnderOtherName(record);
    for (const name of names) {
      const { size } = this.#ignored;
      if (name === customer || this.#ignored.has(name) || size >= maxIgnored) continue;
      const nearest = size < maxSearched ? findNearest(name) : undefined;
      this.#ignored.set(name, { name: showColumn(name), ...(nearest && { nearest }) });
    }
    const isTold = this.#ignored.size === 0 || this.hasTold('unknownNames');
    if (!isTold) this.tell(describeIgnored(this.ignored));
  }

  /** An appointment that was there before: it overwrites the earlier one, or is one more at Claire. */
  tellRepeated({ converted, row }: Draft, isExact: boolean, isGrouped: boolean): void {
    if (this.hasTold('sameAppointment')) return;
    const key = createdAppointmentKey(converted);
    if (key === undefined) return;
    const { location_id, dms_nr } = converted.record;
    const id = hashLong(isExact ? key : `${String(location_id)} ${String(dms_nr)}`);
    const [before, now] = [this.#seen.get(id), hashText(key)];
    this.#seen.set(id, now);
    const isSame = before === now;
    if (before === undefined || (isSame && isGrouped)) return;
    // Lines of one order that are stamped one by one become an appointment each.
    const said = phrase(isSame ? 'sameAppointment' : 'otherCreation', { row: row + 1 });
    this.tell(toHint('sameAppointment', isSame ? 'dms_nr' : 'dms_created_at', said));
  }

  /** A number of several people: Claire would give the messages of all to the last of them. */
  tellShared({ converted: { record }, row }: Draft): void {
    if (this.hasTold('sharedNumber')) return;
    for (const part of customerFields) {
      const customer = record[part];
      if (!isPlainObject(customer)) continue;
      const { dms_nr: number, surname: name } = customer;
      if (typeof number !== 'string' || typeof name !== 'string') continue;
      const mobile = readMobile(customer);
      const other = this.#people.get(number);
      if (other === undefined) this.#people.set(number, { name, mobile });
      else if (!areSamePerson(name, other.name)) {
        const said = phrase('sharedNumber', { row: row + 1, number, name, otherName: other.name });
        this.tell(toHint('sharedNumber', `${part}.dms_nr`, said));
      } else if (mobile !== '' && other.mobile !== '' && mobile !== other.mobile) {
        const said = phrase('sharedMobile', { row: row + 1, number });
        this.tell(toHint('sharedMobile', `${part}.dms_nr`, said));
      }
    }
  }

  /** A car that comes before its appointment was made, or is ready before it comes in. */
  tellOddOrder({ converted: { record }, row }: Draft): void {
    const { time_car_app: time, scheduled_in = time, scheduled_out: out, dms_created_at } = record;
    if (isBefore(time, dms_created_at, millisecondsADay)) {
      const values = { row: row + 1, time: showTime(time), made: showTime(dms_created_at) };
      this.tell(toHint('beforeMaking', 'time_car_app', phrase('beforeMaking', values)));
    }
    // Of a day without a time, midnight is told already.
    if (!isBefore(out, scheduled_in) || String(out).slice(11, 16) === '00:00') return;
    const values = { row: row + 1, ready: showTime(out), arrival: showTime(scheduled_in) };
    this.tell(toHint('readyBefore', 'scheduled_out', phrase('readyBefore', values)));
  }

  /** What is odd about a value, with its place; said of the first row that has it. */
  #tellRemark(remark: Remark): void {
    const { path, remarked } = remark;
    const { fault, place } = remarked;
    if (fault.code === 'noValue') this.#countNoValue(remark);
    else this.tell(toHint(fault.code, place.path ?? path, describeRemark(fault, place)));
  }

  #countNoValue(first: Remark): void {
    const { column } = first.remarked.place;
    const known = this.#noValues.get(column);
    if (known !== undefined) known.count += 1;
    else if (this.#noValues.size < maxColumns) this.#noValues.set(column, { first, count: 1 });
  }
}

/** Of 53 bits, as 32 would be mistaken at times. */
function hashLong(text: string): number {
  return hashText(text) * 2 ** 21 + (hashText(`:${text}`) & 0x1fffff);
}

/** That the car comes in at the time of the appointment is no surprise. */
function isArrival({ code, values }: Phrase): boolean {
  return code === 'columnTaken' && values.otherField === 'scheduled_in';
}

/** Of `car.regnumber` among the fields of the car. */
function findNearest(name: string): string | undefined {
  const at = name.lastIndexOf('.') + 1;
  const part = name.slice(0, at).replace(/\[\d+\]/g, '');
  const names = importFields
    .filter(({ path }) => path.startsWith(part))
    .map(({ path }) => path.slice(part.length));
  const nearest = nearestName(name.slice(at), names);
  return nearest === undefined ? undefined : part + nearest;
}

function describeIgnored(ignored: readonly IgnoredName[]): ImportHint {
  const names: (string | Phrase)[] = ignored.slice(0, maxShown).map(({ name: plain, nearest }) => {
    const name = `"${plain}"`;
    return nearest === undefined ? name : phrase('didYouMean', { name, nearest });
  });
  const count = ignored.length - names.length;
  if (count > 0) names.push(phrase('more', { count }));
  return toHint('unknownNames', ignored[0]?.name ?? '', phrase('unknownNames', { names }));
}

/** By more than the margin, in milliseconds; false where one is no moment. */
const isBefore = (one: unknown, other: unknown, margin = 0): boolean =>
  Date.parse(String(one)) < Date.parse(String(other)) - margin;

const showTime = (moment: unknown): string => String(moment).slice(0, 16).replace('T', ' ');

/** The digits that tell one number from another, however it is written. */
function readMobile({ tel_mobile_private: own, tel_mobile_business: other }: Json): string {
  const text = own ?? other;
  return typeof text === 'string' ? text.replace(/\D/g, '').slice(-8) : '';
}

function describeRemark(fault: Phrase, place: CellRef): Phrase {
  if (/^(?:mixedNumbers|cutNumbers|exchangedDates)$/.test(fault.code))
    return phrase('ofColumn', { place: describeCell(place), text: fault });
  return phrase('ofRow', { row: place.row + 1, place: describeCell(place), text: fault });
}

function describeNoValues({ fault, place }: ParsedWithWarning, count: number): Phrase {
  if (count === 1) return describeRemark(phrase('leftOut', { text: fault }), place);
  const { value = '' } = fault.values;
  return phrase('noValuesOfColumn', {
    ...{ place: describeCell(place), count, value, row: place.row + 1 },
  });
}

function describeCell({ column, path: field }: CellRef): Value {
  return field === undefined ? column : phrase('fieldInColumn', { field, column });
}
