import { memoize } from '../../../cache';
import type { Problem } from '../../../errors';
import { isPlainObject, readPath, RecordBuilder } from '../../../json';
import { customerFields } from '../../../models';
import { phrase, quote, toProblem } from '../../../problems';
import { type Converted, isBlank } from '../../check';
import { isNobody } from '../../lost-customers';
import type { ColumnPiece, MessageConsent } from '../fields/field-concepts';
import { holdsMore, takeApart } from './column-pieces';
import { findColumn } from './find-fields';
import { readRecord, type Remark } from '../record';
import {
  type CellReader,
  type CellRef,
  ParsedWithWarning,
  ParseFailure,
  type ValueField,
} from '../values/read-value';
import { withColon } from '../values/dates';
import { isNoTime, isSign } from '../values/texts';

/** Where the values of a column go. */
export interface Target {
  readonly column: string;
  /** Its name, cut for messages. */
  readonly shown: string;
  readonly path: string;
  readonly steps: readonly string[];
  /** The last of the steps. */
  readonly name: string;
  /** Left out for a record, or for what a record holds. */
  readonly field?: ValueField | undefined;
  readonly half?: 'date' | 'time' | undefined;
  readonly isSet?: true | undefined;
  /** Whether the date and the time of its moment stand in two columns. */
  readonly isHalf: boolean;
  /** Whether times of its column are written as `8,30`. */
  readonly hasCommaTimes?: boolean | undefined;
  /** Whether its name says that times are those of UTC. */
  readonly isUtc?: boolean | undefined;
  /** Whether its value was typed, and is of no file. */
  readonly isTyped?: boolean | undefined;
  /** Of a column with two fields, or with a part of one. */
  readonly piece?: ColumnPiece | undefined;
}

interface Cell {
  readonly target: Target;
  readonly value: unknown;
}

/** A part of a value that has a column of its own. */
interface Part {
  readonly target: Target;
  readonly value: string;
}

/** Reads the values of a row, and builds one appointment of them. */
export class RowBuilder {
  readonly #builder = new RecordBuilder();
  readonly #record = this.#builder.record;
  readonly #problems: Problem[] = [];
  readonly #remarks: Remark[] = [];
  readonly #parts: Part[] = [];
  /** Columns of consents. */
  readonly #answered: string[] = [];
  /** By their paths, moments that stand in two columns. */
  readonly #dateTimes = new Map<string, { date?: Cell; time?: Cell }>();
  #hasRecords = false;

  constructor(
    private readonly values: CellReader,
    private readonly row: number,
  ) {}

  put(target: Target, given: unknown): void {
    const { field } = target;
    const value = target.isUtc === true && typeof given === 'string' ? inUtc(given) : given;
    if (target.isHalf) {
      this.#putHalf(target, value);
    } else if (field === undefined) {
      this.#hasRecords = true;
      this.#place(target, value);
    } else {
      this.#keep(
        target,
        this.values.read(field, value, () => this.#where(target)),
      );
    }
  }

  build(): Converted {
    for (const { date, time } of this.#dateTimes.values()) this.#keepMoment(date, time);
    for (const part of customerFields) {
      if (isNobody(this.#record[part])) Reflect.deleteProperty(this.#record, part);
    }
    this.#complete();
    const numbers = this.#closeGaps();
    const own = {
      ...{ record: this.#record, problems: this.#problems, remarks: this.#remarks, numbers },
      answered: this.#answered,
    };
    if (!this.#hasRecords) return own;
    const read = readRecord(this.#record, this.values, this.row);
    return { ...own, record: read.record, problems: [...own.problems, ...read.problems] };
  }

  #keepMoment(date: Cell | undefined, time: Cell | undefined): void {
    const { target } = date ?? time ?? {};
    if (target?.field === undefined) return;
    const at = { ...this.#where(target), timeColumn: time?.target.shown };
    const [day, clock] = [date?.value, time?.value];
    if (time?.target.isUtc === true && typeof day === 'string' && typeof clock === 'string') {
      const moment = inUtc(`${day} ${clock}`);
      this.#keep(
        target,
        this.values.read(target.field, moment, () => at),
      );
      return;
    }
    const read = this.values.readDateTime(target.field, day, clock, at);
    const isTime = read instanceof ParseFailure && read.half === 'time';
    const made =
      read instanceof ParseFailure ? this.#readWhole(target.field, day, clock, at) : undefined;
    if (made !== undefined) this.#keep(target, made);
    else this.#keep(isTime ? (time?.target ?? target) : target, read);
  }

  /** The making of an appointment that stands in one column: another time is that of a call. */
  #readWhole(
    field: ValueField,
    day: unknown,
    clock: unknown,
    at: CellRef,
  ): ParsedWithWarning | undefined {
    if (field.name !== 'dms_created_at' || typeof day !== 'string' || isBlank(clock))
      return undefined;
    const moment = this.values.read(field, day, () => at);
    if (typeof moment !== 'string' || moment.slice(11, 16) === '00:00') return undefined;
    const values = {
      value: quote(day),
      otherValue: quote(clock),
      otherColumn: at.timeColumn ?? '',
    };
    return new ParsedWithWarning(moment, phrase('otherTime', values), at, true);
  }

  /** Adds the parts of a name that have columns of their own, and the name of a company as its surname. */
  #complete(): void {
    for (const { target, value } of this.#parts) {
      const whole = readPath(this.#record, target.steps);
      if (typeof whole !== 'string') continue;
      const container = this.#builder.open(target.steps);
      // `van den` stands before the surname, and `A` behind the number of the house.
      const joined = target.piece === 'infix' ? [value, whole] : [whole, value];
      // It may be there already.
      const isWhole =
        target.piece === 'infix' ? whole.startsWith(`${value} `) : hasAddition(whole, value);
      if (container && !isWhole) container[target.name] = joined.join(' ');
    }
    for (const part of customerFields) {
      const customer = this.#record[part];
      if (!isPlainObject(customer) || customer.company === undefined) continue;
      const { company, surname = company, ...others } = customer;
      this.#record[part] = { ...others, surname, company };
    }
  }

  /** The numbers of the interventions that say anything, of which a list without gaps is left. */
  #closeGaps(): readonly string[] | undefined {
    const { interventions } = this.#record;
    if (!Array.isArray(interventions)) return undefined;
    const all: readonly unknown[] = interventions;
    const filled = Object.entries(all).filter(([, line]) => !isEmptyLine(line));
    const told = new Set(this.#problems.map(({ path }) => path));
    const lines = filled.filter(([number, line]) => !this.#tellUntitled(number, line, told));
    if (lines.length === 0) Reflect.deleteProperty(this.#record, 'interventions');
    else this.#record.interventions = lines.map(([, line]) => withTitle(line));
    return lines.map(([number]) => number);
  }

  /** Whether Claire would not keep the work; a title that cannot be read is told by itself. */
  #tellUntitled(number: string, line: unknown, told: ReadonlySet<string>): boolean {
    if (!isPlainObject(line) || line.title !== undefined || line.description !== undefined)
      return false;
    const path = `interventions[${number}].title`;
    if (!told.has(path)) this.#problems.push(toProblem(phrase('untitledJob'), path));
    return true;
  }

  #putHalf(target: Target, given: unknown): void {
    const { half = 'date', path, hasCommaTimes } = target;
    if (half === 'time' && typeof given === 'string' && isNoTime(given)) return;
    const value = hasCommaTimes === true && typeof given === 'string' ? withColon(given) : given;
    const cells = this.#dateTimes.get(path) ?? {};
    const before = cells[half];
    if (before !== undefined && before.value !== value) this.#tellTaken(target);
    cells[half] = { target, value };
    this.#dateTimes.set(path, cells);
  }

  #keep(target: Target, read: unknown): void {
    if (read instanceof ParseFailure) {
      const { path, column, piece } = target;
      if (piece === 'infix') {
        const remarked = new ParsedWithWarning(undefined, read.fault, this.#where(target));
        this.#remarks.push({ path, remarked });
      } else this.#problems.push(toProblem(read.fault, toBrackets(path), { column }));
    } else if (read instanceof ParsedWithWarning) {
      this.#remarks.push({ path: target.path, remarked: read });
      if (read.value !== undefined) this.#place(target, read.value);
    } else if (read !== undefined) this.#place(target, read);
  }

  #place(target: Target, given: unknown): void {
    const { name, piece } = target;
    if (piece === 'optIn') this.#answered.push(target.column);
    const value = isMessageConsent(piece) ? given === (piece === 'optOut') || undefined : given;
    if (value === undefined) return;
    if (piece !== undefined && typeof value === 'string' && this.#placePieces(target, value))
      return;
    const container = this.#builder.open(target.steps);
    // Any of several columns blocks.
    if (name === 'block_communication' && typeof container?.[name] === 'boolean') {
      container[name] = container[name] || value;
    } else if (this.#builder.put(target.steps, value) !== undefined) {
      this.#tellTaken(target);
    }
  }

  #tellTaken({ path, column }: Target): void {
    this.#problems.push(toProblem(phrase('placeTaken'), toBrackets(path), { column }));
  }

  /** Whether the parts of a value have their places. */
  #placePieces(target: Target, value: string): boolean {
    const { piece = 'infix' } = target;
    if (piece === 'infix' || piece === 'addition') {
      if (!isSign(value)) this.#parts.push({ target, value });
      return true;
    }
    const fields = takeApart(piece, value);
    if (fields === undefined) this.#tellWhole(target, piece, value);
    const container = fields && this.#builder.open(target.steps);
    if (container === undefined) return false;
    for (const [name, text] of Object.entries(fields ?? {})) container[name] ??= text;
    return true;
  }

  /** A value that cannot be taken apart with certainty. */
  #tellWhole(target: Target, piece: ColumnPiece, text: string): void {
    const { path, column } = target;
    const value = quote(text);
    if (piece === 'makeAndModel') {
      const other = path === 'car.make' ? 'car.model' : 'car.make';
      this.#problems.push(toProblem(phrase('makeOrModel', { value }), other, { column }));
    } else if (holdsMore(piece, text)) {
      const fault = phrase(piece === 'wholeName' ? 'nameSentWhole' : 'sentWhole', { value });
      this.#remarks.push({
        path,
        remarked: new ParsedWithWarning(text, fault, this.#where(target), true),
      });
    }
  }

  #where({ column, shown, path, name, piece, isTyped }: Target): CellRef {
    const isConsent = piece === 'optIn';
    const isAgreement = isConsent || (name === 'block_communication' && isOfAgreement(column));
    return { column: shown, path, row: this.row, isConsent, isAgreement, isTyped };
  }
}

const isOfAgreement = memoize((column) => findColumn(column)?.consent === 'in');

/** Whether `12a`, `12 A` or `12-1` ends with the addition; 1 is no addition of 11. */
function hasAddition(houseNumber: string, addition: string): boolean {
  const before = houseNumber.slice(0, -addition.length);
  const isBehind = /^\d/.test(addition) ? /\d[ /-]$/.test(before) : /\d[ /-]?$/.test(before);
  return isBehind && houseNumber.toLowerCase().endsWith(addition.toLowerCase());
}

/** A consent that is empty in all rows of an appointment is none. */
export function blockUnanswered(converted: Converted, consents: readonly Target[]): Converted {
  const { answered = [], record } = converted;
  const blocked = consents.flatMap(({ column, steps: [part = ''] }) => {
    const customer = record[part];
    if (!isPlainObject(customer) || answered.includes(column)) return [];
    return [[part, { ...customer, block_communication: true }] as const];
  });
  if (blocked.length === 0) return converted;
  return { ...converted, record: { ...record, ...Object.fromEntries(blocked) } };
}

/** `Start (UTC)`, `start_utc` and `startUtc` */
export const ofUtc = /(?<![A-Z])UTC(?![A-Za-z])|(?<![a-z])utc(?![a-z])|Utc(?![a-z])/;

/** A time without its zone, with it. */
const inUtc = (text: string): string =>
  text.replace(/[ T]\d{1,2}[:.]\d\d(?:[:.]\d\d(?:\.\d+)?)?$/, '$& UTC');

export function trim(value: unknown): unknown {
  return typeof value === 'string' ? value.trim() : value;
}

function isMessageConsent(piece: ColumnPiece | undefined): piece is MessageConsent {
  return piece === 'optOut' || piece === 'optIn';
}

/** `interventions[1].title`, as the check of an appointment writes paths. */
function toBrackets(path: string): string {
  return path.replace(/\.(\d+)(?=\.|$)/g, '[$1]');
}

/** Whether only the price of 0 that a file has in each of its places stands in an intervention. */
function isEmptyLine(line: unknown): boolean {
  return (
    isPlainObject(line) && Object.values(line).every((value) => value === 0 || value === false)
  );
}

/** Claire keeps no work without a title: a description alone is it. */
function withTitle(line: unknown): unknown {
  if (!isPlainObject(line) || line.title !== undefined || line.description === undefined)
    return line;
  const { description, ...others } = line;
  return { ...others, title: description };
}
