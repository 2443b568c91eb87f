import { ClaireError, type ErrorCode } from '../errors';

/** How a try ended that brought no good answer, as far as trying again goes. */
export type FailureKind =
  /** Claire asked to slow down and did nothing. */
  | 'rate limited'
  /** Claire certainly never saw the request. */
  | 'not sent'
  /** Claire may have acted, and another try may go better. */
  | 'ambiguous'
  /** Claire said yes in a way that cannot be read; another try would bring the same. */
  | 'unreadable'
  /** Claire said no, or the user did: another try would change nothing. */
  | 'final';

/** One try that went wrong. It becomes a `ClaireError` only when there is no other try. */
export interface Failure {
  kind: FailureKind;
  code: ErrorCode;
  /** Completes "Could not get appointment 12: ". */
  reason: string;
  advice: string;
  status?: number;
  /** Milliseconds that Claire asked to wait, from its answer on. */
  retryAfter?: number | undefined;
  /** Milliseconds to the reset, from when this was made. */
  resetsIn?: number | undefined;
  /** The same moment, in milliseconds since 1970. */
  resetsAt?: number | undefined;
  stopped?: boolean;
}

export interface CallFacts {
  /** `get appointment 12` */
  description: string;
  isRead: boolean;
  attempts: number;
  /** Whether one of the tries may have been carried out. */
  isAmbiguous: boolean;
}

export function toClaireError(
  failure: Failure,
  { description, isRead, attempts, isAmbiguous }: CallFacts,
): ClaireError {
  const mayHaveActed = isAmbiguous && !isRead;
  const { code, reason, advice, status, resetsAt, resetsIn, stopped } = failure;
  const doubt = mayHaveActed
    ? 'Claire may have done it all the same; look before repeating it. '
    : '';
  return new ClaireError(code, {
    message: `Could not ${description}: ${reason}`,
    reason,
    advice: doubt + advice,
    status,
    attempts,
    resetsAt,
    resetsIn,
    mayHaveActed,
    stopped,
  });
}
