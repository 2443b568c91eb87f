import { ClaireError } from '../errors';
import type { WantedWebhooks } from './wanted';

/**
 * Whether Claire refused a webhook because the key has its fill. The reference gives no shape for
 * this, so the words of the refusal decide, without the name that the message may quote.
 */
export function isLimit(error: ClaireError, wanted: WantedWebhooks): boolean {
  const { status, code } = error;
  if (status === undefined || status >= 500 || code === 'CLAIRE_RATE_LIMITED') return false;
  if (code === 'CLAIRE_UNAUTHORIZED' && status === 401) return false;
  const words = error.message.replaceAll(wanted.name.slice(0, quoted), '');
  return /limit|maximum|too many|quota|at most|no more webhooks/i.test(words);
}

/** So much of a name a message may quote, and less. */
const quoted = 50;

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
