import type { Problem } from '../../../errors';
import { type Value, type Phrase, phrase, toProblem } from '../../../problems';
import { showColumn, findColumnPath, maxNameLength } from './column-name';
import {
  type Claim,
  type ColumnValues,
  type ConsentColumn,
  mappedRank,
  type RecognisedColumn,
} from './claim';
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
    return { columns: [], unused: listUnused(columns), problems: [problem], warnings: [] };
  }
  const { claims, consents } = readNames(columns, values);
  const placed = placeClaims(claims, values.taken);
  const settled = settleClaims(placed.claims, values);
  const problems = [...settled.problems];
  if (claims.length === 0) problems.push(describeNoFields(columns));
  const warnings = [...placed.warnings, ...settled.warnings];
  for (const one of consents) warnings.push(describeConsent(one, values.countAnswers));
  const unused = listUnused(columns, settled.columns, [...problems, ...warnings]);
  return { columns: settled.columns, unused, problems, warnings };
}

function readNames(columns: readonly string[], { blocksByConsents, given }: ColumnValues) {
  const names = new Set(columns);
  const prefixes = findPrefixes(columns);
  const ranked = rankLanguages(columns.map((column) => splitPrefix(column, prefixes).rest));
  const find = (name: string) => {
    const { rest, whole = '' } = splitPrefix(name, prefixes);
    const [alone, found] = [findColumn(rest, ranked), findColumn(whole, ranked)];
    // `AFNR` of a work order's file is the appointment's number.
    const [own, whose] = [alone?.field?.path ?? '.', found?.field?.path ?? ''];
    return own.includes('.') || whose.startsWith('customer_') ? (found ?? alone) : alone;
  };
  const claims: Claim[] = [];
  const consents: ConsentColumn[] = [];
  for (const [at, column] of columns.entries()) {
    const path = findColumnPath(column);
    const copy = path === undefined ? readCopy(column, names) : undefined;
    const found = path === undefined ? find(copy?.of ?? column) : undefined;
    const { consent, blocking } = found ?? {};
    const field = found?.field ?? (blocksByConsents === true ? blocking : undefined);
    const mapped = given?.get(column);
    if (mapped !== undefined) {
      claims.push({ ...found?.field, column, at, path: mapped, rank: mappedRank });
    } else if (path !== undefined) claims.push({ column, at, path, rank: -2 });
    else if (field !== undefined)
      claims.push({ ...field, column, at, number: field.number ?? copy?.number });
    else if (consent !== undefined && consent !== 'block') consents.push({ column, consent });
  }
  return { claims: numberClaims(claims), consents };
}

const minPrefixed = 8;
/** `t_`, `afspraak.`; of AS/400 the two letters of the file, before four or so of the field: `VTKENT`. */
const prefixed = /^(?:\p{L}{1,20}[_.]|\p{Lu}{2}(?=\p{Lu}[\p{Lu}\p{N}]{1,7}$))/u;

/** What nine in ten columns of a table begin with, or those of a few files together. */
function findPrefixes(columns: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const column of columns) {
    const prefix = prefixed.exec(column)?.[0];
    if (prefix !== undefined) counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
  }
  const most = columns.length * 0.9;
  const isOfFile = (prefix: string, count: number) => /\p{L}$/u.test(prefix) && count > 1;
  const shared = [...counts].filter(([name, count]) => count >= most || isOfFile(name, count));
  const all = shared.reduce((sum, [, count]) => sum + count, 0);
  const isFew = shared.length * 4 <= columns.length;
  return new Set(isFew && all >= Math.max(most, minPrefixed) ? shared.map(([name]) => name) : []);
}

/** The letters of a file may say whose its fields are, `KL` of a customer; other prefixes say nothing. */
function splitPrefix(column: string, prefixes: ReadonlySet<string>) {
  const prefix = prefixed.exec(column)?.[0] ?? '';
  if (!prefixes.has(prefix)) return { rest: column };
  const rest = column.slice(prefix.length);
  if (!/\p{L}$/u.test(prefix)) return { rest };
  // Its field is cut short.
  return { rest: `${rest}.`, whole: `${prefix} ${rest}.` };
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

/** Those that are no field, and are not told. */
export function listUnused(
  columns: readonly string[],
  used: readonly { readonly column: string }[] = [],
  said: readonly Problem[] = [],
): string[] {
  const told = said.flatMap(({ values }) => values?.columns ?? []);
  const known = new Set<Value>([...used.map(({ column }) => column), ...told]);
  return [...new Set(columns.filter((column) => !known.has(column)).map(showColumn))];
}

/** Problems of a header as a whole: none of its columns can be trusted. */
function findHeaderProblem(columns: readonly string[]): Problem | undefined {
  const problem =
    findWrongEncoding(columns) ?? findSeparatorLine(columns) ?? findWrongSeparator(columns);
  return problem && toProblem(problem, '');
}

/** Signs of text that was read in another encoding than it was written in. */
const wrongEncodings = [
  { pattern: /\0/, code: 'fileInUtf16' },
  { pattern: /\ufffd/, code: 'fileInWindows1252' },
  {
    // The two bytes of an accented letter, or the three of the byte order mark, as letters each.
    pattern: /[ÂÃ][\x80-\xbf\u0152-\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]|â€|ï»¿/,
    code: 'fileInUtf8',
  },
] as const;

function findWrongEncoding(columns: readonly string[]): Phrase | undefined {
  for (const column of columns) {
    const name = column.slice(0, maxNameLength);
    const wrong = wrongEncodings.find(({ pattern }) => pattern.test(name));
    if (wrong !== undefined) return phrase(wrong.code, { column: name.replaceAll('\0', '') });
  }
  return undefined;
}

/** `sep=;`, which only a spreadsheet reads. */
function findSeparatorLine([first = '']: readonly string[]): Phrase | undefined {
  return /^\ufeff?"?sep=/i.test(first) ? phrase('separatorLine') : undefined;
}

const separators = [
  [';', 'semicolons'],
  ['\t', 'tabs'],
  [',', 'commas'],
  ['|', 'bars'],
] as const;

/** One wrong separator shows in the first columns already. */
const maxColumns = 20;
const maxHeaderLength = 2000;
const maxParts = 50;

/** A whole header in one cell. With other columns beside it, two known names may be one name. */
function findWrongSeparator(columns: readonly string[]): Phrase | undefined {
  const needed = columns.length === 1 ? 2 : 3;
  for (const column of columns.slice(0, maxColumns)) {
    const header = column.slice(0, maxHeaderLength);
    for (const [separator, name] of separators) {
      const parts = header.split(separator, maxParts);
      if (parts.length >= needed && parts.filter(isKnown).length >= needed) {
        return phrase('otherSeparator', { column: showColumn(column), separator: phrase(name) });
      }
    }
  }
  return undefined;
}

const isKnown = (name: string): boolean =>
  (findColumnPath(name) ?? findColumn(name)?.field) !== undefined;
