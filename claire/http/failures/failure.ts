import { ClaireError, type ErrorCode } from '../../errors';

/** What a failed attempt means for a retry. */
export type FailureKind =
  /** Claire refused the request for its rate limit. */
  | 'rate limited'
  /** The request certainly never reached Claire. */
  | 'not sent'
  /** Claire may have acted; a retry may succeed. */
  | 'ambiguous'
  /** Claire accepted, but the response cannot be read; a retry would bring the same. */
  | 'unreadable'
  /** Claire refused, or the user cancelled; a retry would change nothing. */
  | 'final';

/** A failed attempt. It becomes a `ClaireError` only when there is no retry. */
export interface Failure {
  kind: FailureKind;
  code: ErrorCode;
  /** Completes "Could not get appointment 12: ". */
  reason: string;
  advice: string;
  status?: number;
  /** Milliseconds that Claire asked to wait, counted from its response. */
  retryAfter?: number | undefined;
  /** Milliseconds to the reset, when this was created. */
  resetsIn?: number | undefined;
  /** The same time, in milliseconds since 1970. */
  resetsAt?: number | undefined;
  stopped?: boolean;
}

export interface CallFacts {
  /** `get appointment 12` */
  description: string;
  isRead: boolean;
  attempts: number;
  /** Whether Claire may have carried out one of the attempts. */
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
