import type { LocalTime } from '../read-value';

/** What is asked of a moment of Luxon's, which each platform has. */
interface ZonedMoment {
  toMillis(): number;
  toISO(options: { suppressMilliseconds: boolean }): string | null;
  getPossibleOffsets(): ZonedMoment[];
}

/** The earlier of two that a wall clock shows alike; Luxon moves on one that no clock shows. */
export function toLocalTime(moment: ZonedMoment, wallTime?: string): LocalTime | undefined {
  const [first = moment, second] = moment
    .getPossibleOffsets()
    .toSorted((one, other) => one.toMillis() - other.toMillis());
  const text = first.toISO({ suppressMilliseconds: true });
  if (text === null) return undefined;
  const isSkipped = wallTime !== undefined && !text.startsWith(wallTime);
  return { moment: text, isSkipped, isTwice: second !== undefined };
}

const day = 86_400_000;

/** Some databases give a day as midnight of UTC. */
export function isMidnightOfUtc(date: object): boolean {
  return Number(date) % day === 0;
}
