import { ClaireError, type ErrorCode } from '../errors';
import { isWebPage, readBeginning, type Redact, toExcerpt } from './redact';
import type { Operation } from '../resources/operation';
import type { HttpResponse } from '../ports';

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
  const warning = mayHaveActed
    ? 'Claire may have done it all the same; look before repeating it. '
    : '';
  return new ClaireError(code, {
    message: `Could not ${description}: ${reason}`,
    reason,
    advice: warning + advice,
    status,
    attempts,
    resetsAt,
    resetsIn,
    mayHaveActed,
    stopped,
  });
}

interface Refusal {
  code: ErrorCode;
  kind: FailureKind;
  reason: string;
  advice: string;
}

const adviceToSupport = 'Try again later; if it lasts, tell Claire support what you did and when.';

const refusals: Readonly<Partial<Record<number, Refusal>>> = {
  401: {
    code: 'CLAIRE_UNAUTHORIZED',
    kind: 'final',
    reason: 'Claire does not accept the API key',
    advice: 'Check the API key, and that it belongs to this base URL.',
  },
  403: {
    code: 'CLAIRE_UNAUTHORIZED',
    kind: 'final',
    reason: 'this API key may not do that',
    advice: 'Ask Claire support to give the API key this right, or use another location.',
  },
  404: {
    code: 'CLAIRE_NOT_FOUND',
    kind: 'final',
    reason: 'Claire does not have it, or does not show it to this API key',
    advice: 'Check the number, and that the API key covers its location.',
  },
  405: {
    code: 'CLAIRE_METHOD_NOT_ALLOWED',
    kind: 'final',
    reason: 'the base URL answers, but not as the Claire API does',
    advice: 'Check the base URL; if it is right, update this package.',
  },
  407: {
    code: 'CLAIRE_NETWORK',
    kind: 'final',
    reason: 'the proxy on the way to Claire refused the connection',
    advice: "Check the proxy's user name and password; Claire was not reached.",
  },
  408: {
    code: 'CLAIRE_TIMEOUT',
    kind: 'ambiguous',
    reason: 'Claire gave up waiting for the whole request',
    advice: 'Check the connection and try again.',
  },
  429: {
    code: 'CLAIRE_RATE_LIMITED',
    kind: 'rate limited',
    reason: 'Claire accepts no more requests with this API key for now',
    advice: 'Run this later, or set Max Wait higher.',
  },
  503: {
    code: 'CLAIRE_UNAVAILABLE',
    kind: 'ambiguous',
    reason: 'Claire is offline for maintenance',
    advice: 'Try again later.',
  },
};

const badRequest: Refusal = {
  code: 'CLAIRE_BAD_REQUEST',
  kind: 'final',
  reason: 'Claire refused the request',
  advice: 'Correct the input; the same request would be refused again.',
};

const serverError: Refusal = {
  code: 'CLAIRE_SERVER_ERROR',
  kind: 'ambiguous',
  reason: 'Claire could not handle the request',
  advice: adviceToSupport,
};

const webhookLimit: Refusal = {
  code: 'CLAIRE_WEBHOOK_LIMIT',
  kind: 'final',
  reason: 'this API key has as many webhooks as Claire allows',
  advice: 'Delete webhooks that are no longer used, or ask Claire support to raise the limit.',
};

const wrongAddress: Refusal = {
  code: 'CLAIRE_BAD_RESPONSE',
  kind: 'final',
  reason: 'the base URL answers with a web page, so it is not the address of the Claire API',
  advice: 'Check the base URL and any proxy on the way.',
};

/** Why Claire refused, for any status that is not a yes. `redact` takes keys out of its words. */
export function describeRefusal(
  operation: Operation,
  response: HttpResponse,
  redact: Redact,
): Failure {
  const { status, body } = response;
  const refusal = findRefusal(operation, response);
  const quote = toExcerpt(body, redact);
  const words = quote === '' ? '' : `. It said: ${quote}`;
  return { ...refusal, reason: `${refusal.reason} (HTTP ${String(status)})${words}`, status };
}

function findRefusal(operation: Operation, response: HttpResponse): Refusal {
  const { status, body } = response;
  if ((status === 404 || status === 410) && isWebPage(response)) return wrongAddress;
  if (isLimit(operation, status, body)) return webhookLimit;
  return refusals[status] ?? (status >= 500 ? serverError : badRequest);
}

/** The reference promises a limit but shows neither its status nor its words. */
function isLimit({ limitError }: Operation, status: number, body: string): boolean {
  const couldBe = [400, 402, 403, 409, 422].includes(status);
  if (limitError === undefined || !couldBe) return false;
  const quote = readBeginning(body);
  const isOfText = /\b(?:length|characters?|too long)\b/i.test(quote);
  return !isOfText && /\b(?:limits?|maximum|too many)\b/i.test(quote);
}
