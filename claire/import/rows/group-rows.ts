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
import { BoundedMap } from '../../cache';
import { isEmpty, isPlainObject } from './values/read-value';
import type { ColumnTargets } from './columns/column-rows';
import type { ColumnMapping } from './settings';

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
  const merger = new Merger(first.row);
  let { record } = first.converted;
  for (const { row, converted } of others)
    record = merger.mergeFields(record, converted.record, row);
  const interventions = numberInterventions(merger.mergeLines(drafts));
  const list = (name: 'problems' | 'warnings') =>
    drafts.flatMap(({ row, converted }) =>
      (converted[name] ?? []).map((one) => ({ ...one, row: row + 1 })),
    );
  const warnings = list('warnings');
  return {
    ...first,
    rows: drafts.map(({ row }) => row),
    converted: {
      ...first.converted,
      record: interventions.length === 0 ? record : { ...record, interventions },
      problems: [...list('problems'), ...merger.problems],
      warnings: warnings.length === 0 ? undefined : warnings,
      // The numbers of interventions are those of one row.
      numbers: undefined,
    },
  };
}

interface Line {
  readonly fields: Json;
  readonly row: number;
}

/** Tells where rows say two things. */
class Merger {
  readonly problems: Problem[] = [];
  /** Which row gave a field, where it was not the first. */
  readonly #givenBy = new Map<string, number>();

  constructor(private readonly first: number) {}

  /** Lines with the number of another are one with it. */
  mergeLines(drafts: readonly Draft[]): readonly Json[] {
    const byNumber = new Map<string, Line>();
    return drafts.flatMap(({ row, converted: { record } }) => {
      const { interventions } = record;
      const lines: readonly unknown[] = Array.isArray(interventions) ? interventions : [];
      return lines.filter(isPlainObject).filter((fields) => {
        const { dms_nr: number } = fields;
        if (typeof number !== 'string') return true;
        const known = byNumber.get(number);
        if (known === undefined) byNumber.set(number, { fields, row });
        else if (!isSame(known.fields, fields)) {
          const conflict = fault('otherIntervention', { row: known.row + 1 });
          this.#tellConflict('interventions.dms_nr', row, quoting(number, conflict));
        }
        return known === undefined;
      });
    });
  }

  mergeFields(one: Json, other: Json, row: number, parent = ''): Json {
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
      return this.mergeFields(one, other, row, `${path}.`);
    // A wish not to be called holds, whichever row has it.
    if (path.endsWith('.block_communication') && (one === true || other === true)) return true;
    if (!isSame(one, other)) {
      const before = (this.#givenBy.get(path) ?? this.first) + 1;
      const conflict = fault('otherInRow', { otherValue: quote(one), row: before });
      this.#tellConflict(path, row, quoting(other, conflict));
    }
    return one;
  }

  #tellConflict(path: string, row: number, conflict: Phrase): void {
    if (this.problems.length === maxConflicts) return;
    this.problems.push(toProblem(conflict, path, { row: row + 1 }));
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
  const isOfWork = ({ path }: ColumnMapping) => path.startsWith('interventions.');
  const ofWork = targets.columns.filter(isOfWork);
  const others = targets.columns.filter((column) => !isOfWork(column));
  const paths = others.map(({ path }) => path);
  const number = paths.includes('dms_nr') ? paths.indexOf('dms_nr') : paths.indexOf('wo_nr');
  const known = new Map<string, { readonly row: number; readonly work: string }>();
  let above: { readonly row: number; readonly cells: readonly string[] } | undefined;
  if (number === -1) return undefined;
  for (const [at, given] of rows.entries()) {
    const row = at + 1;
    if (!isPlainObject(given)) continue;
    const cells = others.map(({ column }) => readCell(given, column));
    const jobs = ofWork.map(({ column }) => readCell(given, column));
    if (jobs.every((job) => job === '')) continue;
    if (above !== undefined && repeatsNumbers(cells, above.cells, paths)) {
      return { row, otherRow: above.row };
    }
    if (cells[number] === '') continue;
    const [head, work] = [JSON.stringify(cells), JSON.stringify(jobs)];
    const before = known.get(head);
    if (before !== undefined && before.work !== work) return { row, otherRow: before.row };
    known.set(head, { row, work });
    above = { row, cells };
  }
  return undefined;
}

/** Whether a row has nothing of its own but, at most, the numbers of the row above. */
function repeatsNumbers(
  cells: readonly string[],
  above: readonly string[],
  paths: readonly string[],
): boolean {
  const isRepeated = (cell: string, at: number) =>
    cell === above[at] && repeated.some((name) => name === paths[at]);
  return cells.includes('') && cells.every((cell, at) => cell === '' || isRepeated(cell, at));
}

/** The text of a cell; blank where it throws, as the row is told when it is read. */
function readCell(given: Json, column: string): string {
  try {
    const cell = Object.hasOwn(given, column) ? given[column] : undefined;
    if (typeof cell === 'string') return cell.trim();
    return isBlank(cell) ? '' : JSON.stringify(typeof cell === 'bigint' ? Number(cell) : cell);
  } catch {
    return '';
  }
}
