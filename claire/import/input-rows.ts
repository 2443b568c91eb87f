import type { Problem } from '../errors';
import { type Outcome, withRowNumbers } from './outcome';

/** Which rows of the input an appointment is of: its own, or those of its group. */
export class InputRows {
  readonly #groups = new Map<number, readonly number[]>();
  readonly #warnings = new Map<number, readonly Problem[]>();

  constructor(
    /** `file`: what Claire says of an appointment then names its rows. */
    private readonly source: 'file' | 'list',
  ) {}

  /** `rows` of a group; left out, the appointment is the row with its own index. */
  add(index: number, rows: readonly number[] | undefined, warnings?: readonly Problem[]): void {
    if (warnings !== undefined) this.#warnings.set(index, warnings);
    if (rows !== undefined) this.#groups.set(index, rows);
  }

  count(index: number): number {
    return this.#groups.get(index)?.length ?? 1;
  }

  /** The outcome with its rows, which are forgotten. */
  describe(index: number, outcome: Outcome): Outcome {
    const rows = this.#groups.get(index);
    const warnings = this.#warnings.get(index);
    this.#groups.delete(index);
    this.#warnings.delete(index);
    const named = this.source === 'file' ? withRowNumbers(outcome, rows ?? [index]) : outcome;
    const told = warnings === undefined ? named : { ...named, warnings };
    return rows === undefined ? told : { ...told, rows };
  }
}
