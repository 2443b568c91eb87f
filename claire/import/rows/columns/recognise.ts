import type { Problem } from '../../../errors';
import type { Value } from '../../../problems';
import { showColumn } from './column-name';
import type { Claim, ColumnValues, ConsentColumn, RecognisedColumn } from './claim';
import { findColumnPath } from './column-path';
import { findHeaderProblem } from './header-problems';
import { findColumn, rankLanguages } from './known-columns';
import { placeClaims } from './place-claims';
import { describeConsent, describeNoFields } from './recognition-problems';
import { settleClaims } from './settle-claims';

export interface Recognition {
  readonly columns: readonly RecognisedColumn[];
  /** The unknown columns, cut for showing. */
  readonly unused: readonly string[];
  /** Each says what to do; with one, nothing can be read. */
  readonly problems: readonly Problem[];
  /** What was left out, or taken for another, and what to do; the rest can be read. */
  readonly warnings: readonly Problem[];
}

/**
 * Says which column is which field of an appointment, by what its name means. Nothing is chosen
 * between two columns that say one field equally: they are told.
 */
export function recognise(columns: readonly string[], values: ColumnValues = {}): Recognition {
  const problem = findHeaderProblem(columns);
  if (problem !== undefined) {
    return { columns: [], unused: showEach(columns), problems: [problem], warnings: [] };
  }
  const { claims, consents } = readNames(columns, values.blocksByConsents === true);
  const placed = placeClaims(claims, values.taken);
  const settled = settleClaims(placed.claims, values);
  const problems = [...settled.problems];
  if (claims.length === 0) problems.push(describeNoFields(columns));
  const warnings = [...placed.warnings, ...settled.warnings];
  for (const one of consents) warnings.push(describeConsent(one, values.countAnswers));
  const told = new Set<Value>(
    [...problems, ...warnings].flatMap(({ values }) => values?.columns ?? []),
  );
  const used = new Set(settled.columns.map(({ column }) => column));
  const unused = showEach(columns.filter((column) => !used.has(column) && !told.has(column)));
  return { columns: settled.columns, unused, problems, warnings };
}

function readNames(columns: readonly string[], blocksByConsents: boolean) {
  const names = new Set(columns);
  const prefix = findSharedPrefix(columns);
  const read = (column: string) =>
    column.startsWith(prefix) ? column.slice(prefix.length) : column;
  const ranked = rankLanguages(columns.map(read));
  const claims: Claim[] = [];
  const consents: ConsentColumn[] = [];
  for (const [at, column] of columns.entries()) {
    const path = findColumnPath(column);
    const copy = path === undefined ? readCopy(column, names) : undefined;
    const found = path === undefined ? findColumn(read(copy?.of ?? column), ranked) : undefined;
    const { consent, blocking } = found ?? {};
    const field = found?.field ?? (blocksByConsents ? blocking : undefined);
    if (path !== undefined) claims.push({ column, at, path, rank: -2 });
    else if (field !== undefined)
      claims.push({ ...field, column, at, number: field.number ?? copy?.number });
    else if (consent !== undefined && consent !== 'block') consents.push({ column, consent });
  }
  return { claims: numberClaims(claims), consents };
}

const minPrefixed = 8;

/** What nine in ten columns of a table begin with says nothing of each: `t_`, `afspraak.` */
function findSharedPrefix(columns: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const column of columns) {
    const prefix = /^\p{L}{1,20}[_.]/u.exec(column)?.[0];
    if (prefix !== undefined) counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
  }
  const [[prefix, count] = ['', 0]] = [...counts].toSorted(([, one], [, other]) => other - one);
  return count >= minPrefixed && count * 10 >= columns.length * 9 ? prefix : '';
}

/** Readers of files call the second column of a name `Omschrijving_1`, the third `Omschrijving_2`. */
function readCopy(column: string, names: ReadonlySet<string>) {
  const at = column.lastIndexOf('_');
  const [name, number] = [column.slice(0, at), column.slice(at + 1)];
  if (at < 1 || !/^\d{1,3}$/.test(number) || !names.has(name)) return undefined;
  return { of: name, number: Number(number) + 1 };
}

/** The numbers of interventions begin at 1, or at 0 where a column has it. */
function numberClaims(claims: readonly Claim[]): Claim[] {
  const isNumbered = ({ path }: Claim) => path.includes('#');
  const isFromZero = claims.some((claim) => isNumbered(claim) && claim.number === 0);
  return claims.map((claim) => {
    const { number = 1 } = claim;
    const index = String(isFromZero ? number : number - 1);
    return { ...claim, path: claim.path.replace('#', index) };
  });
}

function showEach(columns: readonly string[]): string[] {
  return [...new Set(columns.map(showColumn))];
}
