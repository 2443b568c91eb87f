import { formatCount } from '../counts';
import type { ClaireError } from '../errors';
import type { ChangesSettings } from './window';
import type { Missing } from './find-missing';
import type { ListedDay, PollCalls } from './list-days';
import type { FailureCount, FailureCounts, Memory } from './state';

/** Failed polls in a row after which a person should know. */
export const alarmAfter = 5;
/** Seconds without a list after which a location counts as failed, whatever kept the polls from it. */
const lateAfter = 3600;

/** Which part of a poll; left out for the poll as a whole. */
interface Part {
  part?: 'location' | 'lookUps';
  locationId?: number;
}

export interface PollFailure extends Part {
  error: ClaireError;
  failuresInARow: number;
  /** Once for each kind of failure in a row. */
  isAlarm: boolean;
}

/** The end of failures for which there was an alarm. */
export interface Recovery extends Part {
  failedPolls: number;
}

const wholePoll = 'all';
const lookUps = 'lookUps';

interface CountedFailures {
  told: PollFailure[];
  recovered: Recovery[];
  failures: FailureCounts;
  seenAt: Memory['seenAt'];
}

/** The locations of a poll, its lists of them, and the seconds of the monotonic clock. */
interface Coverage {
  locations: readonly number[];
  listed: readonly ListedDay[];
  now: number;
}

/** Counts each part by itself, as one that fails for long must not hide that another one does. */
export function countFailedParts(
  calls: PollCalls,
  settings: ChangesSettings,
  { failures: before, seenAt: seenBefore }: Memory,
  { locations, listed, now }: Coverage,
): CountedFailures {
  const listedNow = new Set(listed.map(({ locationId }) => locationId));
  // An earlier process may have stored a later time of its own clock.
  const readSeenAt = (id: number): number =>
    listedNow.has(id) ? now : Math.min(now, seenBefore[id] ?? now);
  const seenAt = Object.fromEntries(locations.map((id) => [id, readSeenAt(id)]));
  const isGivenUp = calls.isStopped && calls.skipped === undefined;
  const isMissed = (id: number): boolean =>
    now - readSeenAt(id) > lateAfter || (isGivenUp && !listedNow.has(id));
  const failed = findFailed(calls, settings, { listed, missed: locations.filter(isMissed) });
  const seen = failed.has(wholePoll) ? new Set<string>() : listSeen(calls, listed);
  const counts: Record<string, FailureCount> = {};
  const recovered: Recovery[] = [];
  for (const [name, count] of Object.entries(before)) {
    if (failed.has(name)) continue;
    if (!seen.has(name)) counts[name] = count;
    else if (count[1] !== '') recovered.push({ failedPolls: count[0], ...readName(name) });
  }
  const told = [...failed].map(([name, error]) => {
    const { count, isAlarm } = countOne(countBefore(name, before), error.code);
    counts[name] = count;
    return { error, ...readName(name), failuresInARow: count[0], isAlarm };
  });
  return { told, recovered, failures: counts, seenAt };
}

/** The parts that this poll came to: of the others, nothing new is known. */
function listSeen(calls: PollCalls, listed: readonly ListedDay[]): ReadonlySet<string> {
  const seen = new Set(listed.map(({ locationId }) => String(locationId)));
  if (listed.length > 0) seen.add(wholePoll);
  return calls.isStopped ? seen : seen.add(lookUps);
}

/**
 * What failed, by its name in the state. A key may see fewer locations than Claire lists: with all of
 * them chosen, that is no failure.
 */
function findFailed(
  { failure, failed, refused, skipped, lookUpFailure }: PollCalls,
  { locationIds }: ChangesSettings,
  { listed, missed }: { listed: readonly ListedDay[]; missed: readonly number[] },
): ReadonlyMap<string, ClaireError> {
  const isExpected = locationIds.length === 0 && listed.length > 0;
  const errors = new Map([...failed, ...(isExpected ? [] : refused)]);
  const [reason = skipped] = errors.values();
  for (const id of missed) {
    if (reason !== undefined && !errors.has(id) && !refused.has(id)) errors.set(id, reason);
  }
  const [first] = errors.values();
  const whole = failure ?? (listed.length === 0 ? first : undefined);
  if (whole !== undefined) return new Map([[wholePoll, whole]]);
  const parts = new Map([...errors].map(([id, error]) => [String(id), error]));
  return lookUpFailure === undefined ? parts : parts.set(lookUps, lookUpFailure);
}

/** While the whole fails, no part is seen: one that then fails by itself has failed as long. */
function countBefore(name: string, before: FailureCounts): FailureCount | undefined {
  const ofWhole = before[wholePoll];
  if (ofWhole === undefined || name === wholePoll) return before[name];
  const [polls, told, others] = before[name] ?? [0, '', 0];
  return [polls + ofWhole[0], told, others];
}

function countOne([polls, told, others]: FailureCount = [0, '', 0], code: string) {
  const next = polls + 1;
  const isOther = told !== '' && told !== code;
  const isAlarm = told === '' ? next >= alarmAfter : isOther && others + 1 >= alarmAfter;
  const count: FailureCount = [next, isAlarm ? code : told, isAlarm || !isOther ? 0 : others + 1];
  return { count, isAlarm };
}

function readName(name: string): Part {
  if (name === wholePoll) return {};
  if (name === lookUps) return { part: 'lookUps' };
  return { part: 'location', locationId: Number(name) };
}

/** What a user may want to know beside the changes. The code is for translations. */
export interface Notice {
  code:
    | 'firstPoll'
    | 'unreadableState'
    | 'newerState'
    | 'locationRefused'
    | 'listCutShort'
    | 'lookUpsPostponed'
    | 'pollSkipped'
    | 'appointmentsUnreadable';
  message: string;
  locationId?: number;
  day?: string;
  count?: number;
}

const origins = {
  first: {
    code: 'firstPoll',
    message: 'The first poll only remembers the appointments; changes are told from the next one.',
  },
  unreadable: {
    code: 'unreadableState',
    message:
      'What earlier polls have stored cannot be read. This poll remembers all appointments anew; ' +
      'changes since the last poll are not told.',
  },
  newer: {
    code: 'newerState',
    message:
      'A newer version of this package stored what earlier polls have seen. This poll remembers ' +
      'all appointments anew; changes since the last poll are not told.',
  },
} as const;

const skippedNotice: Notice = {
  code: 'pollSkipped',
  message:
    'Requests of the hour run short: polls skip their turn, or a part, and changes come late. ' +
    'Poll less often, fewer days or fewer locations, or let other programs with this key ask less.',
};

export function listNotices(
  { origin }: Memory,
  { cutShort, postponed, settled }: Missing,
  { refused, skipped }: PollCalls,
  { locationIds }: ChangesSettings,
): Notice[] {
  const notices: Notice[] = origin === 'stored' ? [] : [origins[origin]];
  if (skipped !== undefined) notices.push(skippedNotice);
  // A location that the user chose is a failure instead.
  for (const [locationId, { reason, message: said }] of locationIds.length > 0 ? [] : refused) {
    const message = `Location ${String(locationId)} is not polled: ${reason ?? said}`;
    notices.push({ code: 'locationRefused', message, locationId });
  }
  const { length: count } = settled;
  if (count > 0) {
    const [what, is, it] = count === 1 ? ['', 'is', 'it'] : ['s', 'are', 'them'];
    const message =
      `Appointment${what} ${settled.join(', ')} ${is} on no list any more, ` +
      `and three polls could not read ${it} at Claire: told as gone.`;
    notices.push({ code: 'appointmentsUnreadable', message, count });
  }
  for (const { locationId, day, records } of cutShort) {
    const message =
      `Claire's list of location ${String(locationId)} for ${day} lacks appointments that it has ` +
      'on that day. Changes of those that it leaves out are not told.';
    notices.push({ code: 'listCutShort', message, locationId, day, count: records.length });
  }
  if (postponed > 0) {
    const message =
      `${formatCount(postponed, 'appointment')} ${postponed === 1 ? 'is' : 'are'} not listed any ` +
      'more and not looked up yet. The next polls do it.';
    notices.push({ code: 'lookUpsPostponed', message, count: postponed });
  }
  return notices;
}
