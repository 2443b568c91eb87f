import type { Problem } from '../../../errors';
import type { ProblemCode } from '../../../problem-texts';
import type { Phrase } from '../../../problems';
import type { RowLocations } from '../locations';
import type { ColumnSample } from '../sample';

interface Columns {
  readonly unused: readonly string[];
  readonly ofPath: (path: string) => unknown;
}

/** By the path of a required field without a column: columns of no field whose values look like it. */
export function findLookAlikes(
  rows: readonly unknown[],
  targets: Columns,
  { areVins, formOf }: ColumnSample,
  locations: RowLocations,
): Readonly<Record<string, readonly string[]>> {
  const { unused } = targets;
  const areDates = (column: string) => /^(?:day|moment)$/.test(formOf(column) ?? '');
  const find = {
    dms_created_at: () => unused.filter(areDates),
    location_id: () => locations.findColumns(rows, unused),
    'car.vin': () => unused.filter(areVins),
  };
  return Object.fromEntries(
    Object.entries(find).flatMap(([path, list]) =>
      targets.ofPath(path) === undefined ? [[path, list()]] : [],
    ),
  );
}

/** A car without a number of its own has its VIN for one: where that is wrong too, it is told alone. */
export function withoutFollowing(problems: readonly Problem[], targets: Columns) {
  const isOfVin = problems.some(({ path }) => path === 'car.vin');
  if (!isOfVin || targets.ofPath('car.dms_nr') !== undefined) return problems;
  return problems.filter(({ path, code }) => path !== 'car.dms_nr' || code !== 'required');
}

/** Why Claire needs what no column holds, and what to do. */
export function explainMissing(path: string, lookAlikes: readonly string[] = []): Phrase {
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
