import type { LocalTime, TimeReader } from '../read-value';

const maxDays = 2000;
/** Of a day on which summer time begins or ends. */
const varies = '';

/** Resolves times of wall clocks; asks the platform once for a day, as its reading is slow. */
export class LocalDays {
  /** The offset from UTC that a day has from its begin to its end. */
  readonly #offsets = new Map<string, string>();

  constructor(private readonly times: TimeReader) {}

  resolve(date: string, time: string): LocalTime | undefined {
    const offset = this.#offsets.get(date) ?? this.#ask(date);
    if (offset === varies) return this.times.local(`${date}T${time}`);
    return { moment: `${date}T${time}${offset}` };
  }

  #ask(date: string): string {
    const begin = readOffset(this.times.local(`${date}T00:00:00`));
    const end = readOffset(this.times.local(`${date}T23:59:59`));
    const offset = begin === end ? begin : varies;
    if (this.#offsets.size >= maxDays) this.#offsets.clear();
    this.#offsets.set(date, offset);
    return offset;
  }
}

const lengthOfWallTime = '2026-11-25T08:30:00'.length;

function readOffset(local: LocalTime | undefined): string {
  if (local === undefined || local.isSkipped === true || local.isTwice === true) return varies;
  return local.moment.slice(lengthOfWallTime);
}
