import type { Problem } from '../errors';
import { guarded } from '../ports';
import type { Progress } from './channel';

/** A row by its place among all that were read. */
export interface Numbered {
  readonly index: number;
  /** About the characters of its JSON; 0 where it needs no memory to speak of. */
  readonly size: number;
  /** The input rows that it is of, from 0, where several may be one appointment. */
  readonly rows?: readonly number[] | undefined;
  /** Values that were left out, and what else is odd about it. */
  readonly warnings?: readonly Problem[] | undefined;
  isSettled: boolean;
}

interface Settings<Entry, Result> {
  readonly progress: Progress;
  /** How many rows may be without an outcome. */
  readonly maxHeld: number;
  /** How many rows may be read whose outcome was not taken; `maxHeld` when left out. */
  readonly maxOpen?: number;
  /** Completes an outcome by what is known of its row. */
  readonly describe?: (outcome: Result, entry: Numbered) => Result;
  readonly onAnswered?: ((rows: number) => void) | undefined;
  /** What rows hold as long as Claire has not answered, or as they have no outcome. */
  readonly keys?: {
    answered(entries: readonly Entry[]): void;
    settled(entry: Entry, outcome: Result): void;
  };
}

/** Of all rows without an outcome together: rows may be large. */
const maxHeldCharacters = 64_000_000;

/**
 * What is true of each row of a pipeline: it gets a number when it is read and one outcome, and the
 * outcomes leave in the order of the numbers. How many rows are held here is all that bounds memory.
 */
export class Outcomes<Result extends object, Entry extends Numbered = Numbered> {
  readonly #known = new Map<number, Result>();
  readonly #onAnswered: (rows: number) => void;
  #reserved = 0;
  #taken = 0;
  #held = 0;
  #heldCharacters = 0;
  #failure: { error: unknown } | undefined;
  /** Whether no more rows come. */
  hasEnded = false;
  /** Whether nobody reads the outcomes any more. */
  isAbandoned = false;

  constructor(private readonly settings: Settings<Entry, Result>) {
    this.#onAnswered = guarded(settings.onAnswered);
  }

  /** The row that all later ones wait for. */
  get first(): number {
    return this.#taken;
  }

  get isFull(): boolean {
    const { maxHeld, maxOpen = maxHeld } = this.settings;
    const isOpenFull = this.#reserved - this.#taken >= maxOpen;
    return isOpenFull || this.#held >= maxHeld || this.#heldCharacters >= maxHeldCharacters;
  }

  /** Whether reading waits for rows whose outcome is not known: what is held back has to go on. */
  get isStuck(): boolean {
    return this.isFull && !this.#known.has(this.#taken);
  }

  /** What to wait for before the next row is read; `undefined` where there is room. */
  room(): Promise<void> | undefined {
    return this.isFull ? this.#waitForRoom() : undefined;
  }

  /** The number of one more row. */
  reserve(size: number): number {
    this.#held += 1;
    this.#heldCharacters += size;
    return this.#reserved++;
  }

  /** A row that goes no further. */
  addSettled(outcome: Result, told: Pick<Numbered, 'rows' | 'warnings'> = {}): void {
    const entry = { ...told, index: this.#reserved++, size: 0, isSettled: true };
    this.#set(entry, outcome);
    this.#onAnswered(countRows(entry));
  }

  /** Claire has answered for these rows, or is not asked at all. */
  answered(entries: readonly Entry[]): void {
    this.settings.keys?.answered(entries);
    this.#onAnswered(entries.reduce((sum, entry) => sum + countRows(entry), 0));
  }

  /** Gives the row its outcome, if it has none. */
  settle(entry: Entry, outcome: Result): void {
    if (entry.isSettled) return;
    entry.isSettled = true;
    this.#held -= 1;
    this.#heldCharacters -= entry.size;
    this.settings.keys?.settled(entry, outcome);
    this.#set(entry, outcome);
  }

  /** No more rows come, because of an error where one is given. */
  end(failure?: { error: unknown }): void {
    this.hasEnded = true;
    this.#failure ??= failure;
    this.settings.progress.notify();
  }

  /** Yields each outcome as soon as its turn comes; then throws what the source threw. */
  async *inOrder(stages: readonly Promise<void>[]): AsyncGenerator<Result, void, undefined> {
    const { progress } = this.settings;
    let broken: { error: unknown } | undefined;
    Promise.all(stages).catch((error: unknown) => {
      broken = { error };
      progress.notify();
    });
    try {
      for (;;) {
        const outcome = this.#known.get(this.#taken);
        if (outcome !== undefined) {
          yield outcome;
          this.#known.delete(this.#taken);
          this.#taken += 1;
          progress.notify();
        } else if (broken !== undefined) throw broken.error;
        else if (this.hasEnded && this.#taken === this.#reserved) break;
        else await progress.change();
      }
    } finally {
      this.isAbandoned = true;
    }
    if (this.#failure !== undefined) throw this.#failure.error;
  }

  #set(entry: Numbered, outcome: Result): void {
    const { describe, progress } = this.settings;
    const described = describe === undefined ? outcome : describe(outcome, entry);
    const { rows, warnings } = entry;
    const told = warnings === undefined ? described : { ...described, warnings };
    this.#known.set(entry.index, rows === undefined ? told : { ...told, rows });
    progress.notify();
  }

  async #waitForRoom(): Promise<void> {
    while (this.isFull && !this.isAbandoned) await this.settings.progress.change();
  }
}

function countRows({ rows }: Numbered): number {
  return rows?.length ?? 1;
}
