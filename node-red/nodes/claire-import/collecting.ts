import { after } from '../../runtime/clock';
import type { Importer } from './importer';
import type { Arrival } from './rows';
import { Sequences } from '../../runtime/imports/sequences';
import { isFilled } from './stream';

export interface CollectingSettings {
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
    private readonly sequences = new Sequences(),
  ) {}

  take(arrival: Arrival): void {
    const { message } = arrival;
    const isLast = Object.hasOwn(message, 'complete');
    // As with core's join: a message that only says that it is complete brings nothing itself.
    if (isLast && !isFilled(message.payload)) arrival.done();
    else {
      this.#held.push(arrival);
      this.sequences.take(message.parts);
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
    this.#cancelTimer?.();
    this.#cancelTimer = undefined;
    const held = this.#held;
    this.#held = [];
    if (held.length > 0) this.importer.takeSingles(held, isWhole);
  }

  #wait(): void {
    this.importer.showCollected(this.#held.length);
    const { milliseconds } = this.settings;
    if (milliseconds === 0) return;
    // A sequence may take its time, as long as it goes on.
    if (this.settings.needsWhole && this.sequences.isOpen) {
      this.#cancelTimer?.();
      this.#cancelTimer = undefined;
    }
    this.#cancelTimer ??= after(milliseconds, () => {
      this.end();
    });
  }
}
