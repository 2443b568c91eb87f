import { describedField } from '../described-fields';
import { parts } from '../fields/parts';

/** A longer name is not known, and is cut before anything else looks at it. */
export const maxNameLength = 200;

/** The same for `Klant-nr.`, `KLANTNR` and `klant nr`: no case, accents, spaces or punctuation. */
export function plainColumnName(name: string): string {
  return name
    .slice(0, maxNameLength)
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

const maxShown = 60;
const noName = '(no name)';

/** For messages and lists. */
export function showColumn(name: string): string {
  if (isUnnamed(name)) return noName;
  const text = name.slice(0, maxShown).trim();
  return name.length > maxShown ? `${text}…` : text;
}

/** A reader of spreadsheets calls a column without a name `__EMPTY`, the next `__EMPTY_1`. */
export function isUnnamed(name: string): boolean {
  return name.slice(0, maxNameLength).trim() === '' || name.startsWith('__EMPTY');
}

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
