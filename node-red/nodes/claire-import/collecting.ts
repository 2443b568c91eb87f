import { after } from '../../runtime/clock';
import type { Sequences } from '../../runtime/imports/sequences';
import type { Importer } from './importer';
import { type Arrival, AsyncQueue } from './rows';

interface StreamSettings {
  /** So many appointments are asked for at a time. */
  count: number;
  /** So long after more was asked for, and nothing came, the stream is over; 0 for never. */
  milliseconds: number;
  /** Whether the last of a sequence (`msg.parts`) is the last of all. */
  honourParts: boolean;
  /** Whether rows of one appointment must not be cut by a pause. */
  mayGroup: boolean;
}

/** So many messages without an outcome are here when no more is asked for. */
const maxHeld = 20_000;

/** Where no seconds are set: so long without more of a sequence, and the rest of it may be lost. */
const maxPause = 60_000;

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
  /** The last of a sequence is here: if no more comes soon, what is missing does no harm. */
  #isEnding = false;
  #cancelTimer: (() => void) | undefined;

  constructor(
    private readonly importer: Importer,
    private readonly settings: StreamSettings,
    private readonly askFor: (count: number) => void,
    private readonly sequences: Sequences,
  ) {}

  take(arrival: Arrival): void {
    const { message } = arrival;
    const isRest = this.settings.mayGroup && this.sequences.isRest(message.parts);
    const isLast = this.#isLast(arrival);
    // As with core's join: a message that only says that it is complete brings nothing itself.
    if (Object.hasOwn(message, 'complete') && !isFilled(message.payload)) arrival.done();
    else if (isRest) this.importer.refuseRest(arrival);
    else this.#push(arrival);
    if (message.complete !== undefined) this.#end(this.sequences.complete());
    else if (isLast) this.end();
  }

  /** Imports the rest, whatever comes. */
  end(): void {
    this.#end(this.sequences.end());
  }

  #end(isWhole: boolean): void {
    this.#cancelTimer?.();
    this.#queue?.end(isWhole);
    this.#queue = undefined;
    this.#isEnding = false;
  }

  #push(arrival: Arrival): void {
    this.#cancelTimer?.();
    this.#held += 1;
    if (this.#queue?.isClosed === false) {
      this.#expected -= 1;
      this.#queue.push(arrival);
    } else this.#begin(arrival);
    if (this.#expected <= 0) this.#askForMore();
    else if (this.#isEnding) this.#endAfter(quiet);
    else
      this.#after(quiet, () => {
        this.#expected = 0;
        this.#askForMore();
      });
  }

  #begin(arrival: Arrival): void {
    const queue = (this.#queue = new AsyncQueue());
    queue.push(arrival);
    // Whatever starts a stream is taken for a page as those that follow.
    this.#expected = this.settings.count - 1;
    this.importer.takeStream(queue, maxHeld, (rows) => {
      this.#held -= rows;
      this.#askForMore();
    });
  }

  #isLast({ message }: Arrival): boolean {
    const { complete, parts } = message;
    const { mayGroup, honourParts } = this.settings;
    if (complete === undefined || isFilled(message.payload))
      this.sequences.take(honourParts ? parts : undefined);
    const { isLastHere, isOpen } = this.sequences;
    this.#isEnding = isLastHere && isOpen && !mayGroup;
    return complete !== undefined || (isLastHere && !isOpen);
  }

  #askForMore(): void {
    if (this.#queue?.isClosed !== false || this.#expected > 0 || this.#held > maxHeld) return;
    const { count, milliseconds } = this.settings;
    this.#expected = count;
    this.#endAfter(this.#isEnding ? quiet : milliseconds);
    this.askFor(count);
  }

  #endAfter(milliseconds: number): void {
    this.#cancelTimer?.();
    const { mayGroup } = this.settings;
    const mayBeLost = mayGroup || this.sequences.isOpen;
    const pause = milliseconds === 0 && mayBeLost ? maxPause : milliseconds;
    if (pause === 0) return;
    this.#after(pause, () => {
      // The rest of an appointment would overwrite what was sent of it.
      if (mayGroup && !this.sequences.isOpen) this.importer.warnOfPause();
      else this.end();
    });
  }

  #after(milliseconds: number, act: () => void): void {
    this.#cancelTimer?.();
    this.#cancelTimer = after(milliseconds, act);
  }
}

function isFilled(payload: unknown): boolean {
  return typeof payload === 'object' && payload !== null;
}

interface CollectingSettings {
  /** So many appointments are sent at once. */
  count: number;
  /** So long after the first one of them they are sent anyway; 0 waits for the count. */
  milliseconds: number;
  /** Whether what belongs together must not be cut by a count or a time. */
  needsWhole: boolean;
}

/**
 * Single messages, each an appointment or a row of one, until there are enough of them to be sent
 * together, or until all of their sequences (`msg.parts`) are here.
 */
export class Collecting {
  #held: Arrival[] = [];
  #cancelTimer: (() => void) | undefined;

  constructor(
    private readonly importer: Importer,
    private readonly settings: CollectingSettings,
    private readonly sequences: Sequences,
  ) {}

  take(arrival: Arrival): void {
    const { message } = arrival;
    const isLast = Object.hasOwn(message, 'complete');
    // As with core's join: a message that only says that it is complete brings nothing itself.
    if (isLast && !isFilled(message.payload)) arrival.done();
    else {
      // Throws where the parts cannot be read: such a message is refused, and must not be held.
      const goesOn = this.sequences.take(message.parts);
      this.#held.push(arrival);
      // A sequence may take its time, as long as it goes on; those behind it do not help it.
      if (goesOn && this.settings.needsWhole) this.#stopWaiting();
    }
    if (isLast) this.#sendAll(this.sequences.complete());
    else if (this.#isEnough()) this.end();
    else this.#wait();
  }

  /** Imports what is here, whatever comes. */
  end(): void {
    this.#sendAll(this.sequences.end());
  }

  #isEnough(): boolean {
    const { count, needsWhole } = this.settings;
    if (needsWhole && this.sequences.isWhole) return true;
    return this.#held.length >= count && !(needsWhole && this.sequences.isOpen);
  }

  #sendAll(isWhole: boolean): void {
    this.#stopWaiting();
    const held = this.#held;
    this.#held = [];
    if (held.length > 0) this.importer.takeSingles(held, isWhole);
  }

  #wait(): void {
    this.importer.showCollected(this.#held.length);
    const { milliseconds, needsWhole } = this.settings;
    const isPart = needsWhole && this.sequences.isOpen;
    const pause = milliseconds === 0 && isPart ? maxPause : milliseconds;
    if (pause === 0) return;
    this.#cancelTimer ??= after(pause, () => {
      this.end();
    });
  }

  #stopWaiting(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = undefined;
  }
}
