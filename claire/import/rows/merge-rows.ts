import type { Problem } from '../../errors';
import { hashText } from '../../hash';
import type { Draft } from './draft';
import { fault, type Phrase, quote, quoting, toProblem } from '../../problems';
import { isPlainObject } from './values/read-value';

type Fields = Readonly<Record<string, unknown>>;

const maxConflicts = 20;
/** Deeper records are the same as a whole or not. */
const maxDepth = 5;

/** One appointment of its rows: their common fields, and the interventions of all in order. */
export function mergeRows(drafts: readonly Draft[]): Draft {
  const [first, ...others] = drafts;
  if (first === undefined) throw new RangeError('An appointment has a row at least');
  if (others.length === 0) return toGroupOfOne(first);
  const merger = new Merger(first);
  for (const draft of others) merger.add(draft);
  return merger.toDraft();
}

function toGroupOfOne(draft: Draft): Draft {
  return { ...withLineNumbers(draft), rows: [draft.row] };
}

/** With a number for each intervention, where they are records at all. */
export function withLineNumbers(draft: Draft): Draft {
  const { record } = draft.converted;
  const { interventions } = record;
  if (!Array.isArray(interventions) || !interventions.every(isPlainObject)) return draft;
  const lines = numberInterventions(interventions);
  if (lines === interventions) return draft;
  return {
    ...draft,
    converted: { ...draft.converted, record: { ...record, interventions: lines } },
  };
}

/**
 * Interventions whose DMS gives them no numbers get one of their titles. By its place, the second one
 * would get the number of the first when that is gone, and its approval with it.
 */
function numberInterventions(lines: readonly Fields[]): readonly Fields[] {
  if (lines.every(({ dms_nr }) => !isBlank(dms_nr))) return lines;
  const taken = new Set(lines.map(({ dms_nr }) => dms_nr));
  return lines.map((line) => {
    if (!isBlank(line.dms_nr)) return line;
    const dms_nr = chooseNumber(line.title, taken);
    taken.add(dms_nr);
    return { ...line, dms_nr };
  });
}

/** The same title again gets a number of its own. */
function chooseNumber(title: unknown, taken: ReadonlySet<unknown>): string {
  const text = typeof title === 'string' ? title : '';
  const number = (hashText(text) >>> 0).toString(36);
  let repeat = 1;
  while (taken.has(repeat === 1 ? number : `${number}-${String(repeat)}`)) repeat += 1;
  return repeat === 1 ? number : `${number}-${String(repeat)}`;
}

interface Line {
  readonly fields: Fields;
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
  #record: Fields;
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

  #mergeFields(one: Fields, other: Fields, parent: string, row: number): Fields {
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

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === '';
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
