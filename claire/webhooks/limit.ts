import { ClaireError } from '../errors';

interface Count {
  /** How many this API key had before. */
  existing: number;
  needed: number;
  /** How many were added and could not be taken back. */
  left: number;
}

/** The client's error, with what it cannot know: how many there are, and what became of ours. */
export function limitReached(cause: ClaireError, { existing, needed, left }: Count): ClaireError {
  const added =
    left === 0
      ? 'none was added'
      : `${String(left)} that ${left === 1 ? 'was' : 'were'} added could not be taken back yet`;
  return new ClaireError('CLAIRE_WEBHOOK_LIMIT', {
    message:
      `Claire takes no more webhooks with this API key: it has ${String(existing)}, and ` +
      `${String(needed)} more ${needed === 1 ? 'is' : 'are'} needed, so ${added}. Delete ` +
      'webhooks that nobody uses, choose fewer events, or ask Claire support to raise the limit.',
    status: cause.status,
    attempts: cause.attempts,
    cause,
  });
}
