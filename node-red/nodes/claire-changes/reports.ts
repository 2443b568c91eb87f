import type { PollResult } from '../../../claire/changes';
import { toFailure } from '../../runtime/errors';
import type { Message, NodeRed } from '../../types/node-red';

export interface Reports {
  /** For the second output. */
  readonly reports: readonly Message[];
  /** Each goes out once, not at every poll. */
  readonly notices: readonly string[];
}

/** What a poll has to say beside its changes: an alarm, its end, and notices that are new. */
export function toReports(
  RED: NodeRed,
  { failure: failed, recoveredAfter, notices }: PollResult,
  known: readonly string[],
): Reports {
  const reports: Message[] = [];
  if (failed?.isAlarm === true) {
    const { code, message } = toFailure(RED, failed.error);
    const { failuresInARow } = failed;
    reports.push({ topic: 'alarm', payload: { code, message, failuresInARow } });
  }
  if (recoveredAfter !== undefined) {
    reports.push({ topic: 'recovered', payload: { failedPolls: recoveredAfter } });
  }
  for (const notice of notices) {
    if (!known.includes(notice.message)) reports.push({ topic: 'notice', payload: notice });
  }
  return { reports, notices: notices.map(({ message }) => message) };
}
