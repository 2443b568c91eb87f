import type { ClaireError } from '../errors';
import type { Missing } from './find-missing';
import type { Memory } from './state';

/** What a user may want to know beside the changes. The code is for translations. */
export interface Notice {
  code:
    | 'firstPoll'
    | 'unreadableState'
    | 'newerState'
    | 'locationRefused'
    | 'listCutShort'
    | 'lookUpsPostponed'
    | 'appointmentsUnreadable';
  message: string;
  locationId?: number;
  day?: string;
  count?: number;
}

const origins: Record<Memory['origin'], Notice[]> = {
  stored: [],
  first: [
    {
      code: 'firstPoll',
      message:
        'The first poll only remembers the appointments; changes are told from the next one.',
    },
  ],
  unreadable: [
    {
      code: 'unreadableState',
      message:
        'What earlier polls have stored cannot be read. This poll remembers all appointments anew; ' +
        'changes since the last poll are not told.',
    },
  ],
  newer: [
    {
      code: 'newerState',
      message:
        'A newer version of this package stored what earlier polls have seen. This poll remembers ' +
        'all appointments anew; changes since the last poll are not told.',
    },
  ],
};

export function describeOrigin(origin: Memory['origin']): Notice[] {
  return origins[origin];
}

export function listRefused(refused: ReadonlyMap<number, ClaireError>): Notice[] {
  return [...refused].map(([locationId, { reason, message }]) => ({
    code: 'locationRefused',
    message: `Location ${String(locationId)} is not polled: ${reason ?? message}`,
    locationId,
  }));
}

export function listNotices({ cutShort, postponed, settled }: Missing): Notice[] {
  return [
    ...describeSettled(settled),
    ...describeCutShort(cutShort),
    ...describePostponed(postponed),
  ];
}

function describeCutShort(lists: Missing['cutShort']): Notice[] {
  return [...lists].map(({ locationId, day, records }) => ({
    code: 'listCutShort',
    message:
      `Claire's list of location ${String(locationId)} for ${day} lacks appointments that it has ` +
      `on that day. Changes of those that it leaves out are not told.`,
    locationId,
    day,
    count: records.length,
  }));
}

function describePostponed(count: number): Notice[] {
  if (count === 0) return [];
  const message =
    `${String(count)} ${count === 1 ? 'appointment is' : 'appointments are'} not listed any ` +
    'more and not looked up yet. The next polls do it.';
  return [{ code: 'lookUpsPostponed', message, count }];
}

function describeSettled(ids: readonly number[]): Notice[] {
  if (ids.length === 0) return [];
  const isOne = ids.length === 1;
  const message =
    `${isOne ? 'Appointment' : 'Appointments'} ${ids.join(', ')} ${isOne ? 'is' : 'are'} on no list any more, ` +
    `and three polls could not read ${isOne ? 'it' : 'them'} at Claire: told as gone.`;
  return [{ code: 'appointmentsUnreadable', message, count: ids.length }];
}
