import { ClaireError } from '../errors';

/** The client's error, with what it cannot know: how many there are, and that none was added. */
export function limitReached(cause: ClaireError, existing: number, needed: number): ClaireError {
  return new ClaireError('CLAIRE_WEBHOOK_LIMIT', {
    message:
      `Claire takes no more webhooks with this API key: it has ${String(existing)}, and ` +
      `${String(needed)} more ${needed === 1 ? 'is' : 'are'} needed, so none was added. Delete ` +
      'webhooks that nobody uses, choose fewer events, or ask Claire support to raise the limit.',
    status: cause.status,
    attempts: cause.attempts,
    cause,
  });
}
