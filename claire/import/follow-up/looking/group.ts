import type { Open } from '../open';
import type { Question } from './look';
import type { Looking } from './looking';
import { Round } from './round';
import { Schedule } from './schedule';

/** Rows of one location and day: one look is for all of them. */
export class Group {
  readonly #rows = new Map<number, Open>();
  readonly #schedule: Schedule;
  #alarm: AbortController | undefined;
  #isWatching = false;

  constructor(
    private readonly question: Question,
    private readonly looking: Looking,
    private readonly whenEmpty: () => void,
  ) {
    this.#schedule = new Schedule(this.#rows, looking);
  }

  add(row: Open): void {
    this.#rows.set(row.index, row);
    if (row.awaitsResult) this.#watchOrWake();
    else this.ask();
  }

  /** Its rows are to be asked for soon. */
  ask(): void {
    this.#schedule.hasNew();
    this.#watchOrWake();
  }

  remove(row: Open): void {
    this.#rows.delete(row.index);
    if (this.#rows.size === 0) this.wake();
  }

  /** Looks anew when the next look is due. */
  wake(): void {
    this.#alarm?.abort();
  }

  get rows(): Iterable<Open> {
    return this.#rows.values();
  }

  #watchOrWake(): void {
    if (this.#isWatching) this.wake();
    else void this.#watch();
  }

  async #watch(): Promise<void> {
    const { clock, signal } = this.looking;
    this.#isWatching = true;
    // Whoever adds one row adds more.
    await Promise.resolve();
    while (this.#rows.size > 0 && !signal.aborted) {
      const left = this.#schedule.due() - clock.monotonic();
      if (left > 0) await this.#sleep(left);
      else await this.#takeSlot();
    }
    this.whenEmpty();
  }

  async #sleep(milliseconds: number): Promise<void> {
    const alarm = new AbortController();
    this.#alarm = alarm;
    await this.looking.clock.sleep(milliseconds, alarm.signal);
  }

  /** What others learn while it waits for a slot may tell that it is too early. */
  async #takeSlot(): Promise<void> {
    const { slots, clock, signal } = this.looking;
    await slots.take();
    try {
      if (this.#schedule.due() <= clock.monotonic() && !signal.aborted) await this.#look();
    } finally {
      slots.giveBack();
    }
  }

  async #look(): Promise<void> {
    const round = new Round(this.question, this.#rows, this.#schedule, this.looking);
    this.#schedule.begins();
    await round.look();
    this.#schedule.ends();
  }
}
