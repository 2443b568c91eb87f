import type { Problem } from '../../../errors';
import { type Phrase, toProblem } from '../../../problems';
import { findColumnPath, showColumn } from '../described-fields';
import type { ColumnSample } from '../sample';
import type { ColumnLanguage } from '../fields/words/languages';
import type { Consent, FoundField, FoundName } from '../fields/field-concepts';
import { bareRank, findColumn, findPrefixes, rankLanguages, splitPrefix } from './find-fields';

/** A column and what its name says; `at` is its place in the file. */
export interface Claim extends FoundField {
  readonly column: string;
  readonly at: number;
  /** The field that its name says, where the other columns make it another. */
  readonly movedFrom?: string | undefined;
}

/** A column about messages that is not a plain wish for none. */
export interface ConsentColumn {
  readonly column: string;
  readonly consent: Exclude<Consent, 'block'>;
}

/** What the values of the columns say, and what the user has set. */
export interface ColumnValues extends ColumnSample {
  /** Fields that the user has set, beside the columns. */
  readonly taken?: ReadonlySet<string> | undefined;
  /** The fields that the user has set from columns, by these. */
  readonly given?: ReadonlyMap<string, string> | undefined;
  /** Whether opt-outs of advertising block all messages. */
  readonly blocksByConsents?: boolean | undefined;
}

/** Before all that a name says: of a column that the user has chosen. */
export const mappedRank = -3;

/** What each column claims to be by its name alone. */
export function readClaims(columns: readonly string[], values: ColumnValues) {
  const { blocksByConsents, given, formOf } = values;
  const names = new Set(columns);
  const prefixes = findPrefixes(columns);
  const ranked = rankLanguages(columns.map((column) => splitPrefix(column, prefixes).rest));
  const find = (given: string) => {
    const name = withoutRecord(given, ranked);
    const { rest, whole = '' } = splitPrefix(name, prefixes);
    const [alone, found] = [findColumn(rest, ranked), findColumn(whole, ranked)];
    // `AFNR` of a work order's file is the appointment's number.
    const [own, whose] = [alone?.field?.path ?? '.', found?.field?.path ?? ''];
    return own.includes('.') || whose.startsWith('customer_') ? (found ?? alone) : alone;
  };
  const claims: Claim[] = [];
  const others: (FoundName & { readonly column: string })[] = [];
  for (const [at, column] of columns.entries()) {
    const path = findColumnPath(column);
    const copy = path === undefined ? readCopy(column, names) : undefined;
    const said = path === undefined ? find(copy?.of ?? column) : undefined;
    const found = readAnswered(said, () => formOf(column) === 'answer');
    const field = found?.field ?? (blocksByConsents === true ? found?.blocking : undefined);
    const mapped = given?.get(column);
    if (mapped !== undefined) {
      claims.push({ ...found?.field, column, at, path: mapped, rank: mappedRank });
    } else if (path !== undefined) claims.push({ column, at, path, rank: -2 });
    else if (field !== undefined)
      claims.push({ ...field, column, at, number: field.number ?? copy?.number });
    else if (found !== undefined) others.push({ ...found, column });
  }
  const consents = others.flatMap(({ column, consent }): ConsentColumn[] =>
    consent === undefined || consent === 'block' ? [] : [{ column, consent }],
  );
  const cancelled = others.filter(({ isCancelled }) => isCancelled).map(({ column }) => column);
  const meant = claims.flatMap((claim) => judgeByValues(claim, values));
  return { claims: numberClaims(meant), consents, cancelled };
}

/** `SMS` and `E-mail` that hold yes and no say whether messages are welcome. */
function readAnswered(found: FoundName | undefined, areAnswers: () => boolean) {
  const blocking = found?.answered;
  return blocking && areAnswers() ? ({ consent: 'in', blocking } satisfies FoundName) : found;
}

/** `Klant` that holds numbers is the customer's number; no other name is of numbers, and no time of words. */
function judgeByValues(claim: Claim, { numberingOf, formOf }: ColumnValues): Claim[] {
  const { path, rank, column } = claim;
  if (rank < 0) return [claim];
  const [form, numbering] = [formOf(column), numberingOf(column)];
  const isOther = form === 'answer' && noAnswer.test(path);
  if (isOther || (time.test(path) && numbering === 'words' && form === undefined)) return [];
  const isNumber = numbering === 'numbers' || numbering === 'lines';
  if (!isNumber || !path.endsWith('.surname')) return [claim];
  const isBare = rank === bareRank && numbering === 'numbers';
  return isBare ? [{ ...claim, path: path.replace('surname', 'dms_nr'), piece: undefined }] : [];
}

const time = /^(?:time_|scheduled_|dms_created_at)/;

/** `order.customer.name` of an order's record is its customer's name. */
function withoutRecord(name: string, ranked: readonly ColumnLanguage[]): string {
  const at = name.indexOf('.');
  const [record, rest] = [name.slice(0, at), name.slice(at + 1)];
  if (at < 1 || !/\p{L}{2}/u.test(rest) || findColumn(name, ranked)?.field !== undefined)
    return name;
  return /^(?:wo|dms)_nr$/.test(findColumn(record, ranked)?.field?.path ?? '') ? rest : name;
}

/** Fields that no yes or no is: `Reservation` may be whether there is one. */
const noAnswer =
  /_nr$|_at$|^time_|^scheduled_|\.(?:company|postcode)$|^interventions\.#\.(?:title|description|price)$/;

/** Readers of files call the second column of a name `Omschrijving_1`, the third `Omschrijving_2`. */
function readCopy(column: string, names: ReadonlySet<string>) {
  const at = column.lastIndexOf('_');
  const [name, number] = [column.slice(0, at), column.slice(at + 1)];
  if (at < 1 || !/^\d{1,3}$/.test(number) || !names.has(name)) return undefined;
  return { of: name, number: Number(number) + 1 };
}

/** The numbers of interventions begin at 1, or at 0 where a column has it. */
function numberClaims(given: readonly Claim[]): Claim[] {
  const claims = given.map((claim) => (goesOn(claim, given) ? { ...claim, ...goingOn } : claim));
  const isNumbered = ({ path }: Claim) => path.includes('#');
  const isFromZero = claims.some((claim) => isNumbered(claim) && claim.number === 0);
  return claims.map((claim) => {
    const { number = 1 } = claim;
    const index = String(isFromZero ? number : number - 1);
    return { ...claim, path: claim.path.replace('#', index) };
  });
}

const goingOn = { path: 'interventions.0.description', number: undefined };

/** `Description 2` of a line goes on where its `Description` ends. */
function goesOn({ path, number, rank }: Claim, all: readonly Claim[]): boolean {
  if (number !== 2 || path !== 'interventions.#.title') return false;
  const isUnnumbered = (name: string) => all.some((one) => one.path === name && !one.number);
  const titles = all.filter((one) => one.path === path && one.rank === rank);
  return titles.length === 2 && isUnnumbered(path) && isUnnumbered('interventions.#.dms_nr');
}

/** `Tussenvoegsel` stands beside the surname, not in its place. */
export const besides: ReadonlySet<string | undefined> = new Set(['infix', 'addition']);

export const byRank = (one: Claim, other: Claim): number =>
  one.rank - other.rank || one.at - other.at;

export const numbered = /^customer_\w+\.dms_nr$/;

/** A problem of columns, by their whole names in the order of the file. */
export function toColumnProblem(
  said: Phrase,
  [first = '', ...others]: readonly string[],
  path = '',
): Problem {
  return toProblem(said, path, others.length > 0 ? {} : { column: showColumn(first) });
}
