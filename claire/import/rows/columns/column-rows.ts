import type { Problem } from '../../../errors';
import { type Phrase, phrase, quote, toProblem } from '../../../problems';
import { type Converted, convert, noRecord } from '../../check';
import { showColumn } from './column-name';
import { holdsMore, putTogether, takeApart } from './column-pieces';
import { ColumnTargets, type Target } from './column-targets';
import { describeNoData, holdsLines, isTotals, isEmptyLine, isUnnamed } from './no-data';
import { isNoTime } from '../values/texts';
import { readRecord, type Remark, readPath, RecordBuilder } from '../record';
import type { ColumnPiece, MessageConsent } from '../fields/field-concepts';
import type { ColumnValues } from './claim';
import type { ColumnMapping } from '../settings';
import { type CellReader, isPlainObject, Remarked, Unreadable } from '../values/read-value';

type Fields = Readonly<Record<string, unknown>>;

/** Turns the rows of a file, with the columns of a DMS, into appointments. */
export class ColumnRows {
  readonly targets: ColumnTargets;
  #lastNumbered: { readonly row: number; readonly order: unknown } | undefined;
  /** Of the row before, in their order, and where they go: nearly all rows have the same. */
  #columns: readonly string[] = [];
  #planned: readonly (Target | undefined)[] = [];

  constructor(mapping: readonly ColumnMapping[], given: ColumnValues = {}) {
    this.targets = new ColumnTargets(mapping, given);
  }

  /** `row` counts from 0. */
  convert(given: unknown, row: number, values: CellReader): Converted {
    if (!isRow(given)) return convert(given, values);
    const problem = this.#learn(given);
    if (problem !== undefined) return noRecord(problem);
    const { problems: ofColumns } = this.targets;
    if (ofColumns.some(({ path }) => path === '')) {
      return { record: {}, problems: ofColumns, isNone: true };
    }
    const builder = new RowBuilder(values, this.targets.consents, row);
    const count = { filled: 0, likeHeader: 0 };
    let at = 0;
    for (const column in given) {
      // A getter may take columns away: what is behind them has other places then.
      const isPlanned = column === this.#columns[at];
      const target = isPlanned ? this.#planned[at] : this.targets.find(column);
      at += 1;
      const value = trim(given[column]);
      if (value === undefined || value === null || value === '') continue;
      count.filled += 1;
      if (value === column || value === this.targets.trimmed.get(column)) count.likeHeader += 1;
      if (holdsLines(value, this.targets.count)) return noRecord(phrase('linesInCell', { column }));
      if (target === undefined) values.look?.(value, { column, row });
      else builder.put(target, value);
    }
    const noData = describeNoData(count);
    if (noData !== undefined) return noRecord(noData);
    const converted = builder.build();
    converted.problems.unshift(...ofColumns);
    this.#compareNumber(converted, row);
    const isEmpty = converted.record.time_car_app === undefined && !hasVin(converted.record);
    const isTotal = isEmpty && isTotals(Object.values(given));
    return isTotal ? noRecord(phrase('totalsRow')) : converted;
  }

  /** A row without a number, below one that has it, may be of merged cells; one of another order is not. */
  #compareNumber({ record, problems }: Built, row: number): void {
    const order = record.wo_nr;
    const last = this.#lastNumbered;
    if (record.dms_nr !== undefined) this.#lastNumbered = { row, order };
    else if (last !== undefined && this.targets.ofPath('dms_nr') !== undefined) {
      if (order !== undefined && order !== last.order) return;
      const merged = phrase('mergedCell', { row: last.row + 1 });
      problems.push(toProblem(merged, 'dms_nr'));
    }
  }

  /** Learns new columns; a reason when there are too many sorts of rows. */
  #learn(given: Fields): Phrase | undefined {
    if (this.#isLikeBefore(given)) return undefined;
    const columns: string[] = [];
    for (const column in given) columns.push(column);
    const unknown = columns.find((column) => !this.targets.isKnown(column));
    if (unknown !== undefined && !this.targets.learn(Object.keys(given))) {
      return phrase('lateColumn', { column: unknown });
    }
    this.#columns = columns;
    this.#planned = columns.map((column) => this.targets.find(column));
    return undefined;
  }

  #isLikeBefore(given: Fields): boolean {
    let at = 0;
    for (const column in given) {
      if (column !== this.#columns[at]) return false;
      at += 1;
    }
    return true;
  }
}

function isRow(given: unknown): given is Fields {
  if (typeof given !== 'object' || given === null) return false;
  return !Array.isArray(given) && !(given instanceof Error);
}

function trim(value: unknown): unknown {
  return typeof value === 'string' ? value.trim() : value;
}

function hasVin({ car }: Fields): boolean {
  return isPlainObject(car) && car.vin !== undefined;
}

interface Built extends Converted {
  problems: Problem[];
}

interface Halves {
  target: Target;
  timeTarget?: Target;
  date?: unknown;
  time?: unknown;
}

/** Reads the values of a row, and builds one appointment of them. */
class RowBuilder {
  readonly #builder = new RecordBuilder();
  readonly #record = this.#builder.record;
  readonly #problems: Problem[] = [];
  readonly #remarks: Remark[] = [];
  readonly #parts: { readonly target: Target; readonly text: string }[] = [];
  #answered: Set<Target> | undefined;
  #halves: Map<string, Halves> | undefined;
  #hasRecords = false;

  constructor(
    private readonly values: CellReader,
    private readonly consents: readonly Target[],
    private readonly row: number,
  ) {}

  put(target: Target, value: unknown): void {
    const { field } = target;
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

  build(): Built {
    for (const { target, timeTarget, date, time } of this.#halves?.values() ?? []) {
      const at = { ...this.#where(target), needsTime: target.path === 'time_car_app' };
      const read = this.values.readHalves(date, time, at);
      const isTime = read instanceof Unreadable && read.half === 'time';
      this.#keep(isTime ? (timeTarget ?? target) : target, read);
    }
    for (const part of customers) {
      if (isUnnamed(this.#record[part])) Reflect.deleteProperty(this.#record, part);
    }
    this.#complete();
    this.#blockUnanswered();
    const numbers = this.#closeGaps();
    const own = { record: this.#record, problems: this.#problems, remarks: this.#remarks, numbers };
    if (!this.#hasRecords) return own;
    const read = readRecord(this.#record, this.values, this.row);
    return { ...own, record: read.record, problems: [...own.problems, ...read.problems] };
  }

  /** Adds the parts of a name that have columns of their own, and the name of a company as its surname. */
  #complete(): void {
    for (const { target, text } of this.#parts) {
      const whole = readPath(this.#record, target.steps);
      const container = typeof whole === 'string' && this.#builder.open(target.steps);
      if (container) container[target.name] = putTogether(target.piece, whole, text);
    }
    for (const part of customers) {
      const customer = this.#record[part];
      if (!isPlainObject(customer) || customer.company === undefined) continue;
      if (customer.surname === undefined) {
        this.#record[part] = { ...customer, surname: customer.company };
      }
    }
  }

  /** A consent that is empty is none. */
  #blockUnanswered(): void {
    for (const target of this.consents) {
      const customer = this.#record[target.steps[0] ?? ''];
      if (isPlainObject(customer) && this.#answered?.has(target) !== true) {
        this.#record[target.steps[0] ?? ''] = { ...customer, block_communication: true };
      }
    }
  }

  /** The numbers of the interventions that say anything, of which a list without gaps is left. */
  #closeGaps(): readonly string[] | undefined {
    const { interventions } = this.#record;
    if (!Array.isArray(interventions)) return undefined;
    const all: readonly unknown[] = interventions;
    const lines = Object.entries(all).filter(([, line]) => !isEmptyLine(line));
    if (lines.length === 0) Reflect.deleteProperty(this.#record, 'interventions');
    else this.#record.interventions = lines.map(([, line]) => line);
    return lines.map(([number]) => number);
  }

  #putHalf(target: Target, value: unknown): void {
    const { field, half } = target;
    if (half === 'time' && typeof value === 'string' && isNoTime(value)) return;
    if (half !== 'time' && field !== undefined && this.values.isNone(field, value)) {
      this.#keep(
        target,
        this.values.read(field, value, () => this.#where(target)),
      );
      return;
    }
    this.#halves ??= new Map();
    const halves: Halves = this.#halves.get(target.path) ?? { target };
    this.#halves.set(target.path, halves);
    const name = half === 'time' ? 'time' : 'date';
    if (halves[name] !== undefined && halves[name] !== value) this.#tellTaken(target);
    halves[name] = value;
    if (half === 'time') halves.timeTarget = target;
    else halves.target = target;
  }

  #keep(target: Target, read: unknown): void {
    if (read instanceof Unreadable) {
      const { path, column } = target;
      this.#problems.push(toProblem(read.fault, toBrackets(path), { column }));
    } else if (read instanceof Remarked) {
      this.#remarks.push({ path: target.path, remarked: read });
      if (read.value !== undefined) this.#place(target, read.value);
    } else if (read !== undefined) this.#place(target, read);
  }

  #place(target: Target, given: unknown): void {
    const { name, piece } = target;
    if (piece === 'optIn') (this.#answered ??= new Set()).add(target);
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
      this.#parts.push({ target, text: value });
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
      const fault = phrase('sentWhole', { value });
      this.#remarks.push({ path, remarked: new Remarked(text, fault, this.#where(target), true) });
    }
  }

  #where({ column, path }: Target) {
    return { column: showColumn(column), path, row: this.row };
  }
}

function isMessageConsent(piece: ColumnPiece | undefined): piece is MessageConsent {
  return piece === 'optOut' || piece === 'optIn';
}

const customers = ['customer_driver', 'customer_owner', 'customer_contract'] as const;

/** `interventions[1].title`, as the check of an appointment writes paths. */
function toBrackets(path: string): string {
  return path.replace(/\.(\d+)(?=\.|$)/g, '[$1]');
}
