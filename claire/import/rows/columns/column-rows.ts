import type { Problem } from '../../../errors';
import { isPlainObject } from '../../../json';
import { phrase, toProblem } from '../../../problems';
import { type Steps, takeAllSteps } from '../../../waits';
import { type Converted, convert, isBlank, noRecord } from '../../check';
import { describedField, findColumnPath, showColumn } from '../described-fields';
import { importFields } from '../import-fields';
import type { ColumnMapping } from '../settings';
import type { CellReader, ValueField } from '../values/read-value';
import { type ColumnValues, isWish } from './claims';
import { describeUnknownPath } from './column-problems';
import { findColumn, rankLanguages } from './find-fields';
import {
  listUnused,
  type Recognition,
  recogniseInSteps,
  recogniseWishes,
  type RecognisedColumn,
  withTown,
} from './recognise';
import { findHugeHeader } from './header-problems';
import { findReportLine, type ReportLine } from './report-lines';
import { ofUtc, RowBuilder, type Target, trim } from './row-builder';
import { findOpenHalves, isHalf, setHalves } from './set-moments';
import { addSpare, spareCustomer } from './spare-customer';

type Fields = Readonly<Record<string, unknown>>;

/** Turns the rows of a file, with the columns of a DMS, into appointments. */
export class ColumnRows {
  readonly targets: ColumnTargets;
  #lastNumbered: { readonly row: number; readonly order: unknown } | undefined;

  constructor(mapping: readonly ColumnMapping[], given: Partial<ColumnValues> = {}) {
    this.targets = new ColumnTargets(mapping, given);
  }

  /** `row` counts from 0. */
  convert(given: unknown, row: number, values: CellReader): Converted {
    if (!isRow(given)) return convert(given, values);
    const columns = Object.keys(given);
    const late = this.targets.learn(columns);
    if (late !== undefined) return noRecord(phrase('lateColumn', { column: late }));
    const { problems: ofColumns } = this.targets;
    if (ofColumns.some(({ path }) => path === '')) {
      return { record: {}, problems: ofColumns, isNone: true };
    }
    const builder = new RowBuilder(values, row);
    let filled = 0;
    let likeHeader = 0;
    for (const column of columns) {
      const target = this.targets.find(column);
      const value = trim(given[column]);
      if (isBlank(value)) continue;
      filled += 1;
      if (value === column.trim()) likeHeader += 1;
      if (holdsLines(value, this.targets.count)) return noRecord(phrase('linesInCell', { column }));
      if (target === undefined) values.look?.(value, { column, row });
      else builder.put(target, value);
    }
    if (filled === 0) return noRecord(phrase('blankRow'));
    if (filled > 1 && likeHeader === filled) return noRecord(phrase('headerRow'));
    const own = builder.build();
    const { targets } = this;
    const beside = targets.spares.length > 0 ? new RowBuilder(values, row) : undefined;
    const built = beside ? addSpare(own, given, targets, beside) : own;
    const { record } = built;
    const mayBeNone = record.time_car_app === undefined && !hasVin(record);
    const line = mayBeNone ? targets.findReportLine(Object.entries(given)) : undefined;
    if (line !== undefined) return noRecord(phrase(line));
    const merged = this.#findMergedCell(record, row);
    return { ...built, problems: [...ofColumns, ...built.problems, ...merged] };
  }

  /** A row without a number, below one that has it, may be of merged cells; one of another order is not. */
  #findMergedCell({ dms_nr, wo_nr: order }: Fields, row: number): Problem[] {
    const last = this.#lastNumbered;
    if (dms_nr !== undefined) this.#lastNumbered = { row, order };
    const isOne = order === undefined || order === last?.order;
    const isMerged = dms_nr === undefined && isOne && this.targets.ofPath('dms_nr') !== undefined;
    if (last === undefined || !isMerged) return [];
    return [toProblem(phrase('mergedCell', { row: last.row + 1 }), 'dms_nr')];
  }
}

function isRow(given: unknown): given is Fields {
  if (typeof given !== 'object' || given === null) return false;
  return !Array.isArray(given) && !(given instanceof Error);
}

function listColumns(given: unknown): readonly string[] {
  try {
    return isRow(given) ? Object.keys(given) : [];
  } catch {
    // A proxy may throw: its row is told when it is read.
    return [];
  }
}

function hasVin({ car }: Fields): boolean {
  return isPlainObject(car) && car.vin !== undefined;
}

const minColumns = 8;
const minLength = 60;
/** What a line of a file has, and a note of several lines hardly: a date, or a VIN. */
const dateOrVin = /^"?(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\b.*|[A-HJ-NPR-Z\d]{17})"?$/;

/** Whether a cell holds the lines below it, as readers of CSV make of a quote that is not closed. */
export function holdsLines(value: unknown, columns: number): boolean {
  if (typeof value !== 'string' || value.length < minLength || columns < minColumns) return false;
  const at = value.indexOf('\n');
  if (at === -1) return false;
  const line = value.slice(at + 1, at + 1 + maxLineLength).split(/[\r\n]/, 1)[0] ?? '';
  return [';', '\t', ',', '|'].some((separator) => {
    const cells = line.split(separator);
    return cells.length >= columns && cells.some((cell) => dateOrVin.test(cell.trim()));
  });
}

const maxLineLength = 5000;

/** A row with more is of the file's data. */
const maxReportCells = 6;

/** Columns that come late, one with each row, are no columns. */
const maxHeaders = 100;

/** Columns whose field is not looked for. */
interface FixedColumns {
  readonly mapped: readonly ColumnMapping[];
  /** By earlier rows. */
  readonly decided: readonly Target[];
  /** The paths that no other column may have, but for the open halves. */
  readonly taken: ReadonlySet<string>;
  readonly open: ReturnType<typeof findOpenHalves>;
  /** The paths of all of them. */
  readonly given: ReadonlyMap<string, string>;
}

/** The columns of all rows so far; rows need not all have the same. */
export class ColumnTargets {
  readonly #targets = new Map<string, Target | undefined>();
  #byPath = new Map<string, Target>();
  unused: readonly string[] = [];
  /** Columns whose silence is a refusal, as their customers have to agree. */
  consents: readonly Target[] = [];
  #withoutCustomers: readonly string[] = [];
  #withoutSpares: readonly string[] = [];
  /** Columns of a customer beside those of the driver, for rows that have no driver. */
  spares: readonly Target[] = [];
  /** Problems of the columns that make every row unreadable. */
  problems: readonly Problem[] = [];
  /** What was left out or taken for another; rows can be read. */
  warnings: readonly Problem[] = [];
  /** The same of columns that came after the first rows. */
  readonly lateWarnings: Problem[] = [];
  /** As findLookAlikes finds them. */
  lookAlikes: Readonly<Record<string, readonly string[]>> = {};
  #headers = 0;
  #mapping: readonly ColumnMapping[];

  constructor(
    mapping: readonly ColumnMapping[],
    private readonly values: Partial<ColumnValues> = {},
  ) {
    this.#mapping = mapping.map((one) => ({ ...one, path: toDotted(one.path) }));
  }

  get columns(): readonly ColumnMapping[] {
    return [...this.#targets.values()].flatMap((target) => {
      if (target === undefined) return [];
      const { column, path, half } = target;
      return [half === undefined ? { column, path } : { column, path, half }];
    });
  }

  get count(): number {
    return this.#targets.size;
  }

  /** Mapped columns that no row so far has. */
  get missing(): readonly string[] {
    return this.#mapping.flatMap(({ column }) => (this.#targets.has(column) ? [] : [column]));
  }

  find(column: string): Target | undefined {
    return this.#targets.get(column);
  }

  /** The columns that are not of customers in a row. */
  listOthers({ record }: Converted): readonly string[] {
    return record[spareCustomer] === undefined ? this.#withoutCustomers : this.#withoutSpares;
  }

  /** Of several columns of a field, the one whose value a given row has. */
  ofPath(path: string, given?: unknown): Target | undefined {
    const first = this.#byPath.get(path);
    if (first === undefined || !isRow(given) || !isBlank(given[first.column])) return first;
    const targets = [...this.#targets.values()];
    return targets.find((one) => one?.path === path && !isBlank(given[one.column])) ?? first;
  }

  /** What a row without a car and a time is, by its columns and their values, where it holds no data. */
  findReportLine(cells: readonly (readonly [string, unknown])[]): ReportLine | undefined {
    const filled = cells.flatMap(([column, value]) =>
      isBlank(trim(value)) ? [] : [[this.find(column)?.path ?? '', value] as const],
    );
    const others = filled.filter(([path]) => !isNumber(path) && path !== 'location_id');
    return others.length > maxReportCells ? undefined : findReportLine(filled);
  }

  /** Learns the columns of the first rows at once, as each is told by the others beside it. */
  *learnFirst(rows: readonly unknown[]): Steps<void> {
    const all = new Set<string>();
    for (const row of rows) {
      yield;
      const late = listColumns(row).filter((column) => !all.has(column));
      if (late.length > 0) this.#headers += 1;
      // The header itself may be huge, and is told so.
      if (late.length === 0 || this.#headers > maxHeaders) continue;
      const isRead = all.size === 0 || findHugeHeader([...all, ...late]) === undefined;
      if (isRead) for (const column of late) all.add(column);
    }
    if (all.size > 0) yield* this.#assign([...all]);
  }

  /** Learns the columns of a row; returns one that is new when rows have brought too many sorts of them. */
  learn(columns: readonly string[]): string | undefined {
    const unknown = columns.find((column) => !this.#targets.has(column));
    if (unknown === undefined) return undefined;
    this.#headers += 1;
    if (this.#headers > maxHeaders) return unknown;
    const all = [...new Set([...this.#targets.keys(), ...columns])];
    if (this.#isLate && findHugeHeader(all) !== undefined) return unknown;
    takeAllSteps(this.#assign(all));
    return undefined;
  }

  /** Says which of all columns is which field. What was decided stays; columns that come late add to it. */
  *#assign(all: readonly string[]): Steps<void> {
    const fixed = this.#fix(all);
    const { mapped, decided, taken, open, given } = fixed;
    const found = yield* this.#recognise(all, fixed);
    const others = found.columns.filter(({ column }) => !given.has(column));
    // With a mapping, columns beside it need not be any field; a file that was read wrongly is told.
    const isEnough = others.length === 0 && [...taken].some(isNumber);
    this.#tell(isEnough ? { ...found, problems: [] } : found, mapped);
    const beside = [
      ...decided,
      ...others.filter(({ path, half }) => !taken.has(path) || isHalf(half, open.get(path))),
    ];
    const targeted = [...setHalves(mapped, open, beside), ...beside];
    const told = [...this.problems, ...this.warnings, ...this.lateWarnings];
    this.unused = listUnused(all, targeted, told);
    const spares = (found.spares ?? []).map(withTown).map((one) => toTarget(one));
    this.spares = [...this.spares, ...spares];
    this.#set(all, targeted);
  }

  /** What the mapping says of these columns, and what was decided before. */
  #fix(all: readonly string[]): FixedColumns {
    const mapped = this.#findMapped(all);
    const names = new Set(mapped.map(({ column }) => column));
    // Any of several wishes blocks.
    const taken = new Set(mapped.flatMap((one) => (isWish(one) ? [] : one.path)));
    const open = findOpenHalves(mapped, this.values);
    const decided = [...this.#targets.values()].flatMap((target) => {
      if (target === undefined || names.has(target.column)) return [];
      const { path, half } = target;
      return !taken.has(path) || isHalf(half, open.get(path)) ? target : [];
    });
    const given = new Map([...mapped, ...decided].map(({ column, path }) => [column, path]));
    return { mapped, decided, taken, open, given };
  }

  /** A file may have a byte order mark before its first column, or the mapping that was made of one. */
  #findMapped(all: readonly string[]): readonly ColumnMapping[] {
    const present = new Set(all);
    const trimmed = new Map(all.map((column) => [column.trim(), column]));
    this.#mapping = this.#mapping.map((one) =>
      present.has(one.column)
        ? one
        : { ...one, column: trimmed.get(one.column.trim()) ?? one.column },
    );
    return this.#mapping.filter(({ column }) => present.has(column));
  }

  /** What the new columns are; whose a name is, those with a field tell as well. */
  *#recognise(all: readonly string[], { taken, open, given }: FixedColumns): Steps<Recognition> {
    const ranked = yield* rankLanguages(all);
    const isTaken = (column: string): boolean => {
      if (taken.size === 0) return false;
      const field = findColumn(column, ranked)?.field;
      // A customer beside the driver that somebody has set may be the owner.
      const mayBeOther = field?.only === 'noted' || field?.person === 'customer';
      const path = field?.path ?? column;
      return !mayBeOther && taken.has(path) && !open.has(path);
    };
    const isOpen = (column: string): boolean => !this.#targets.has(column) && !isTaken(column);
    const read = all.filter((column) => given.has(column) || isOpen(column));
    if (read.length === given.size && given.size > 0) return noColumns;
    const values = { ...this.values, ...(this.#isLate && ofOneRow), taken, given };
    const isIgnoring = this.values.ignoresOthers === true && this.#mapping.length > 0;
    return yield* isIgnoring ? recogniseWishes(read, values) : recogniseInSteps(read, values);
  }

  /** What the first rows have is told before they are read, what comes late at the end. */
  #tell({ problems, warnings }: Recognition, mapped: readonly ColumnMapping[]): void {
    const unknown = mapped
      .filter(({ column }) => !this.#targets.has(column))
      .flatMap(describeUnknownPath);
    this.problems = [...(this.#isLate ? this.problems : problems), ...unknown];
    if (this.#isLate) this.lateWarnings.push(...warnings);
    else this.warnings = warnings;
  }

  get #isLate(): boolean {
    return this.#targets.size > 0;
  }

  #set(all: readonly string[], targeted: readonly RecognisedColumn[]): void {
    const halves = new Set(targeted.filter(({ half }) => half === 'time').map(({ path }) => path));
    const targets = targeted.map(withTown).map((one) => toTarget(one, halves, this.values));
    for (const column of all) this.#targets.set(column, undefined);
    for (const target of targets) this.#targets.set(target.column, target);
    const isOfCustomer = (column: string) => this.find(column)?.path.startsWith('customer_');
    this.#withoutCustomers = all.filter((column) => isOfCustomer(column) !== true);
    const ofSpare = new Set(this.spares.map(({ column }) => column));
    this.#withoutSpares = this.#withoutCustomers.filter((column) => !ofSpare.has(column));
    this.consents = targets.filter(({ piece }) => piece === 'optIn');
    const times = targets.filter(({ half }) => half === 'time');
    const dated = targets.filter(({ half }) => half !== 'time');
    // A moment of two columns is told by the one of its date.
    this.#byPath = new Map(
      [...dated, ...times].toReversed().map((target) => [target.path, target]),
    );
  }
}

function toTarget(
  { column, path, half, piece, isTyped, isSet }: RecognisedColumn,
  halves: ReadonlySet<string> = new Set(),
  { hasCommaTimes }: Partial<ColumnValues> = {},
): Target {
  const steps = path.split('.');
  return {
    ...{ column, path, steps, half, piece, isTyped, isSet },
    shown: showColumn(column),
    name: steps.at(-1) ?? '',
    field: piece === 'infix' ? infix : valueFields.get(describedField(path)?.path),
    isHalf: halves.has(path),
    hasCommaTimes: half === 'time' && hasCommaTimes?.(column),
    isUtc: describedField(path)?.mayHaveHalves === true && ofUtc.test(column),
  };
}

/** Of a surname, which Claire needs, it is no needed part. */
const infix: ValueField = { name: 'infix', type: 'text' };

const isNumber = (path: string): boolean => path === 'dms_nr' || path === 'wo_nr';

/** What one row cannot tell: columns of one field are held against each other row by row. */
const ofOneRow = {
  ...{ agree: () => true, countAnswers: () => undefined, findContradiction: () => undefined },
  chooseLocation: undefined,
};

const noColumns = { columns: [], unused: [], problems: [], warnings: [] };

function toDotted(path: string): string {
  return findColumnPath(path) ?? path;
}

/** Those that hold a value, and no record. */
const valueFields: ReadonlyMap<string | undefined, ValueField> = new Map(
  importFields.flatMap(({ path, name, type, isRequired }) =>
    type === 'record' || type === 'records' || type === 'any records'
      ? []
      : [[path, { name, type, isRequired }]],
  ),
);
