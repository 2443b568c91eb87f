import { after } from '../../runtime/clock';
import type { Importer } from './importer';
import type { Arrival } from './rows';
import { isFilled } from './stream';

export interface CollectingSettings {
  /** So many appointments are sent at once. */
  count: number;
  /** So long after the first one of them they are sent anyway; 0 waits for the count. */
  milliseconds: number;
}

/** Single messages, each an appointment, until there are enough of them to be sent together. */
export class Collecting {
  #held: Arrival[] = [];
  #cancelTimer: (() => void) | undefined;

  constructor(
    private readonly importer: Importer,
    private readonly settings: CollectingSettings,
  ) {}

  take(arrival: Arrival): void {
    const { message } = arrival;
    const isLast = Object.hasOwn(message, 'complete');
    // As with core's join: a message that only says that it is complete brings nothing itself.
    if (isLast && !isFilled(message.payload)) arrival.done();
    else this.#held.push(arrival);
    if (isLast || this.#held.length >= this.settings.count) this.#sendAll();
    else this.#wait();
  }

  /** Nothing more comes: imports the rest. */
  end(): void {
    this.#sendAll();
  }

  #sendAll(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = undefined;
    const held = this.#held;
    this.#held = [];
    if (held.length > 0) this.importer.takeSingles(held);
  }

  #wait(): void {
    this.importer.showCollected(this.#held.length);
    const { milliseconds } = this.settings;
    if (milliseconds === 0) return;
    this.#cancelTimer ??= after(milliseconds, () => {
      this.#sendAll();
    });
  }
}
