import { DateTime } from 'luxon';
import type { Calendar } from '../../../claire/changes';
import type { Clock } from '../../../claire/ports';

/** Claire does not say in which zone a location is: its days are those of this Node-RED's zone. */
export function systemCalendar(clock: Pick<Clock, 'now'>): Calendar {
  return {
    today: () => DateTime.fromMillis(clock.now()).toFormat('yyyy-MM-dd'),
    dayOf: (time) => DateTime.fromISO(time).toISODate() ?? undefined,
  };
}
