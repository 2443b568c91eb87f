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
  { failures, recovered, notices }: PollResult,
  known: readonly string[],
): Reports {
  const reports: Message[] = [];
  for (const { error, isAlarm, ...facts } of failures) {
    if (!isAlarm) continue;
    const { code, message } = toFailure(RED, error);
    reports.push({ topic: 'alarm', payload: { code, message, ...facts } });
  }
  for (const recovery of recovered) reports.push({ topic: 'recovered', payload: recovery });
  for (const notice of notices) {
    if (!known.includes(notice.message)) reports.push({ topic: 'notice', payload: notice });
  }
  return { reports, notices: notices.map(({ message }) => message) };
}
