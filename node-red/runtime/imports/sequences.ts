import { BoundedMap } from '../../../claire/cache';
import { isObject } from '../../../claire/json';

interface Sequence {
  /** All places before it have come. */
  next: number;
  /** Further ones that have come; one may come twice. */
  readonly ahead: Set<number>;
  count: number | undefined;
}

/** How many sequences are remembered of which messages are gone. */
const maxGone = 10_000;

/**
 * The sequences (`msg.parts`) of the messages that come, which may have overtaken one another, and
 * whether the messages up to now are all that belong together. It outlives a deploy of its node:
 * later messages may complete a sequence.
 */
export class Sequences {
  readonly #all = new Map<unknown, Sequence>();
  /** Those of which messages are still to come. */
  readonly #open = new Set<unknown>();
  #hasOthers = false;
  /** The last message of a sequence has come; others of it may be late. */
  isLastHere = false;
  /** Those that ended, and whether without the rest of them: one of their messages may come again. */
  readonly #gone = new BoundedMap<unknown, boolean>(maxGone);
  /** Messages without a sequence were cut off: others of them may follow. */
  #areOthersCut = false;

  /** Returns whether the sequence goes on that is open for the longest time. */
  take(parts: unknown): boolean {
    const levels = readLevels(parts);
    this.#hasOthers ||= levels.length === 0;
    const [oldest] = this.#open;
    const goesOn = levels.some(({ id }) => this.#open.size === 0 || id === oldest);
    for (const { id, index, count } of levels) {
      const sequence = this.#all.get(id) ?? { next: 0, ahead: new Set(), count };
      if (index >= sequence.next) sequence.ahead.add(index);
      while (sequence.ahead.delete(sequence.next)) sequence.next += 1;
      sequence.count = count ?? sequence.count;
      this.#all.set(id, sequence);
      const come = sequence.next + sequence.ahead.size;
      if (come >= (sequence.count ?? Infinity)) this.#open.delete(id);
      else this.#open.add(id);
    }
    const isLast = levels.every(({ index, count }) => index + 1 === count);
    this.isLastHere ||= levels.length > 0 && isLast;
    return goesOn;
  }

  get isOpen(): boolean {
    return this.#open.size > 0;
  }

  /** Every message is of a sequence, and each of these is here from its start to its end. */
  get isWhole(): boolean {
    return this.#all.size > 0 && !this.isOpen && !this.#hasOthers;
  }

  /** Ends here, as a message says: returns whether nothing was cut off before. */
  complete(): boolean {
    const isWhole = !this.#areOthersCut && ![...this.#open].some((id) => this.#gone.has(id));
    this.#areOthersCut = false;
    this.#reset(false);
    return isWhole;
  }

  /** Ends here, whether or not more of the same follows: returns whether it was whole. */
  end(): boolean {
    const { isWhole } = this;
    this.#areOthersCut ||= this.#hasOthers;
    this.#reset(true);
    return isWhole;
  }

  /** Whether earlier messages that belong to this one are gone. */
  isRest(parts: unknown): boolean {
    const levels = readLevels(parts);
    return levels.length === 0 ? this.#areOthersCut : levels.some(({ id }) => this.#gone.get(id));
  }

  /** Messages without a sequence begin anew, as all nodes do. */
  restart(): void {
    this.#areOthersCut = false;
  }

  #reset(isCut: boolean): void {
    for (const id of this.#all.keys()) this.#gone.set(id, isCut && this.#open.has(id));
    this.#open.clear();
    this.#all.clear();
    this.#hasOthers = false;
    this.isLastHere = false;
  }
}

interface Level {
  readonly id: unknown;
  readonly index: number;
  readonly count: number | undefined;
}

/** A message split twice has two levels; no flow has more than this. */
const maxLevels = 20;

/** The sequences that a message is of, the outermost first; without an index, it is of none. */
function readLevels(parts: unknown): Level[] {
  const levels: Level[] = [];
  let inner = parts;
  for (let level = 0; isObject(inner) && level < maxLevels; level += 1) {
    const { id, index, count } = inner;
    // A csv node counts down from a count that is not known yet.
    const known = typeof count === 'number' && count > 0 ? count : undefined;
    if (typeof index === 'number') levels.unshift({ id, index, count: known });
    inner = inner.parts;
  }
  return levels;
}

/** Whether a message is one of several, as the core's split node makes them. */
export function isPartOfSeveral(parts: unknown): boolean {
  return readLevels(parts).some(({ count }) => count !== 1);
}
