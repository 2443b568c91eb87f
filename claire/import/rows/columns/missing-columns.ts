import type { ProblemCode } from '../../../problem-texts';
import type { Phrase } from '../../../problems';
import type { RowLocations } from '../locations';
import type { ColumnSample } from '../sample';

/** By the path of a required field without a column: columns of no field whose values look like it. */
export function findLookAlikes(
  rows: readonly unknown[],
  targets: { readonly unused: readonly string[]; readonly ofPath: (path: string) => unknown },
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
