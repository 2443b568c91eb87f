import { maxNameLength } from './column-name';
import { importField, importFields } from './import-fields';
import { parts } from './fields/parts';

/**
 * The path that a column is called by itself, such as `car.vin` or `interventions[1].title`, in
 * any case. A part may come as one object, by its exact name: `car`.
 */
export function findColumnPath(column: string): string | undefined {
  if (column.length > maxNameLength) return undefined;
  if (column !== 'appointment' && Object.hasOwn(parts, column)) return column;
  const path = column
    .trim()
    .replace(/\[(\d{1,4})\]/g, '.$1')
    .toLowerCase();
  if (importField(path) !== undefined) return withNumber(path);
  const isInside = listRecordPaths().some((outer) => startsWith(path, outer));
  return isInside ? path : undefined;
}

/** `interventions.title` is of the first. */
function withNumber(path: string): string {
  return path.replace(/^interventions\.(?!\d)/, 'interventions.0.');
}

/** `car.tyres_on_car.location` goes into an object that a field holds. */
function startsWith(path: string, outer: string): boolean {
  return path.replace(/^interventions\.\d+\./, 'interventions.').startsWith(`${outer}.`);
}

let recordPaths: readonly string[] | undefined;

function listRecordPaths(): readonly string[] {
  recordPaths ??= importFields
    .filter(({ type }) => type === 'record' || type === 'records' || type === 'any records')
    .map(({ path }) => path);
  return recordPaths;
}
