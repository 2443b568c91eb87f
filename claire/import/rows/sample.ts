import type { RowSettings } from './settings';

/** So many rows tell how a file is written, or fewer large ones. */
const maxRows = 1000;
const maxLength = 16_000_000;

/** The first rows, until it is decided how all are read. */
export class Sample {
  readonly rows: unknown[] = [];
  #length = 0;

  /** Whether no more have to be waited for. */
  get isFull(): boolean {
    return this.rows.length >= maxRows || this.#length >= maxLength;
  }

  add(given: unknown): void {
    this.rows.push(given);
    this.#length += estimateLength(given);
  }
}

/** Whether the first rows have to tell how all are read. */
export function needsSample({ source, dateOrder, decimals, locationBy }: RowSettings): boolean {
  return source === 'columns' || [dateOrder, decimals, locationBy].includes('auto');
}

/** The characters of a row's own texts. */
function estimateLength(given: unknown): number {
  if (typeof given !== 'object' || given === null) return 0;
  let length = 1000;
  try {
    for (const name in given) {
      const value: unknown = Reflect.get(given, name);
      length += name.length + (typeof value === 'string' ? value.length : 0);
    }
  } catch {
    // A getter may throw: the row is told when it is read.
  }
  return length;
}
