import type { Problem } from '../../../errors';
import type { ProblemCode } from '../../../problem-texts';
import { type Phrase, phrase, toProblem } from '../../../problems';
import type { Draft } from '../../check';
import type { Steps } from '../../../waits';
import { fieldLabel, findColumnPath, isUnnamed, showColumn } from '../described-fields';
import { importFields } from '../import-fields';
import type { RowLocations } from '../locations';
import type { ColumnSample } from '../sample';
import type { ColumnMapping } from '../settings';
import type { ColumnValues, ConsentColumn } from './claims';
import { nearestName } from './nearest-name';

/** A problem of columns, by their whole names in the order of the file. */
export function toColumnProblem(
  said: Phrase,
  [first = '', ...others]: readonly string[],
  path = '',
): Problem {
  return toProblem(said, path, others.length > 0 ? {} : { column: showColumn(first) });
}

const consentCodes = {
  advertising: 'advertisingOptOut',
  refused: 'consentRefused',
  in: 'consent',
  unclear: 'unclearConsent',
  turned: 'turnedConsent',
} as const;

export function describeConsent(
  { column, consent }: ConsentColumn,
  { countAnswers }: ColumnValues,
): Problem {
  const columns = [column];
  const isWelcome = consent === 'in';
  const count = countAnswers(column, !isWelcome);
  const counted =
    count === undefined ? '' : phrase(isWelcome ? 'notInRows' : 'inRows', { ...count });
  const said = phrase(consentCodes[consent], { columns, counted });
  return toColumnProblem(said, columns, 'customer_driver.block_communication');
}

/** An import cannot cancel: an appointment that the file calls cancelled goes in like the others. */
export function describeCancelled(column: string, { countAnswers }: ColumnValues): Problem[] {
  const { count = 0, rows = 0 } = countAnswers(column, true) ?? {};
  const columns = [column];
  return count === 0
    ? []
    : [toColumnProblem(phrase('cancelledRows', { columns, count, rows }), columns)];
}

/** Why none of the columns is a field. */
export function describeNoFields(otherColumns: readonly string[]): Problem {
  if (otherColumns.length === 0) return toProblem(phrase('noColumns'), '');
  const unnamed = otherColumns.filter(isUnnamed).length;
  const isTitle = otherColumns.length > 1 && unnamed * 2 >= otherColumns.length;
  return toProblem(phrase(isTitle ? 'titleAsHeader' : 'noKnownColumns', { otherColumns }), '');
}

/** A row cannot do without some moments, which columns give or the user has set. */
export function describeTimeAlone(
  times: readonly { readonly column: string }[],
  field: string,
  { isNeeded, isSet }: { isNeeded: boolean; isSet: boolean },
): Problem {
  const columns = times.map(({ column }) => column);
  if (!isNeeded)
    return toColumnProblem(phrase('timeWithoutDate', { columns, field }), columns, field);
  return toProblem(
    isSet ? phrase('timeSetAlone') : phrase('timeAloneInColumns', { columns }),
    field,
  );
}

/** A field that the user has set, and that Claire does not have. */
export function describeUnknownPath({ column, path }: ColumnMapping): Problem[] {
  if (findColumnPath(path) !== undefined) return [];
  const shown = `"${showColumn(path)}"`;
  const nearest = nearestName(
    path,
    importFields.map((field) => field.path),
  );
  const named = nearest === undefined ? shown : phrase('didYouMean', { name: shown, nearest });
  return [toProblem(phrase('unknownPath', { column, path: named }), '')];
}

/** What a message needs of the columns of a file. */
interface FormColumns {
  /** By the path of a required field without a column: columns of no field whose values look like it. */
  readonly lookAlikes: Readonly<Record<string, readonly string[]>>;
  readonly unused: readonly string[];
  ofPath(path: string, given?: unknown): { readonly column: string } | undefined;
  find(column: string): Pick<ColumnMapping, 'isSet'> | undefined;
}

/** Tells problems of a row in the words of the form: by the label of the field and by the column. */
export function inFormWords(
  problems: readonly Problem[],
  of: Pick<Draft, 'given' | 'row'>,
  targets: FormColumns,
): Problem[] {
  return withoutFollowing(problems, targets).map((one) => toFormWords(one, of, targets));
}

function toFormWords(
  problem: Problem,
  { given, row }: Pick<Draft, 'given' | 'row'>,
  targets: FormColumns,
): Problem {
  const isBlankCar = problem.path === 'car' && problem.code === 'required';
  const path = isBlankCar ? 'car.vin' : problem.path.replace(/\[(\d+)\]/g, '.$1');
  const told = { ...problem, row: problem.row ?? row + 1 };
  if (path === '')
    return withCode(told, told.code === 'noCustomer' ? 'noCustomerColumn' : told.code);
  const named = { ...told, label: fieldLabel(path) };
  const column = problem.column ?? targets.ofPath(path, given)?.column;
  if (column !== undefined) {
    const { isSet } = targets.find(column) ?? {};
    return { ...named, column: showColumn(column), ...(isSet && { isSet }) };
  }
  if (problem.code !== 'required') return named;
  return { ...named, ...toProblem(explainMissing(path, targets.lookAlikes[path]), problem.path) };
}

/** A car without a number of its own has its VIN for one: where that is wrong too, it is told alone. */
function withoutFollowing(problems: readonly Problem[], targets: FormColumns) {
  const isOfVin = problems.some(({ path }) => path === 'car.vin');
  if (!isOfVin || targets.ofPath('car.dms_nr') !== undefined) return problems;
  return problems.filter(({ path, code }) => path !== 'car.dms_nr' || code !== 'required');
}

/** By the path of a required field without a column: columns of no field whose values look like it. */
export function* findLookAlikes(
  rows: readonly unknown[],
  targets: FormColumns,
  { areVins, formOf }: ColumnSample,
  locations: RowLocations,
): Steps<Readonly<Record<string, readonly string[]>>> {
  const isOpen = (path: string) => targets.ofPath(path) === undefined;
  const looks = [
    ['dms_created_at', (column: string) => /^(?:day|moment)$/.test(formOf(column) ?? '')],
    ['car.vin', areVins],
  ] as const;
  const found: Record<string, string[]> = {};
  if (isOpen('location_id')) found.location_id = [...locations.findColumns(rows, targets.unused)];
  const open = looks.filter(([path]) => isOpen(path));
  for (const column of targets.unused) {
    yield;
    for (const [path, isAlike] of open) if (isAlike(column)) (found[path] ??= []).push(column);
  }
  return found;
}

/** Why Claire needs what no column holds, and what to do. */
function explainMissing(path: string, lookAlikes: readonly string[] = []): Phrase {
  const { plain = 'requiredColumn', from } = texts[path] ?? {};
  return lookAlikes.length > 0 && from !== undefined
    ? { code: from, values: { columns: lookAlikes } }
    : { code: plain, values: {} };
}

const texts: Readonly<Record<string, { plain?: ProblemCode; from?: ProblemCode }>> = {
  dms_created_at: { plain: 'requiredCreation', from: 'requiredCreationFrom' },
  location_id: { plain: 'requiredLocation', from: 'requiredLocationFrom' },
  'customer_driver.dms_nr': { plain: 'requiredCustomerNumber' },
  'car.vin': { from: 'requiredVinFrom' },
};

function withCode(problem: Problem, code: ProblemCode | undefined): Problem {
  if (code === undefined || code === problem.code) return problem;
  return { ...problem, ...toProblem({ code, values: problem.values ?? {} }, problem.path) };
}
