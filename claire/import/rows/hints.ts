import type { ImportHint } from '../check';
import type { ColumnTargets } from './columns/column-targets';

const maxWarnings = 10;

/** These are of one column, and others may have them too. */
const ofColumn: ReadonlySet<ImportHint['code']> = new Set(['lostZero', 'mixedNumbers']);

/** Tells one hint of each kind. */
export class Hints {
  readonly #told = new Set<string>();

  constructor(private readonly onHint: (hint: ImportHint) => void) {}

  hasTold(code: ImportHint['code']): boolean {
    return this.#told.has(code);
  }

  tell(hint: ImportHint | undefined): void {
    if (hint === undefined) return;
    const { code, field } = hint;
    const key = ofColumn.has(code) ? `${code} ${field}` : code;
    if (this.#told.has(key)) return;
    this.#told.add(key);
    this.onHint(hint);
  }

  /** Columns that no row has, that were left out, or taken for what their names do not say. */
  tellColumns({ missing, warnings }: ColumnTargets): void {
    const [field] = missing;
    if (field !== undefined) {
      const message = `The first row has no column "${field}", which the mapping names`;
      this.tell({ code: 'missingColumns', field, message });
    }
    const [first] = warnings;
    if (first === undefined) return;
    const told = warnings.slice(0, maxWarnings).map(({ message }) => message);
    const more = warnings.length - told.length;
    if (more > 0) told.push(`And ${String(more)} columns more`);
    this.tell({ code: 'columns', field: first.column ?? '', message: told.join('. ') });
  }
}
