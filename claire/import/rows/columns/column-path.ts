import { maxNameLength } from './column-name';
import { describedField } from '../described-fields';
import { parts } from '../fields/parts';

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
  return isField(path) ? withNumber(path) : undefined;
}

const parentPattern = /^(?:interventions\.(?:\d+\.)?|car\.|customer_[a-z]+\.)?[a-z_]+/;

/** Also what stands inside a field, such as `car.tyres_on_car.id`. */
function isField(path: string): boolean {
  if (describedField(path) !== undefined) return true;
  const parent = parentPattern.exec(path)?.[0] ?? '';
  return path[parent.length] === '.' && describedField(parent) !== undefined;
}

/** `interventions.title` is of the first. */
function withNumber(path: string): string {
  return path.replace(/^interventions\.(?!\d)/, 'interventions.0.');
}
