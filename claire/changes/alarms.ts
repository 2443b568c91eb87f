import type { ClaireError } from '../errors';

/** Failed polls in a row after which a person should know. */
export const alarmAfter = 5;

export interface FailedPart {
  error: ClaireError;
  /** Which part of a poll failed; left out for the poll as a whole. */
  part?: 'location' | 'lookUps';
  locationId?: number;
}

export interface PollFailure extends FailedPart {
  failuresInARow: number;
  /** Once for each kind of failure in a row. */
  isAlarm: boolean;
}

/** The end of failures for which there was an alarm. */
export interface Recovery {
  failedPolls: number;
  part?: FailedPart['part'];
  locationId?: number;
}

/** Failed polls in a row, the code of the last alarm or nothing, and polls with other codes since. */
export type FailureCount = readonly [polls: number, told: string, others: number];
export type FailureCounts = Readonly<Record<string, FailureCount>>;

export const wholePoll = 'all';
export const lookUps = 'lookUps';

export interface CountedFailures {
  failures: PollFailure[];
  recovered: Recovery[];
  counts: FailureCounts;
}

/**
 * Counts each part by itself, as one that fails for long must not hide that another one does.
 * `failed` has what failed in this poll, by its name in the state.
 */
export function countFailures(
  before: FailureCounts,
  failed: ReadonlyMap<string, FailedPart>,
  isSeen: (name: string) => boolean,
): CountedFailures {
  const counts: Record<string, FailureCount> = {};
  const recovered: Recovery[] = [];
  const isWhole = failed.has(wholePoll);
  for (const [name, count] of Object.entries(before)) {
    if (failed.has(name)) continue;
    // Of a part that this poll did not come to, nothing new is known.
    if ((isWhole && name !== wholePoll) || !isSeen(name)) counts[name] = count;
    else if (count[1] !== '') recovered.push({ failedPolls: count[0], ...readName(name) });
  }
  const failures = [...failed].map(([name, part]) => {
    const { count, isAlarm } = countOne(before[name], part.error.code);
    counts[name] = count;
    return { ...part, failuresInARow: count[0], isAlarm };
  });
  return { failures, recovered, counts };
}

function countOne([polls, told, others]: FailureCount = [0, '', 0], code: string) {
  const next = polls + 1;
  const isOther = told !== '' && told !== code;
  const isAlarm = told === '' ? next >= alarmAfter : isOther && others + 1 >= alarmAfter;
  const count: FailureCount = [next, isAlarm ? code : told, isAlarm || !isOther ? 0 : others + 1];
  return { count, isAlarm };
}

function readName(name: string): Pick<Recovery, 'part' | 'locationId'> {
  if (name === wholePoll) return {};
  if (name === lookUps) return { part: 'lookUps' };
  return { part: 'location', locationId: Number(name) };
}
