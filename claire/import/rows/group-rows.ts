import type { Problem } from '../../errors';
import { isEmpty, isObject, isPlainObject, type Json } from '../../json';
import {
  type Draft,
  isBlank,
  numberInterventions,
  createdAppointmentKey,
  withLineNumbers,
} from '../check';
import { fault, phrase, type Phrase, quote, quoting, toProblem } from '../../problems';
import { BoundedMap } from '../../cache';
import type { ColumnTargets } from './columns/column-rows';
import { isOfSpare } from './columns/spare-customer';
import { isDayZero, isNoTime, readYesOrNo } from './values/texts';

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
  /** That of the latest row, but for lines that are none of the file's data. */
  #last: Group | undefined;
  /** Whether sums or the like stand below it: what comes then is hardly a job of it. */
  #isOver = false;

  constructor(private readonly within: number) {}

  /** The first row of the order that a line without numbers goes on with. */
  get above(): unknown {
    return this.#last?.drafts[0]?.given;
  }

  /** Returns what is complete now, in the order of the first rows. */
  add(draft: Draft): Draft[] {
    const complete = this.#close((group) => group.first + this.within <= draft.row);
    const key = draft.error === undefined ? createdAppointmentKey(draft.converted) : undefined;
    const group = key === undefined ? undefined : this.#byKey.get(key);
    if (group !== undefined) {
      group.drafts.push(draft);
      this.#setLast(group);
    } else if (this.#last !== undefined && this.#goesOn(draft, this.#last.drafts[0])) {
      // Its number is missing on purpose, or told with that of the order.
      const isOther = ({ path }: Problem) => path !== 'dms_nr';
      const { problems, warnings } = draft.converted;
      const told = { problems: problems.filter(isOther), warnings: warnings?.filter(isOther) };
      const continued = { ...draft, converted: { ...draft.converted, ...told } };
      if (this.#open.has(this.#last)) this.#last.drafts.push(continued);
      else this.#start(this.#tellLate(draft, this.#last.drafts[0]));
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
    const code = draft.converted.problems[0]?.code;
    if (code === 'totalsRow') this.#isOver = true;
    else if (!noRows.has(code)) this.#setLast(group);
    if (key !== undefined) this.#byKey.set(key, group);
  }

  #setLast(group: Group): void {
    this.#last = group;
    this.#isOver = false;
  }

  #goesOn(draft: Draft, first: Draft | undefined): boolean {
    return goesOn(draft, first) && !(this.#isOver && !repeats(draft.given, first?.given));
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

  #tellLate(draft: Draft, { converted: { record } } = draft): Draft {
    const problem = toProblem(phrase('lateRow', { rows: this.within }), 'dms_nr');
    return { ...draft, converted: { record, problems: [problem], isNone: true } };
  }
}

const noRows: ReadonlySet<Problem['code']> = new Set(['blankRow', 'headerRow']);

/** Whether a row goes on with the order above; one with its number may not say once more when it was made. */
function goesOn({ converted, error, isLine }: Draft, first: Draft | undefined): boolean {
  const { record, isNone, problems } = converted;
  if (isNone === true) return false;
  if (isLine === true) return true;
  const above = first?.converted.record ?? {};
  const repeats = (name: string) => isEmpty(record[name]) || record[name] === above[name];
  const isUndated =
    isEmpty(record.dms_created_at) && !problems.some(({ path }) => path === 'dms_created_at');
  const isOfAbove = !isEmpty(record.dms_nr) && !isEmpty(above.dms_created_at);
  const isTold = error === undefined && isUndated && isOfAbove;
  return isTold && ['dms_nr', 'wo_nr', 'location_id'].every(repeats);
}

/** Whether a row has a value of the order above, such as its number. */
function repeats(given: unknown, above: unknown): boolean {
  if (!isObject(given) || !isObject(above)) return false;
  return Object.keys(given).some((column) => {
    const cell = readCell(given, column);
    return cell !== '' && cell === readCell(above, column);
  });
}

/** Further ones are not told. */
export const maxConflicts = 20;
/** Of `2026-11-25`. */
const dayLength = 10;
/** Deeper records are the same as a whole or not. */
const maxDepth = 5;

/** One appointment of its rows: their common fields, and the interventions of all in order. */
export function mergeRows(drafts: readonly Draft[]): Draft {
  const [first, ...others] = drafts;
  if (first === undefined) throw new RangeError('An appointment has a row at least');
  if (others.length === 0) return { ...withLineNumbers(first), rows: [first.row] };
  const midnights = drafts.flatMap(({ converted: { record, warnings = [] } }) =>
    warnings.flatMap(({ code, path }) => (code === 'missingTime' ? [record[path]] : [])),
  );
  const merger = new Merger(first.row, new Set(midnights));
  let { record } = first.converted;
  for (const { row, converted } of others)
    record = merger.mergeFields(record, converted.record, row);
  const interventions = numberInterventions(merger.mergeLines(drafts));
  const list = (name: 'problems' | 'warnings') =>
    drafts.flatMap(({ row, converted }) =>
      (converted[name] ?? []).map((one) => ({ ...one, row: row + 1 })),
    );
  const isGone = ({ code, path }: Problem) => code === 'missingTime' && merger.timed.has(path);
  const warnings = [...list('warnings').filter((one) => !isGone(one)), ...findDoubles(drafts)];
  return {
    ...first,
    rows: drafts.map(({ row }) => row),
    converted: {
      ...first.converted,
      record: interventions.length === 0 ? record : { ...record, interventions },
      problems: [...list('problems'), ...merger.problems],
      answered: drafts.flatMap(({ converted: { answered = [] } }) => answered),
      warnings: warnings.length === 0 ? undefined : warnings,
      // The numbers of interventions are those of one row.
      numbers: undefined,
    },
  };
}

/** Rows that are alike in all cells: their jobs may be two, or the file may have one of them twice. */
function findDoubles(drafts: readonly Draft[]): Problem[] {
  const known = new Map<string, number>();
  return drafts.flatMap(({ given, row, converted: { record } }) => {
    const { interventions } = record;
    const lines: readonly unknown[] = Array.isArray(interventions) ? interventions : [];
    // Those of one number are one.
    const isNumbered = lines.every((line) => isPlainObject(line) && !isBlank(line.dms_nr));
    const json = isNumbered ? undefined : toJson(given);
    const before = json === undefined ? undefined : known.get(json);
    if (json !== undefined) known.set(json, before ?? row);
    if (before === undefined) return [];
    const values = { row: row + 1, otherRow: before + 1 };
    return [toProblem(phrase('doubleRow', values), '', { row: row + 1 })];
  });
}

/** Tells where rows say two things. */
class Merger {
  readonly problems: Problem[] = [];
  /** Which row gave a field, where it was not the first. */
  readonly #givenBy = new Map<string, number>();

  /** Moments of which one row has no time, and another has it. */
  readonly timed = new Set<string>();

  /** `midnights` are read of days without a time. */
  constructor(
    private readonly first: number,
    private readonly midnights: ReadonlySet<unknown>,
  ) {}

  /** Lines with the number of another are one with it. */
  mergeLines(drafts: readonly Draft[]): readonly Json[] {
    const byNumber = new Map<string, { readonly fields: Json; readonly row: number }>();
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
    const whole = this.#chooseTimed(one, other);
    if (whole !== undefined) {
      this.timed.add(path);
      if (whole === other) this.#givenBy.set(path, row);
      return whole;
    }
    // A wish for no messages holds, whichever row has it.
    if (path.endsWith('.block_communication') && (one === true || other === true)) return true;
    if (!isSame(one, other)) {
      const [part = ''] = path.split('.', 1);
      const before = (this.#givenBy.get(path) ?? this.#givenBy.get(part) ?? this.first) + 1;
      const conflict = fault('otherInRow', { otherValue: quote(one), row: before });
      this.#tellConflict(path, row, quoting(other, conflict));
    }
    return one;
  }

  /** Of two moments of one day, the one that has a time. */
  #chooseTimed(one: unknown, other: unknown): unknown {
    if (typeof one !== 'string' || typeof other !== 'string' || one === other) return undefined;
    if (one.slice(0, dayLength) !== other.slice(0, dayLength)) return undefined;
    if (this.midnights.has(other)) return one;
    return this.midnights.has(one) ? other : undefined;
  }

  #tellConflict(path: string, row: number, conflict: Phrase): void {
    // Those of a spare customer may go with it.
    const known = this.problems.filter((one) => isOfSpare(one) === isOfSpare({ path }));
    if (known.length === maxConflicts) return;
    this.problems.push(toProblem(conflict, path, { row: row + 1 }));
  }
}

/** Of texts, `JANSEN` and `Jansen` are one. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one === 'string' && typeof other === 'string')
    return one.toLowerCase() === other.toLowerCase();
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

/** What the lines of an order have each, and what names an appointment. */
const ofLine = /^interventions(?:[.[]|$)|\.block_communication$/;
const naming =
  /^(?:dms_nr|wo_nr|location_id|dms_created_at|time_car_app|car|customer_(?:driver|owner|contract))(?:[.[]|$)/;

/**
 * A row that goes on with the order above, without what it repeats of it and what is no value: it has
 * work or a wish for no messages, and nothing of its own that names an appointment. Cells that were
 * merged are blank below their first row.
 */
export function readLine(
  given: unknown,
  above: unknown,
  targets?: ColumnTargets,
  isLookedAt = false,
): Json | undefined {
  if (!isObject(given) || !isObject(above)) return undefined;
  const columns = Object.keys(given);
  targets?.learn(columns);
  const toPath = (column: string) => (targets ? targets.find(column)?.path : column) ?? '';
  const has = (key: string) =>
    columns.some((column) => toPath(column) === key && readCell(given, column) !== '');
  const isWhole = !isLookedAt && has('dms_nr') && has('dms_created_at');
  let isLine = false;
  const own = new Set<string>();
  for (const column of columns) {
    const path = toPath(column);
    // A no of a whole row may be another answer than that of the order.
    const cell = readCell(given, column, isWhole);
    const isOwn = ofLine.test(path);
    if (!isOwn && (cell === '' || cell === readCell(above, column, isWhole))) continue;
    if (!isOwn && naming.test(path)) return undefined;
    isLine ||= isOwn && cell !== '';
    own.add(path || column);
  }
  if (!isLine) return undefined;
  const kept = columns.flatMap((column) => {
    const path = toPath(column);
    // Below a merged cell; it tells the zone of what the line has.
    if (path === 'location_id') return [[column, above[column]]];
    const isNumber = path === 'dms_nr' || path === 'wo_nr';
    // Both halves of a moment go together.
    const isKept = own.has(path || column) || (isNumber && readCell(given, column) !== '');
    return isKept ? [[column, given[column]]] : [];
  });
  return Object.fromEntries(kept) as Json;
}

/** Two rows, from 1, that are jobs of one appointment: each after the first would overwrite it at Claire. */
export function findJobLines(rows: readonly unknown[], targets: ColumnTargets) {
  const numbers = ['dms_nr', 'wo_nr'].flatMap((path) => targets.ofPath(path)?.column ?? []);
  const work = targets.columns.filter(({ path }) => path.startsWith('interventions.'));
  const known = new Map<string, { readonly row: number; readonly given: Json }>();
  let above: { readonly row: number; readonly given: Json } | undefined;
  if (numbers.length === 0) return undefined;
  for (const [at, given] of rows.entries()) {
    if (!isObject(given)) continue;
    const cells = Object.keys(given).map((column) => [column, readCell(given, column)] as const);
    const report = targets.findReportLine(cells);
    if (report === 'totalsRow') above = undefined;
    if (report !== undefined) continue;
    const number = numbers.map((column) => readCell(given, column)).find((cell) => cell !== '');
    const before = known.get(number ?? '') ?? above;
    const isLine =
      before !== undefined && readLine(given, before.given, targets, true) !== undefined;
    const isOther = work.some(
      ({ column }) => readCell(given, column) !== readCell(before?.given ?? {}, column),
    );
    if (isLine && (number === undefined || isOther)) return { row: at + 1, otherRow: before.row };
    if (number === undefined) continue;
    above = { row: at + 1, given };
    known.set(number, above);
  }
  return undefined;
}

/** The text of a cell; blank for no value and no, and where it throws, as the row is told when it is read. */
function readCell(given: Json, column: string, isNoKept = false): string {
  try {
    const cell = Object.hasOwn(given, column) ? given[column] : undefined;
    if (isEmpty(cell)) return '';
    const text =
      typeof cell === 'string'
        ? cell.trim()
        : JSON.stringify(typeof cell === 'bigint' ? Number(cell) : cell);
    if (isNoKept) return text;
    return isNoTime(text) || isDayZero(text) || readYesOrNo(text) === false ? '' : text;
  } catch {
    return '';
  }
}
