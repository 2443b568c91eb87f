interface Sequence {
  come: number;
  count: number | undefined;
}

/** How many sequences are remembered of which an earlier part is gone. */
const maxCut = 100;

/**
 * The sequences (`msg.parts`) of the messages that come, which may have overtaken one another, and
 * whether the messages up to now are all that belong together. It outlives a deploy of its node:
 * what comes after that may be the rest of something.
 */
export class Sequences {
  /** Those of which messages are still to come. */
  readonly #open = new Map<unknown, Sequence>();
  readonly #ids = new Set<unknown>();
  #hasOthers = false;
  #isLastHere = false;
  /** Sequences of which an earlier part is gone. */
  #cutIds: ReadonlySet<unknown> = new Set();
  /** Messages without a sequence were cut off: others of them may follow. */
  #areOthersCut = false;

  take(parts: unknown): void {
    const { id, index, count } = readParts(parts);
    if (index === undefined) {
      this.#hasOthers = true;
      return;
    }
    const before = this.#open.get(id);
    const sequence = { come: (before?.come ?? 0) + 1, count: count ?? before?.count };
    this.#ids.add(id);
    if (sequence.come >= (sequence.count ?? Infinity)) this.#open.delete(id);
    else this.#open.set(id, sequence);
    if (index + 1 === count) this.#isLastHere = true;
  }

  get isOpen(): boolean {
    return this.#open.size > 0;
  }

  /** The last message of a sequence has come; others of it may be late. */
  get isLastHere(): boolean {
    return this.#isLastHere;
  }

  /** Every message is of a sequence, and each of these is here from its start to its end. */
  get isWhole(): boolean {
    return this.#ids.size > 0 && !this.isOpen && !this.#hasOthers && !this.#isCut();
  }

  /** Ends here, as a message says: returns whether nothing was cut off before. */
  complete(): boolean {
    const isWhole = !this.#areOthersCut && !this.#isCut();
    this.#areOthersCut = false;
    this.#reset();
    return isWhole;
  }

  /** Ends here, whether or not more of the same follows: returns whether it was whole. */
  end(): boolean {
    const { isWhole } = this;
    if (!isWhole) {
      this.#areOthersCut ||= this.#hasOthers;
      this.#cutIds = new Set([...this.#cutIds, ...this.#open.keys()].slice(-maxCut));
    }
    this.#reset();
    return isWhole;
  }

  /** Whether earlier messages that belong to this one are gone. */
  isRest(parts: unknown): boolean {
    const { id, index } = readParts(parts);
    return index === undefined ? this.#areOthersCut : this.#cutIds.has(id);
  }

  /** Messages without a sequence begin anew, as all nodes do. */
  restart(): void {
    this.#areOthersCut = false;
  }

  #isCut(): boolean {
    return [...this.#ids].some((id) => this.#cutIds.has(id));
  }

  #reset(): void {
    this.#open.clear();
    this.#ids.clear();
    this.#hasOthers = false;
    this.#isLastHere = false;
  }
}

/** Without an index, a message is of no sequence. */
function readParts(parts: unknown): { id?: unknown; index?: number; count?: number } {
  if (typeof parts !== 'object' || parts === null) return {};
  const { id, index, count }: { id?: unknown; index?: unknown; count?: unknown } = parts;
  return {
    id,
    ...(typeof index === 'number' && { index }),
    ...(typeof count === 'number' && { count }),
  };
}

/** Whether a list is a part of a longer one, as the core's split node makes them. */
export function isPartOfList(parts: unknown): boolean {
  if (typeof parts !== 'object' || parts === null) return false;
  const { type, len, count }: { type?: unknown; len?: unknown; count?: unknown } = parts;
  return type === 'array' && typeof len === 'number' && len > 1 && count !== 1;
}
