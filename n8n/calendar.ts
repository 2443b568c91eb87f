import { DateTime } from 'luxon';
import type { Calendar } from '../claire/changes';
import type { Clock } from '../claire/ports';

/** Claire does not say in which zone a location is: its days are those of the workflow's zone. */
export function calendarIn(zone: string, clock: Pick<Clock, 'now'>): Calendar {
  return {
    today: () => DateTime.fromMillis(clock.now(), { zone }).toFormat('yyyy-MM-dd'),
    dayOf: (time) => DateTime.fromISO(time, { zone }).toISODate() ?? undefined,
  };
}
