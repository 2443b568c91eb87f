import { fault, type Phrase } from '../../../../problems';

/** Why text is no time of a day. */
export interface TimeFault {
  readonly fault: Phrase;
}

interface ZonedTime {
  readonly time: string | TimeFault;
  readonly zone: string | undefined;
}

const clock =
  /^(?:(?:om|um|at|à)\s+)?(\d{1,2})(?:\s?[:.hu]\s?(\d{2})(?:[:.m](\d{2})(?:[.,]\d+)?)?)?\s*(?:([ap])\.?m\.?|(h|u|uur|uhr|heures?)\.?)?$/i;
/** Text behind a time that is no part of it. */
const otherZone = /^\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s*([+-]\d{1,2}(?::?\d{2})?|[A-Z]{2,5})$/;
/** `08:30-09:30` is a time and its end; no zone is that of half an hour before UTC but -03:30, -09:30. */
const untilTime = /^-\d{1,2}:\d{2}$/;
const digits = /^(\d{1,2})(\d{2})(\d{2})?$/;

/**
 * The time on a wall clock, `08:30:00`: of `8:30`, `08:30:15`, `0830`, `8.30u`, `08h30`, `8 Uhr` or
 * `8:30 pm`. Fractions of a second are left out.
 */
export function readTime(text: string): string | TimeFault {
  const compact = digits.exec(text);
  if (compact !== null) return toTime(compact[1], compact[2], compact[3]);
  const [whole, hours, minutes, seconds, half, unit] = clock.exec(text) ?? [];
  if (whole === undefined || (minutes === undefined && half === undefined && unit === undefined)) {
    const [, zone] = otherZone.exec(text) ?? [];
    if (zone !== undefined && untilTime.test(zone)) {
      return { fault: fault('twoTimes') };
    }
    return { fault: zone === undefined ? fault('noTime') : fault('otherZone', { zone }) };
  }
  return toTime(hours, minutes, seconds, half);
}

/** A time with its zone behind it; PostgreSQL writes `+00`. */
const zoned = /^(.*\S)\s*(Z|[+-](?:0\d|1[0-4])(?::?[0-5]\d)?)$/;

/** The time, and the zone where one stands behind it. */
export function readZonedTime(text: string): ZonedTime {
  const [, clockText = text, zone] = zoned.exec(text) ?? [];
  return { time: readTime(clockText), zone };
}

const untilLater = /(?:^|\s)(\d{1,2}[:.]\d{2})-(\d{2}:\d{2})$/;

/** Whether `-10:00` ends a time, as behind `08:00`, rather than being a zone; ISO's `T` says that it is one. */
export function holdsTwoTimes(text: string): boolean {
  const [, from, until] = untilLater.exec(text.trim()) ?? [];
  if (from === undefined || until === undefined) return false;
  return from.replace('.', ':').padStart(until.length, '0') < until;
}

function toTime(hours = '', minutes = '0', seconds = '0', half?: string): string | TimeFault {
  const hour = half === undefined ? Number(hours) : fromHalf(Number(hours), half);
  const [minute, second] = [Number(minutes), Number(seconds)];
  if (hour === undefined || minute > 59 || second > 59) {
    return { fault: fault('noClockTime') };
  }
  if (hour > 23) {
    return { fault: fault('nextDay', { time: `${pad(hour)}:${pad(minute)}` }) };
  }
  return `${pad(hour)}:${pad(minute)}:${pad(second)}`;
}

/** 12 am is midnight, and 12 pm is noon. */
function fromHalf(hour: number, half: string): number | undefined {
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

function pad(count: number): string {
  return String(count).padStart(2, '0');
}
