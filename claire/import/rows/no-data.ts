/** What a row of a file has in its cells. */
export interface CellCount {
  /** Cells that are not blank. */
  filled: number;
  /** Of these, the ones that hold the name of their column. */
  likeHeader: number;
}

/** Why a row of a file is none of its data; reads on from its number. */
export function describeNoData({ filled, likeHeader }: CellCount): string | undefined {
  if (filled === 0) return 'it is blank';
  return filled > 1 && likeHeader === filled ? 'it is the header once more' : undefined;
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
