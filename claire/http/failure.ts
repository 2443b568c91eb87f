import { formatCount } from '../counts';
import { ClaireError } from '../errors';
import { isObject } from '../json';
import type { HttpResponse, TransportFailure } from '../ports';
import type { Operation } from '../resources/operation';
import type { Redact } from './redact';
import {
  type Failure,
  type FailureKind,
  isHtml,
  isWebPage,
  readBeginning,
  tryParseJson,
} from './request';

type Refusal = Pick<Failure, 'code' | 'kind' | 'reason' | 'advice'>;

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
  const isOfWebhooks = [402, 409].includes(status) || /webhooks?\b/i.test(quote);
  return isOfWebhooks && !isOfText && /\b(?:limits?|maximum|too many)\b/i.test(quote);
}

interface FailedCall {
  readonly operation: Operation;
  /** `get appointment 12` */
  readonly describe: () => string;
}

/** `isAmbiguous`: whether Claire may have carried out one of the attempts. */
export function toClaireError(
  failure: Failure,
  { operation, describe }: FailedCall,
  { attempts, isAmbiguous }: { attempts: number; isAmbiguous: boolean },
): ClaireError {
  const mayHaveActed = isAmbiguous && !operation.isRead;
  const { code, reason, advice, status, resetsAt, resetsIn, stopped } = failure;
  const warning = mayHaveActed
    ? 'Claire may have done it all the same; look before repeating it. '
    : '';
  return new ClaireError(code, {
    message: `Could not ${describe()}: ${reason}`,
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

/** Of a 404 against Claire's own list: a gateway said so, and Claire may be there at the next try. */
export function stillListedFailure(missing: Failure): Failure {
  return {
    ...missing,
    code: 'CLAIRE_BAD_RESPONSE',
    kind: 'ambiguous',
    reason: `Claire lists it, and says that it does not have it (HTTP ${String(missing.status)})`,
    advice: adviceToSupport,
  };
}

export function describeTransportFailure(
  { failure, sent, reason, code }: TransportFailure,
  redact: Redact,
): Failure {
  if (failure === 'cancelled') return sent ? cancelledAfterSending : cancelledBeforeSending;
  const cause = failure === 'network' && sent ? 'broken connection' : failure;
  const { what, ...explanation } = explanations[cause];
  return {
    kind: sent ? 'ambiguous' : 'not sent',
    ...explanation,
    reason: `${what}: ${toShortText(reason, redact)}${formatCode(code)}`,
  };
}

type Cause = Exclude<TransportFailure['failure'], 'cancelled'> | 'broken connection';

interface Explanation extends Pick<Failure, 'code' | 'advice'> {
  /** Stands before the reason that the transport gives. */
  what: string;
  /** Left out, it depends on whether the request was sent. */
  kind?: FailureKind;
}

const checkAddress = 'Check the base URL, and that this machine may reach it.';

const explanations: Readonly<Record<Cause, Explanation>> = {
  network: { code: 'CLAIRE_NETWORK', what: 'Claire cannot be reached', advice: checkAddress },
  'broken connection': {
    code: 'CLAIRE_NETWORK',
    what: 'the connection to Claire broke',
    advice: checkAddress,
  },
  timeout: {
    code: 'CLAIRE_TIMEOUT',
    what: 'Claire did not answer in time',
    advice: 'Try again later; ask for less at once if it keeps happening.',
  },
  unavailable: {
    code: 'CLAIRE_UNAVAILABLE',
    what: 'Claire is offline for maintenance',
    advice: 'Try again later.',
  },
  'too large': {
    kind: 'unreadable',
    code: 'CLAIRE_BAD_RESPONSE',
    what: "Claire's answer is too large",
    advice: 'Ask for less at once: one day, one location.',
  },
};

/** A redirect is not followed, so that the API key goes to Claire alone. */
export function describeRedirect({ status, headers }: HttpResponse, redact: Redact): Failure {
  const { location = '' } = headers;
  const target = URL.canParse(location) ? new URL(location).origin : 'another path';
  const where = location === '' ? `HTTP ${String(status)}` : `redirected to ${target}`;
  return {
    kind: 'final',
    code: 'CLAIRE_BAD_RESPONSE',
    reason: `the base URL leads on to another address, and the API key is never sent on: ${toShortText(where, redact)}`,
    advice: 'Enter the address that it leads to as the base URL, if it is one of Claire.',
  };
}

/** A code could be masked as a key, so only one in the usual form is shown. */
function formatCode(code = ''): string {
  return /^[A-Z][A-Z0-9_]{1,59}$/.test(code) ? ` (${code})` : '';
}

export const cancelledBeforeSending: Failure = {
  kind: 'final',
  code: 'CLAIRE_TIMEOUT',
  reason: 'it was stopped before Claire answered',
  advice: 'Run it again if it was not meant to stop.',
  stopped: true,
};

/** Not retried, but Claire may have acted, as after a timeout. */
const cancelledAfterSending: Failure = { ...cancelledBeforeSending, kind: 'unreadable' };

/** The failure when the wait for the rate limit exceeds the maximum; `now` is since 1970. */
export function rateLimitedFailure(wait: number, now: number, status: number | undefined): Failure {
  const seconds = Math.max(1, Math.ceil(wait / 1000));
  return {
    kind: 'final',
    code: 'CLAIRE_RATE_LIMITED',
    reason:
      `Claire accepts no more requests with this API key until ${formatTime(now + wait)} ` +
      `(in ${formatDuration(seconds)})`,
    advice: `Set Max Wait to ${String(seconds)} seconds or more, or run this later.`,
    resetsIn: wait,
    resetsAt: now + wait,
    ...(status === undefined ? {} : { status }),
  };
}

function formatTime(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

function formatDuration(seconds: number): string {
  return seconds < 120
    ? formatCount(seconds, 'second')
    : formatCount(Math.ceil(seconds / 60), 'minute');
}

/** A secret that is cut in half is not recognised, so this much before a cut is not shown. */
const maxSecret = 4_096;
const maxShown = 200;

/** A short text of Claire's refusal, for a message or a log. */
export function toExcerpt(body: string, redact: Redact): string {
  const beginning = toBeginning(body);
  const { text } = beginning;
  if (isHtml(text)) return readTitle(beginning, redact);
  return shorten(toPlainText({ ...beginning, text: findReason(text) ?? text }, redact));
}

/** The platform's reason for a request without a response, shortened in the same way. */
export function toShortText(reason: string, redact: Redact): string {
  return shorten(toPlainText(toBeginning(reason), redact));
}

interface Beginning {
  readonly text: string;
  readonly isCut: boolean;
}

function toBeginning(whole: string): Beginning {
  const text = readBeginning(whole);
  return { text, isCut: text.length < whole.length };
}

/** One line without secrets; drops the end of a cut text, which may be half a secret. */
function toPlainText({ text, isCut }: Beginning, redact: Redact): string {
  const line = redact(text)
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim();
  return isCut ? line.slice(0, Math.max(0, line.length - maxSecret)) : line;
}

function shorten(line: string): string {
  return line.length > maxShown ? `${line.slice(0, maxShown)}…` : line;
}

function findReason(body: string): string | undefined {
  const parsed = tryParseJson(body);
  if (typeof parsed === 'string') return parsed;
  if (!isObject(parsed)) return undefined;
  return ['message', 'error', 'reason', 'detail', 'title']
    .map((name) => parsed[name])
    .find((value) => typeof value === 'string');
}

function readTitle({ text: html, isCut }: Beginning, redact: Redact): string {
  const tag = html.search(/<title[\s>]/i);
  const start = tag < 0 ? -1 : html.indexOf('>', tag);
  if (start < 0) return '';
  const [title = '', ...rest] = html.slice(start + 1).split(/<\/title/i, 2);
  const line = toPlainText({ text: title, isCut: isCut && rest.length === 0 }, redact);
  return shorten(line.split('<', 1)[0]?.trim() ?? '');
}
