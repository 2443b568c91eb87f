import { ClaireError, type ErrorCode } from '../errors';
import { isObject, type Json } from '../json';
import type { HttpResponse } from '../ports';
import { type Operation, readResource } from '../resources/operation';
import type { Redact } from './redact';
import { describeCall } from './request';

/** The data of a successful response, unchanged; `null` where only the status matters. */
export interface ParsedBody {
  data: unknown;
  size: number;
}

/** Reads the body of a 2xx response; describes a bad one without showing it. */
export function readResponse(operation: Operation, response: HttpResponse): ParsedBody | Failure {
  const { status, body } = response;
  // Checked even where no body is expected: a proxy's page would mark rows as queued that Claire
  // never saw.
  if (isWebPage(response))
    return {
      ...unreadable,
      status,
      reason: 'a web page came instead of a response of the Claire API',
    };
  if (operation.output === null) return { data: null, size: 0 };
  const excess = findExcess(body);
  if (excess !== undefined) return { ...unreadable, ...excesses[excess], status };
  const parsed = parseBody(body);
  if (parsed === undefined) return { ...unreadable, ...describeUnreadable(body), status };
  const checked = operation.output.safeParse(parsed.data);
  if (checked.success) return parsed;
  const fault = checked.error.issues[0]?.message ?? 'has another shape';
  const reason = `Claire's answer is ${describeJson(parsed.data)}; it ${fault}`;
  return { ...unreadable, status, reason };
}

const unreadable = {
  kind: 'unreadable',
  code: 'CLAIRE_BAD_RESPONSE',
  advice: 'Check the base URL and any proxy on the way; if both are right, tell Claire support.',
} as const;

function parseBody(body: string): ParsedBody | undefined {
  try {
    const data: unknown = JSON.parse(body);
    return { data, size: body.length };
  } catch {
    return undefined;
  }
}

function describeUnreadable(body: string): Pick<Failure, 'reason'> & Partial<Failure> {
  if (body.trim() === '') return { reason: "Claire's answer is empty" };
  const wasCut = /^\s*[[{"]/.test(body);
  return wasCut
    ? { kind: 'ambiguous', reason: "Claire's answer ends too early" }
    : { reason: "Claire's answer is not JSON" };
}

function describeJson(data: unknown): string {
  if (data === null) return 'null';
  if (Array.isArray(data)) return 'a list';
  return typeof data === 'object' ? 'an object' : `a ${typeof data}`;
}

/** Claire nests a few levels. Copying or writing a value fails from some thousands on. */
export const maxDepth = 200;

/**
 * Of a text of 32 MB, ten million empty objects would be made, in more than a gigabyte. The values
 * of Claire, with their names, are at least as long as these.
 */
const maxValues = 2_000_000;

const excesses = {
  depth: { reason: `Claire's answer is nested more than ${String(maxDepth)} levels deep` },
  values: {
    reason: `Claire's answer holds more than ${String(maxValues)} values`,
    advice: 'Ask for less at once: one day, one location.',
  },
} as const;

/** What a JSON text has too much of. Looks before it is parsed: a parser stops for nothing. */
export function findExcess(text: string): keyof typeof excesses | undefined {
  let [depth, values] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) at = findEndOfString(text, at);
    else if (code === closingBracket || code === closingBrace) depth -= 1;
    else if (code === comma) values += 1;
    else if (code === openingBracket || code === openingBrace) {
      depth += 1;
      values += 1;
    }
    if (depth > maxDepth) return 'depth';
    if (values > maxValues) return 'values';
  }
  return undefined;
}

/** By their codes, as every response passes here: it takes about as long as a third of parsing it. */
const [quote, comma, backslash] = [0x22, 0x2c, 0x5c];
const [openingBracket, closingBracket] = [0x5b, 0x5d];
const [openingBrace, closingBrace] = [0x7b, 0x7d];

/** The place of the closing quote: the first that is not escaped. */
function findEndOfString(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let before = at - 1;
    while (text.charCodeAt(before) === backslash) before -= 1;
    if ((at - before) % 2 === 1) return at;
  }
  return text.length;
}

/**
 * Throws where the answer is another record than was asked for: a cache on the way that leaves out
 * the query gives everybody the same, and what is changed then may be somebody else's.
 */
export function checkAskedRecord(operation: Operation, input: Json, answer: unknown): void {
  const { repeatsId } = operation;
  if (repeatsId === undefined || !isObject(answer)) return;
  const { id } = answer;
  if (typeof id !== 'number' && typeof id !== 'string') return;
  if (String(id) === String(input[repeatsId])) return;
  const reason = `Claire answered with ${nameRecord(readResource(operation), String(id))}`;
  throw new ClaireError('CLAIRE_BAD_RESPONSE', {
    message: `Could not ${describeCall(operation, input)}: ${reason}`,
    reason,
    advice: 'Check any proxy or cache on the way; if there is none, tell Claire support.',
  });
}

/** Text that is no number may be anything, even a key. */
function nameRecord(resource: string, id: string): string {
  return /^-?\d{1,20}$/.test(id) ? `${resource} ${id}` : `another ${resource}`;
}

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
  resetsAt?: number | undefined;
  stopped?: boolean;
}

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
  return !isOfText && /\b(?:limits?|maximum|too many)\b/i.test(quote);
}

/** In characters; the reason of a server or the title of its page comes before that. */
const maxRead = 16_384;
/** A secret that is cut in half is not recognised, so this much before a cut is not shown. */
const maxSecret = 4_096;
const maxShown = 200;

function readBeginning(body: string): string {
  return body.slice(0, maxRead);
}

/** A short text of Claire's refusal, for a message or a log. */
export function toExcerpt(body: string, redact: Redact): string {
  const start = readBeginning(body);
  const beginning = { text: start, isCut: start.length < body.length };
  if (isHtml(start)) return readTitle(beginning, redact);
  const text = findReason(start) ?? start;
  return shorten(toPlainText({ ...beginning, text }, redact));
}

/** The platform's reason for a request without a response, shortened in the same way. */
export function toShortText(reason: string, redact: Redact): string {
  const beginning = { text: readBeginning(reason), isCut: reason.length > maxRead };
  return shorten(toPlainText(beginning, redact));
}

interface Beginning {
  readonly text: string;
  readonly isCut: boolean;
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

function tryParseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function readTitle({ text: html, isCut }: Beginning, redact: Redact): string {
  const tag = html.search(/<title[\s>]/i);
  const start = tag < 0 ? -1 : html.indexOf('>', tag);
  if (start < 0) return '';
  const [title = '', ...rest] = html.slice(start + 1).split(/<\/title/i, 2);
  const line = toPlainText({ text: title, isCut: isCut && rest.length === 0 }, redact);
  return shorten(line.split('<', 1)[0]?.trim() ?? '');
}

/** Whether a response is a web page, by its content type and the start of its body. */
function isWebPage({ headers, body }: Omit<HttpResponse, 'status'>): boolean {
  if (isHtml(body)) return true;
  if (!isMarkup(headers['content-type'])) return false;
  const start = readBeginning(body).trim();
  return start !== '' && !isJson(start);
}

/** A tag, a comment or a declaration; `<nil>` is how Go writes nothing. */
function isHtml(body: string): boolean {
  return /^\s*<(?:[!?]|(?!nil>)[a-z])/i.test(readBeginning(body));
}

function isMarkup(contentType = ''): boolean {
  return /^\s*(?:text\/html|application\/xhtml\+xml|(?:text|application)\/xml)\b/i.test(
    contentType,
  );
}

/** Some servers label every response HTML; truncated JSON is not a page either. */
function isJson(start: string): boolean {
  return /^[[{]/.test(start) || tryParseJson(start) !== undefined;
}
