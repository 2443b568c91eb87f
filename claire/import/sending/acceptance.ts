import type { CallResponse } from '../../client';

/** Claire's own times of the response with which it queued rows. */
export type Acceptance = Pick<CallResponse<null>, 'respondedAt' | 'sentAt'>;

/**
 * When Claire took the rows, at the earliest: its queue may take the first of them while the request
 * is still under way. Whole milliseconds.
 */
export function toAcceptedSince({ sentAt, respondedAt }: Acceptance): number | undefined {
  const since = sentAt ?? respondedAt;
  return since === undefined ? undefined : Math.floor(since);
}
