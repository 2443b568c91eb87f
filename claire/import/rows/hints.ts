import type { ImportHint } from '../check';

/** Tells one hint of each kind. */
export class Hints {
  readonly #told = new Set<ImportHint['code']>();

  constructor(private readonly onHint: (hint: ImportHint) => void) {}

  hasTold(code: ImportHint['code']): boolean {
    return this.#told.has(code);
  }

  tell(hint: ImportHint | undefined): void {
    if (hint === undefined || this.#told.has(hint.code)) return;
    this.#told.add(hint.code);
    this.onHint(hint);
  }
}
