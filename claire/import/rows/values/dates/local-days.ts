import { isTime } from '../../../../models/values';
import type { LocalTime, TimeReader } from '../read-value';

const maxDays = 2000;
/** Of a day on which summer time begins or ends, or whose moments Claire does not take. */
const varies = '';

/** Resolves times of wall clocks; asks the platform once for a day, as its reading is slow. */
export class LocalDays {
  /** The offset from UTC that a day has from its begin to its end. */
  readonly #offsets = new Map<string, string>();

  constructor(private readonly times: TimeReader) {}

  /** Of a day and a time that are ones; undefined where the platform finds no moment that Claire takes. */
  resolve(date: string, time: string): LocalTime | undefined {
    const offset = this.#offsets.get(date) ?? this.#ask(date);
    if (offset !== varies) return { moment: `${date}T${time}${offset}` };
    const local = this.times.local(`${date}T${time}`);
    return local !== undefined && isTime(local.moment) ? local : undefined;
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
  if (!isTime(local.moment)) return varies;
  return local.moment.slice(lengthOfWallTime);
}
