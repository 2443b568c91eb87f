import { after } from '../../runtime/clock';
import type { Importer } from './importer';
import { AsyncQueue } from './async-queue';
import type { Arrival } from './rows';

export interface StreamSettings {
  /** So many appointments are asked for at a time. */
  count: number;
  /** So long after more was asked for, and nothing came, the stream is over; 0 for never. */
  milliseconds: number;
  /** Whether the last of a sequence (`msg.parts`) is the last of all. */
  honourParts: boolean;
}

/** So many messages without an outcome are here when no more is asked for. */
const maxHeld = 20_000;

/** When so little came that this passes without more, what was asked for is not to be waited for. */
const quiet = 1000;

/**
 * Messages with one appointment each, in any number: one import that goes on while they come. More
 * is asked for when all that was asked for is there and there is room, so a message that ends the
 * stream overtakes none. Each message is done when its outcome has gone out.
 */
export class Stream {
  #queue: AsyncQueue | undefined;
  #held = 0;
  /** How many of those that were asked for have not come. */
  #expected = 0;
  #sequences = new Sequences();
  /** The last of a sequence is here: if no more comes soon, nothing more comes at all. */
  #isEnding = false;
  #cancelTimer: (() => void) | undefined;

  constructor(
    private readonly importer: Importer,
    private readonly settings: StreamSettings,
    private readonly askFor: (count: number) => void,
  ) {}

  take(arrival: Arrival): void {
    const { message } = arrival;
    const isLast = this.#isLast(arrival);
    // As with core's join: a message that only says that it is complete brings nothing itself.
    if (Object.hasOwn(message, 'complete') && !isFilled(message.payload)) arrival.done();
    else this.#push(arrival);
    if (isLast) this.end();
  }

  /** Nothing more comes: imports the rest. */
  end(): void {
    this.#cancelTimer?.();
    this.#queue?.end();
    this.#queue = undefined;
    this.#sequences = new Sequences();
    this.#isEnding = false;
  }

  #push(arrival: Arrival): void {
    const queue = (this.#queue ??= this.#begin());
    this.#held += 1;
    this.#expected -= 1;
    queue.push(arrival);
    if (this.#expected <= 0) this.#askForMore();
    else if (this.#isEnding) this.#endAfter(quiet);
    else
      this.#after(quiet, () => {
        this.#expected = 0;
        this.#askForMore();
      });
  }

  #begin(): AsyncQueue {
    const queue = new AsyncQueue();
    // Whatever starts a stream is taken for a page as those that follow.
    this.#expected = this.settings.count;
    this.importer.takeStream(queue, maxHeld, (rows) => {
      this.#held -= rows;
      this.#askForMore();
    });
    return queue;
  }

  #isLast({ message: { complete, parts } }: Arrival): boolean {
    if (complete !== undefined) return true;
    if (!this.settings.honourParts) return false;
    const over = this.#sequences.take(parts);
    this.#isEnding = over === 'perhaps';
    return over === 'over';
  }

  #askForMore(): void {
    if (this.#queue === undefined || this.#expected > 0 || this.#held > maxHeld) return;
    const { count, milliseconds } = this.settings;
    this.#expected = count;
    this.#endAfter(this.#isEnding ? quiet : milliseconds);
    this.askFor(count);
  }

  #endAfter(milliseconds: number): void {
    this.#cancelTimer?.();
    if (milliseconds > 0) {
      this.#after(milliseconds, () => {
        this.end();
      });
    }
  }

  #after(milliseconds: number, act: () => void): void {
    this.#cancelTimer?.();
    this.#cancelTimer = after(milliseconds, act);
  }
}

export function isFilled(payload: unknown): boolean {
  return typeof payload === 'object' && payload !== null;
}

/**
 * The sequences (`msg.parts`) of one stream. Their messages may have overtaken one another on their
 * way, and some may never come.
 */
class Sequences {
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
