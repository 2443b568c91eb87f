import type { Problem } from '../../errors';
import type { Json } from '../../json';
import { customerFields } from '../../models';
import {
  type Draft,
  isBlank,
  numberInterventions,
  toAppointmentKey,
  withLineNumbers,
} from '../check';
import { fault, phrase, type Phrase, quote, quoting, toProblem } from '../../problems';
import { BoundedMap } from '../../bounded-map';
import { isEmpty, isPlainObject } from './values/read-value';
import type { ColumnTargets } from './columns/column-rows';

interface Group {
  readonly first: number;
  readonly key: string | undefined;
  readonly drafts: Draft[];
}

/** So many complete appointments are remembered, for rows of them that come too late. */
const maxComplete = 10_000;

/**
 * Collects the rows of each appointment. One is complete when so many rows have come after its first,
 * so its memory is bounded; a row that comes later is told, as it would overwrite what was sent.
 */
export class RowGroups {
  /** In the order of their first rows. */
  readonly #open = new Set<Group>();
  readonly #byKey = new Map<string, Group>();
  readonly #complete = new BoundedMap<string, true>(maxComplete);
  /** That of the latest row that names its appointment. */
  #last: Group | undefined;

  constructor(private readonly within: number) {}

  /** Returns what is complete now, in the order of the first rows. */
  add(draft: Draft): Draft[] {
    const complete = this.#close((group) => group.first + this.within <= draft.row);
    const key = draft.error === undefined ? toAppointmentKey(draft.converted) : undefined;
    const group = key === undefined ? undefined : this.#byKey.get(key);
    if (group !== undefined) {
      group.drafts.push(draft);
      this.#last = group;
    } else if (this.#last !== undefined && isContinuation(draft, this.#last.drafts[0])) {
      // Its number is missing on purpose.
      const problems = draft.converted.problems.filter(({ path }) => path !== 'dms_nr');
      const continued = { ...draft, converted: { ...draft.converted, problems } };
      if (this.#open.has(this.#last)) this.#last.drafts.push(continued);
      else this.#start(this.#tellLate(continued));
    } else if (key !== undefined && this.#complete.has(key)) this.#start(this.#tellLate(draft));
    else this.#start(draft, key);
    return complete;
  }

  end(): Draft[] {
    return this.#close(() => true);
  }

  #start(draft: Draft, key?: string): void {
    const group = { first: draft.row, key, drafts: [draft] };
    this.#open.add(group);
    if (draft.converted.isNone !== true) this.#last = group;
    if (key !== undefined) this.#byKey.set(key, group);
  }

  #close(isComplete: (group: Group) => boolean): Draft[] {
    const complete: Draft[] = [];
    for (const group of this.#open) {
      if (!isComplete(group)) break;
      this.#open.delete(group);
      if (group.key !== undefined) {
        this.#byKey.delete(group.key);
        this.#complete.set(group.key, true);
      }
      complete.push(mergeRows(group.drafts));
    }
    return complete;
  }

  #tellLate(draft: Draft): Draft {
    const problem = toProblem(phrase('lateRow', { rows: this.within }), 'dms_nr');
    return {
      ...draft,
      converted: { record: draft.converted.record, problems: [problem], isNone: true },
    };
  }
}

/** What names an appointment; a line that has none of it is of the order above. */
const naming = [...(['dms_created_at', 'time_car_app', 'car'] as const), ...customerFields];

/** A line may repeat these of the order above. */
const repeated = ['dms_nr', 'wo_nr'] as const;

/** Whether a line goes on with the order above: it holds a job alone, or its number and no day of creation. */
function isContinuation({ converted, error }: Draft, first: Draft | undefined): boolean {
  const { record, isNone, problems } = converted;
  const above = first?.converted.record ?? {};
  const repeats = (name: string) => isEmpty(record[name]) || record[name] === above[name];
  if (isNone === true || error !== undefined || !repeated.every(repeats)) return false;
  if (Array.isArray(record.interventions) && naming.every((name) => isEmpty(record[name])))
    return true;
  const isUndated =
    isEmpty(record.dms_created_at) && !problems.some(({ path }) => path === 'dms_created_at');
  const isOfAbove = !isEmpty(record.dms_nr) && !isEmpty(above.dms_created_at);
  return isUndated && isOfAbove && repeats('location_id');
}

/** Further ones are not told. */
export const maxConflicts = 20;
/** Deeper records are the same as a whole or not. */
const maxDepth = 5;

/** One appointment of its rows: their common fields, and the interventions of all in order. */
export function mergeRows(drafts: readonly Draft[]): Draft {
  const [first, ...others] = drafts;
  if (first === undefined) throw new RangeError('An appointment has a row at least');
  if (others.length === 0) return { ...withLineNumbers(first), rows: [first.row] };
  const merger = new Merger(first);
  for (const draft of others) merger.add(draft);
  return merger.toDraft();
}

interface Line {
  readonly fields: Json;
  readonly row: number;
}

class Merger {
  readonly #rows: number[] = [];
  readonly #problems: Problem[] = [];
  readonly #warnings: Problem[] = [];
  readonly #lines: Line[] = [];
  readonly #byNumber = new Map<string, Line>();
  /** Which row gave a field, where it was not the first. */
  readonly #givenBy = new Map<string, number>();
  #record: Json;
  #conflicts = 0;

  constructor(private readonly first: Draft) {
    this.#record = first.converted.record;
    this.#take(first);
  }

  add(draft: Draft): void {
    this.#record = this.#mergeFields(this.#record, draft.converted.record, '', draft.row);
    this.#take(draft);
  }

  toDraft(): Draft {
    const { converted } = this.first;
    const lines = numberInterventions(this.#lines.map(({ fields }) => fields));
    const record = lines.length === 0 ? this.#record : { ...this.#record, interventions: lines };
    // The numbers of interventions are those of one row.
    const warnings = this.#warnings.length === 0 ? undefined : this.#warnings;
    const merged = { ...converted, record, problems: this.#problems, warnings, numbers: undefined };
    return { ...this.first, rows: this.#rows, converted: merged };
  }

  #take({ row, converted }: Draft): void {
    this.#rows.push(row);
    for (const problem of converted.problems) this.#problems.push({ ...problem, row: row + 1 });
    for (const warning of converted.warnings ?? [])
      this.#warnings.push({ ...warning, row: row + 1 });
    const { interventions } = converted.record;
    if (!Array.isArray(interventions)) return;
    for (const line of interventions) if (isPlainObject(line)) this.#addLine({ fields: line, row });
  }

  #addLine(line: Line): void {
    const number = line.fields.dms_nr;
    const known = typeof number === 'string' ? this.#byNumber.get(number) : undefined;
    if (known === undefined) {
      this.#lines.push(line);
      if (typeof number === 'string') this.#byNumber.set(number, line);
    } else if (!isSame(known.fields, line.fields)) {
      const conflict = quoting(number, fault('otherIntervention', { row: known.row + 1 }));
      this.#tellConflict('interventions.dms_nr', line.row, conflict);
    }
  }

  #mergeFields(one: Json, other: Json, parent: string, row: number): Json {
    let merged: Record<string, unknown> | undefined;
    for (const name in other) {
      if (parent === '' && name === 'interventions') continue;
      const value = this.#merge(one[name], other[name], `${parent}${name}`, row);
      if (value !== one[name]) (merged ??= { ...one })[name] = value;
    }
    return merged ?? one;
  }

  #merge(one: unknown, other: unknown, path: string, row: number): unknown {
    if (isBlank(other)) return one;
    if (isBlank(one)) {
      this.#givenBy.set(path, row);
      return other;
    }
    if (isPlainObject(one) && isPlainObject(other) && path.split('.').length < maxDepth)
      return this.#mergeFields(one, other, `${path}.`, row);
    // A wish not to be called holds, whichever row has it.
    if (path.endsWith('.block_communication') && (one === true || other === true)) return true;
    if (!isSame(one, other)) {
      const before = (this.#givenBy.get(path) ?? this.first.row) + 1;
      const conflict = fault('otherInRow', { otherValue: quote(one), row: before });
      this.#tellConflict(path, row, quoting(other, conflict));
    }
    return one;
  }

  #tellConflict(path: string, row: number, conflict: Phrase): void {
    this.#conflicts += 1;
    if (this.#conflicts > maxConflicts) return;
    this.#problems.push(toProblem(conflict, path, { row: row + 1 }));
  }
}

function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  const json = typeof one === 'object' ? toJson(one) : undefined;
  return json !== undefined && json === toJson(other);
}

/** `undefined` of a record that holds itself. */
function toJson(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}

/** Two rows of one appointment, from 1. */
export interface JobLines {
  readonly row: number;
  readonly otherRow: number;
}

/**
 * Whether rows are the jobs of one appointment: each after the first would overwrite the one before
 * it at Claire. They differ in their work alone, or the others leave all else blank.
 */
export function findJobLines(
  rows: readonly unknown[],
  targets: ColumnTargets,
): JobLines | undefined {
  const columns = targets.columns.map(({ column, path }) => [column, path] as const);
  const ofWork = columns.filter(([, path]) => path.startsWith('interventions.'));
  const others = columns.filter(([, path]) => !path.startsWith('interventions.'));
  const find = (wanted: string) => others.find(([, path]) => path === wanted)?.[0];
  const number = find('dms_nr') ?? find('wo_nr');
  if (ofWork.length === 0 || number === undefined) return undefined;
  const known = new Map<string, { readonly row: number; readonly work: string }>();
  let latest = 0;
  let above: unknown;
  for (const [at, given] of rows.entries()) {
    const row = at + 1;
    const [head, work] = [showCells(given, others), showCells(given, ofWork)];
    if (work === '' || !isPlainObject(given)) continue;
    if (latest > 0 && repeatsNumbers(given, above, others)) return { row, otherRow: latest };
    if (showCells(given, [[number]]) === '') continue;
    const before = known.get(head);
    if (before !== undefined && before.work !== work) {
      return { row, otherRow: before.row };
    }
    known.set(head, { row, work });
    [latest, above] = [row, given];
  }
  return undefined;
}

/** Whether a row has nothing of its own but, at most, the numbers of the row above. */
function repeatsNumbers(
  given: unknown,
  above: unknown,
  columns: readonly (readonly [string, string])[],
): boolean {
  const filled = columns.filter((column) => showCells(given, [column]) !== '');
  return (
    filled.length < columns.length &&
    filled.every(
      (column) =>
        repeated.some((name) => name === column[1]) &&
        showCells(given, [column]) === showCells(above, [column]),
    )
  );
}

/** The texts of some cells, or nothing where all are blank. */
function showCells(given: unknown, columns: readonly (readonly [string, ...string[]])[]): string {
  if (!isPlainObject(given)) return '';
  const cells = columns.map(([column]) => {
    const cell = Object.hasOwn(given, column) ? given[column] : undefined;
    return typeof cell === 'string' ? cell.trim() : (cell ?? '');
  });
  return cells.every((cell) => cell === '') ? '' : JSON.stringify(cells);
}
