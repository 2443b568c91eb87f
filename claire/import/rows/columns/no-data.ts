import { type Phrase, phrase } from '../../../problems';
import { isSign } from '../values/texts';
import { isPlainObject } from '../values/read-value';

/** What a row of a file has in its cells. */
export interface CellCount {
  /** Cells that are not blank. */
  filled: number;
  /** Of these, the ones that hold the name of their column. */
  likeHeader: number;
}

/** Why a row of a file is none of its data. */
export function describeNoData({ filled, likeHeader }: CellCount): Phrase | undefined {
  if (filled === 0) return phrase('blankRow');
  return filled > 1 && likeHeader === filled ? phrase('headerRow') : undefined;
}

const maxTotalsCells = 6;
const maxLabelLength = 40;
const label =
  /^(?:grand |sub|eind|ge)?-?(?:samtsumme|samtbetrag|samt|summe|totalen|totaal|totals?|totaux|somme|aantal|anzahl|nombre|count)(?![\p{L}\p{N}])/iu;

/** Whether a row without a car and a time holds totals, as reports have below their data. */
export function isTotals(cells: readonly unknown[]): boolean {
  const filled = cells.filter((value) => value !== undefined && value !== null && value !== '');
  if (filled.length > maxTotalsCells) return false;
  return filled.some(
    (value) =>
      typeof value === 'string' && value.length <= maxLabelLength && label.test(value.trim()),
  );
}

const minColumns = 8;
const minLength = 60;
/** What a line of a file has, and a note of several lines hardly: a date, or a VIN. */
const dateOrVin = /^"?(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\b.*|[A-HJ-NPR-Z\d]{17})"?$/;

/** Whether a cell holds the lines below it, as readers of CSV make of a quote that is not closed. */
export function holdsLines(value: unknown, columns: number): boolean {
  if (typeof value !== 'string' || value.length < minLength || columns < minColumns) return false;
  const at = value.indexOf('\n');
  if (at === -1) return false;
  const line = value.slice(at + 1, at + 1 + maxLineLength).split(/[\r\n]/, 1)[0] ?? '';
  return [';', '\t', ',', '|'].some((separator) => {
    const cells = line.split(separator);
    return cells.length >= columns && cells.some((cell) => dateOrVin.test(cell.trim()));
  });
}

const maxLineLength = 5000;

/** Whether a customer has `-` for a name or 0 for a number, and nothing else. */
export function isUnnamed(customer: unknown): boolean {
  if (!isPlainObject(customer)) return false;
  for (const name in customer) {
    const value = customer[name];
    const isZero = name === 'dms_nr' && typeof value === 'string' && /^0+$/.test(value);
    const isNone = isZero || (typeof value === 'string' && isSign(value));
    if (!isNone && value !== false) return false;
  }
  return true;
}

/** Whether only the price of 0 that a file has in each of its places stands in an intervention. */
export function isEmptyLine(line: unknown): boolean {
  return (
    isPlainObject(line) && Object.values(line).every((value) => value === 0 || value === false)
  );
}
