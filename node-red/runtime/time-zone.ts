import { IANAZone } from 'luxon';
import { SetupError } from './errors';

/**
 * The time zone of times without one: the first that is given, such as `Europe/Amsterdam`; undefined
 * for the server's. Throws a `SetupError` for a name that is no time zone.
 */
export function chooseTimeZone(...names: readonly (string | undefined)[]): string | undefined {
  const zone = firstGiven(names);
  if (isTimeZone(zone)) return zone;
  const message = 'must be the name of a time zone, such as Europe/Amsterdam';
  throw new SetupError('timeZone', { zone: zone ?? '' }, { path: 'timeZone', message });
}

/** Whether the first name that is given is one of a time zone; without any, it is the server's. */
export function isTimeZone(...names: readonly (string | undefined)[]): boolean {
  const zone = firstGiven(names);
  return zone === undefined || IANAZone.isValidZone(zone);
}

function firstGiven(names: readonly (string | undefined)[]): string | undefined {
  return names.find((name) => name !== undefined && name !== '');
}
