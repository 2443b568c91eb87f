import type { Problem } from '../../../errors';
import { showColumn, findColumnPath } from './column-name';
import { phrase, toProblem } from '../../../problems';
import { importField, importFields, fieldLabel } from '../import-fields';
import { findColumn } from './known-columns';
import { nearestName } from './unknown-names';
import type { ColumnValues, RecognisedColumn } from './claim';
import { listUnused, recognise } from './recognise';
import type { ColumnPiece } from '../fields/field-concepts';
import type { ColumnMapping } from '../settings';
import type { ValueField } from '../values/read-value';
import type { ProblemCode } from '../../../problem-texts';
import { requiredColumns } from '../../check';

/** Where the values of a column go. */
export interface Target {
  readonly column: string;
  readonly path: string;
  readonly steps: readonly string[];
  /** The last of the steps. */
  readonly name: string;
  /** Left out for a record, or for what a record holds. */
  readonly field?: ValueField | undefined;
  readonly half?: 'date' | 'time' | undefined;
  /** Whether the date and the time of its moment stand in two columns. */
  readonly isHalf: boolean;
  /** Of a column with two fields, or with a part of one. */
  readonly piece?: ColumnPiece | undefined;
}

/** Columns that come late, one with each row, are no columns. */
const maxHeaders = 100;

/** The columns of all rows so far; rows need not all have the same. */
export class ColumnTargets {
  readonly #targets = new Map<string, Target | undefined>();
  /** The names of columns with a byte order mark or spaces around them, without these. */
  readonly trimmed = new Map<string, string>();
  #byPath = new Map<string, Target>();
  unused: readonly string[] = [];
  /** Columns whose silence is a refusal, as their customers have to agree. */
  consents: readonly Target[] = [];
  /** Problems of the columns that make every row unreadable. */
  problems: readonly Problem[] = [];
  /** What was left out or taken for another; rows can be read. */
  warnings: readonly Problem[] = [];
  #headers = 0;
  #mapping: readonly ColumnMapping[];

  constructor(
    mapping: readonly ColumnMapping[],
    private readonly values: ColumnValues = {},
  ) {
    this.#mapping = mapping;
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

  isKnown(column: string): boolean {
    return this.#targets.has(column);
  }

  find(column: string): Target | undefined {
    return this.#targets.get(column);
  }

  ofPath(path: string): Target | undefined {
    return this.#byPath.get(path);
  }

  /** Learns the columns of a row; false when rows have brought too many sorts of them. */
  learn(columns: readonly string[]): boolean {
    this.#headers += 1;
    if (this.#headers > maxHeaders) return false;
    const all = [...new Set([...this.#targets.keys(), ...columns])];
    const present = new Set(all);
    const trimmed = new Map(all.map((column) => [column.trim(), column]));
    // A file may have a byte order mark before its first column, or the mapping that was made of one.
    this.#mapping = this.#mapping.map((one) =>
      present.has(one.column)
        ? one
        : { ...one, column: trimmed.get(one.column.trim()) ?? one.column },
    );
    const mapped = this.#mapping.filter(({ column }) => present.has(column));
    const names = new Set(mapped.map(({ column }) => column));
    const taken = new Set(mapped.map(({ path }) => toDotted(path)));
    const rest = all.filter((column) => names.has(column) || !taken.has(findPath(column)));
    // Whose a name is, the columns of the mapping tell as well.
    const given = new Map(mapped.map(({ column, path }) => [column, toDotted(path)]));
    const found =
      rest.length === mapped.length && mapped.length > 0
        ? noColumns
        : recognise(rest, { ...this.values, taken, given });
    const others = found.columns.filter(({ column }) => !names.has(column));
    const kept = others.filter(({ path }) => !taken.has(path));
    // With a mapping, columns beside it need not be any field; a file that was read wrongly is told.
    const isEnough = others.length === 0 && [...taken].some(isNumber);
    const problems = isEnough ? [] : found.problems;
    this.problems = [...problems, ...mapped.flatMap(describeUnknownPath)];
    this.warnings = found.warnings;
    const targeted = [...mapped, ...kept];
    this.unused = listUnused(all, targeted, [...problems, ...found.warnings]);
    const halves = new Set(
      targeted.flatMap(({ path, half }) => (half === 'time' ? [toDotted(path)] : [])),
    );
    this.#set(
      all,
      targeted.map((column) => this.#toTarget(column, halves)),
    );
    return true;
  }

  #set(all: readonly string[], targets: readonly Target[]): void {
    for (const column of all) {
      this.#targets.set(column, undefined);
      const trimmed = column.trim();
      if (trimmed !== column) this.trimmed.set(column, trimmed);
    }
    for (const target of targets) this.#targets.set(target.column, target);
    this.consents = targets.filter(({ piece }) => piece === 'optIn');
    const times = targets.filter(({ half }) => half === 'time');
    const dated = targets.filter(({ half }) => half !== 'time');
    // A moment of two columns is told by the one of its date.
    this.#byPath = new Map(
      [...dated, ...times].toReversed().map((target) => [target.path, target]),
    );
  }

  #toTarget(
    { column, path: given, half, piece }: ColumnMapping & Pick<RecognisedColumn, 'piece'>,
    halves: ReadonlySet<string>,
  ): Target {
    const path = toDotted(given);
    const steps = path.split('.');
    const name = steps.at(-1) ?? '';
    const field = toValueField(path);
    const isHalf = halves.has(path);
    return { column, path, steps, name, field, half, isHalf, piece };
  }
}

const isNumber = (path: string): boolean => path === 'dms_nr' || path === 'wo_nr';

const noColumns = { columns: [], unused: [], problems: [], warnings: [] };

function findPath(column: string): string {
  return findColumn(column)?.field?.path ?? column;
}

function toDotted(path: string): string {
  return findColumnPath(path) ?? path;
}

function toValueField(path: string): ValueField | undefined {
  const field = importField(path);
  if (field === undefined) return undefined;
  const { name, type, isRequired } = field;
  if (type === 'record' || type === 'records' || type === 'any records') return undefined;
  return { name, type, isRequired };
}

function describeUnknownPath({ column, path }: ColumnMapping): Problem[] {
  if (findColumnPath(path) !== undefined) return [];
  const paths = importFields.map((field) => field.path);
  const nearest = nearestName(path, paths);
  const values = { column, path: showColumn(path) };
  const unknown =
    nearest === undefined
      ? phrase('unknownPath', values)
      : phrase('misspeltPath', { ...values, nearest });
  return [toProblem(unknown, '')];
}

/** Tells a problem in the words of the form: by the label of its field and by its column. */
export function toFormWords(problem: Problem, row: number, targets: ColumnTargets): Problem {
  const path = problem.path.replace(/\[(\d+)\]/g, '.$1');
  const told = { ...problem, row: problem.row ?? row + 1 };
  if (path === '')
    return withCode(told, told.code === 'noCustomer' ? 'noCustomerColumn' : told.code);
  const named = { ...told, label: fieldLabel(path) };
  const column = problem.column ?? targets.ofPath(path)?.column;
  if (column !== undefined) return { ...named, column: showColumn(column) };
  const isMissing = problem.code === 'required';
  return isMissing ? withCode(named, requiredColumns[path] ?? 'requiredColumn') : named;
}

function withCode(problem: Problem, code: ProblemCode | undefined): Problem {
  if (code === undefined || code === problem.code) return problem;
  return { ...problem, ...toProblem({ code, values: problem.values ?? {} }, problem.path) };
}
