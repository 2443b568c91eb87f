import type { Problem } from '../../../errors';
import { isUnnamed, showColumn, showColumns } from './column-name';
import { findColumnPath } from './column-path';
import { findHeaderProblem } from './header-problems';
import { describedField, fieldLabel } from '../described-fields';
import { findColumn } from './known-columns';
import type { FormOf } from '../values/column-forms';

/** A column and the field that it holds. */
export interface RecognisedColumn {
  readonly column: string;
  /** With the number of an intervention, from 0: `interventions.1.title`. */
  readonly path: string;
  /** A moment may come as a column for the date and one for the time. */
  readonly half?: 'date' | 'time';
}

export interface Recognition {
  readonly columns: readonly RecognisedColumn[];
  /** The unknown columns, cut for showing. */
  readonly unused: readonly string[];
  /** Each says what to do; with one, nothing can be read. */
  readonly problems: readonly Problem[];
}

/**
 * Says which column is which field of an appointment, by the names that dealer systems give them.
 * Nothing is chosen between: two columns for one field are a problem.
 */
export function recognise(columns: readonly string[], formOf?: FormOf): Recognition {
  const problem = findHeaderProblem(columns);
  if (problem !== undefined) return { columns: [], unused: showEach(columns), problems: [problem] };
  const found = findAll(columns);
  const recognised = [...groupByPath(found).values()].map((group) => settle(group, formOf));
  const used = recognised.flatMap(({ columns: settled }) => settled);
  const problems = recognised.flatMap(({ problem: told }) => told ?? []);
  const names = new Set(found.map(({ column }) => column));
  const unused = showEach(columns.filter((column) => !names.has(column)));
  if (found.length === 0) problems.push(describeNoFields(columns));
  return { columns: used, unused, problems };
}

interface FoundColumn {
  readonly column: string;
  readonly path: string;
  readonly half?: 'date' | 'time' | undefined;
}

function findAll(columns: readonly string[]): FoundColumn[] {
  const names = new Set(columns);
  const found = columns.map((column) => findOne(column, names));
  const isFromZero = found.some((one) => one?.number === 0);
  return found.flatMap((one) => {
    if (one === undefined) return [];
    const { column, path, half, number = 1 } = one;
    const index = String(isFromZero ? number : number - 1);
    return [{ column, path: path.replace('interventions.#', `interventions.${index}`), half }];
  });
}

interface NumberedColumn extends FoundColumn {
  readonly number?: number | undefined;
}

function findOne(column: string, names: ReadonlySet<string>): NumberedColumn | undefined {
  const path = findColumnPath(column);
  if (path !== undefined) return { column, path };
  const copy = readCopy(column, names);
  const known = findColumn(copy?.of ?? column);
  if (known === undefined) return undefined;
  const { field, half, number = copy?.number } = known;
  return { column, path: field.path.replace('interventions.', 'interventions.#.'), half, number };
}

/** Readers of files call the second column of a name `Omschrijving_1`, the third `Omschrijving_2`. */
function readCopy(column: string, names: ReadonlySet<string>) {
  const at = column.lastIndexOf('_');
  const [name, number] = [column.slice(0, at), column.slice(at + 1)];
  if (at < 1 || !/^\d{1,3}$/.test(number) || !names.has(name)) return undefined;
  return { of: name, number: Number(number) + 1 };
}

function groupByPath(found: readonly FoundColumn[]): Map<string, FoundColumn[]> {
  const groups = new Map<string, FoundColumn[]>();
  for (const one of found) {
    const group = groups.get(one.path);
    if (group === undefined) groups.set(one.path, [one]);
    else group.push(one);
  }
  return groups;
}

interface Settled {
  readonly columns: readonly RecognisedColumn[];
  readonly problem?: Problem;
}

/** One column, or one for the date and one for the time. */
function settle(group: readonly FoundColumn[], formOf?: FormOf): Settled {
  const [one, other] = group;
  if (one === undefined) return { columns: [] };
  if (other === undefined) {
    return one.half === 'time' && formOf?.(one.column) !== 'moment'
      ? { columns: [], problem: describeTimeAlone(one) }
      : { columns: [{ column: one.column, path: one.path }] };
  }
  if (arePair(group)) return { columns: group.map(toHalf) };
  // Names that do not say which is which: their values do.
  const formed = group.map((given) => ({
    ...given,
    half: halves[formOf?.(given.column) ?? 'moment'],
  }));
  const isMoment = (describedField(one.path)?.timeColumnNames ?? []).length > 0;
  return isMoment && arePair(formed)
    ? { columns: formed.map(toHalf) }
    : { columns: [], problem: describeConflict(group) };
}

const halves = { day: 'date', time: 'time', moment: undefined } as const;

function arePair(group: readonly FoundColumn[]): boolean {
  const named = group.map(({ half }) => half);
  return group.length === 2 && named.includes('date') && named.includes('time');
}

function toHalf({ column, path, half = 'date' }: FoundColumn): RecognisedColumn {
  return { column, path, half };
}

function describeConflict(group: readonly FoundColumn[]): Problem {
  const names = showColumns(group.map(({ column }) => column));
  const label = fieldLabel(group[0]?.path ?? '');
  return {
    path: '',
    message: `The columns ${names} are both ${label}: map the one to use yourself, or leave the other out`,
  };
}

function describeTimeAlone({ column, path }: FoundColumn): Problem {
  const label = fieldLabel(path);
  return {
    path: '',
    message: `The column "${showColumn(column)}" holds the time of day of ${label}, and no column holds its date: add it, or map the column that holds it`,
  };
}

function describeNoFields(columns: readonly string[]): Problem {
  const unnamed = columns.filter(isUnnamed).length;
  const isTitle = columns.length > 1 && unnamed * 2 >= columns.length;
  const seen =
    columns.length === 0 ? 'There are no columns' : `No column is known of ${showColumns(columns)}`;
  const advice = isTitle
    ? 'most have no name, so the line that was read as the header is a title or has merged cells: start at the line with the names of the columns'
    : "check that the first line holds the names of the columns; for appointments in Claire's own form choose that source, and for other names map the columns yourself";
  return { path: '', message: `${seen}: ${advice}` };
}

function showEach(columns: readonly string[]): string[] {
  return [...new Set(columns.map(showColumn))];
}
