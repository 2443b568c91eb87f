/**
 * The sequences (`msg.parts`) of one stream. Their messages may have overtaken one another on their
 * way, and some may never come.
 */
export class Sequences {
  /** How many have come of each that is not complete. */
  readonly #open = new Map<unknown, number>();
  #isLastHere = false;

  /** Whether the stream is over with this message: surely, perhaps, or not. */
  take(parts: unknown): 'over' | 'perhaps' | 'not' {
    if (typeof parts === 'object' && parts !== null) this.#count(parts);
    if (!this.#isLastHere) return 'not';
    return this.#open.size === 0 ? 'over' : 'perhaps';
  }

  #count({ id, index, count }: { id?: unknown; index?: unknown; count?: unknown }): void {
    if (typeof index !== 'number') return;
    const come = (this.#open.get(id) ?? 0) + 1;
    if (typeof count === 'number' && come >= count) this.#open.delete(id);
    else this.#open.set(id, come);
    if (index + 1 === count) this.#isLastHere = true;
  }
}
