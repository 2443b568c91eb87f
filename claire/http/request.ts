import type { z } from 'zod/v4';
import { ClaireError, type ErrorCode, invalidField } from '../errors';
import { isLeftOut, isObject, type Json, readProperty } from '../json';
import { toProblems, toSentence } from '../problems';
import { type Operation, readResource } from '../resources/operation';
import type { HttpRequest, HttpResponse } from '../ports';
import type { Redact } from './redact';

export function parseInput(operation: Operation, input: unknown, redact?: Redact): Json {
  const fields = checkInput(operation.input, input ?? {}, () => {
    const described = describeCall(operation, input);
    return redact?.(described) ?? described;
  });
  return isObject(fields) ? fields : {};
}

/** Throws a `ClaireError` with all problems of an operation's input. */
export function checkInput<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  describe: () => string,
): z.output<Schema> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const problems = toProblems(result.error);
  throw new ClaireError('CLAIRE_INVALID_INPUT', {
    message: `Could not ${describe()}: ${toSentence(problems)}`,
    advice: 'Correct the fields that are named; nothing was sent to Claire.',
    problems,
  });
}

export function buildRequest(operation: Operation, input: Json, baseUrl: string): HttpRequest {
  const { method, inputIn } = operation;
  const accept = { accept: 'application/json' };
  const url = baseUrl + buildPath(operation, input);
  if (inputIn !== 'body')
    return { method, url: url + buildQuery(operation, input), headers: accept };
  const headers = { ...accept, 'content-type': 'application/json' };
  return { method, url, headers, body: toJson(operation, input) };
}

function toJson(operation: Operation, input: Json): string {
  try {
    return JSON.stringify(input);
  } catch (cause) {
    throw new ClaireError('CLAIRE_INVALID_INPUT', {
      message: `Could not ${describeCall(operation, input)}: the input cannot be written as JSON`,
      advice:
        'Look for a value that holds itself, one that is nested thousands of levels deep, or a number that is a BigInt.',
      cause,
    });
  }
}

function buildPath({ path, inputIn }: Operation, input: Json): string {
  if (inputIn !== 'path') return path;
  return path.replace(/\{(\w+)\}/g, (_match, name: string) => toPathSegment(name, input[name]));
}

function toPathSegment(name: string, value: unknown): string {
  const text = toPlainText(value) ?? '';
  // encodeURIComponent keeps dots, which would lead to another endpoint.
  if (!/^\.*$/.test(text)) return toUrlPart(text);
  throw invalidField(name, `The field ${name}`, 'cannot be part of an address');
}

function buildQuery({ inputIn }: Operation, input: Json): string {
  if (inputIn !== 'query') return '';
  let query = '';
  for (const name of Object.keys(input)) {
    const text = toPlainText(input[name]);
    if (text === undefined) continue;
    query += `${query === '' ? '?' : '&'}${toUrlPart(name)}=${toUrlPart(text)}`;
  }
  return query;
}

function toPlainText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

/** A text as part of an address. Half a character, which cannot be encoded, becomes U+FFFD. */
export function toUrlPart(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

/** Describes a call for messages: `get appointment 12`, `list checks of appointment 5`. */
export function describeCall(operation: Operation, input: unknown): string {
  const [verb, noun] = toVerbAndNoun(operation);
  const fields = isObject(input) ? input : {};
  const described = operation.describe?.(fields);
  if (described !== undefined) return described;
  return [verb, noun, ...describeFields(operation, noun, fields)].join(' ');
}

/** `webhook.listErrors` lists errors, `check.list` lists checks, `car.get` gets a car. */
function toVerbAndNoun(operation: Operation): [string, string] {
  const { id } = operation;
  const resource = readResource(operation);
  const name = id.slice(id.indexOf('.') + 1);
  const [verb = name, ...rest] = name.split(/(?=[A-Z])/);
  if (verb !== 'list') return [verb, resource];
  const noun = rest.join(' ').toLowerCase();
  return ['list', noun === '' || noun.startsWith('by ') ? `${resource}s` : noun];
}

function describeFields(operation: Operation, noun: string, fields: Json): string[] {
  const resource = readResource(operation);
  return Object.entries(fields).flatMap(([name, value]) => {
    const text = toShownText(value);
    const owner = /^(\w+?)_?id$/i.exec(name)?.[1]?.toLowerCase();
    const isOwn = name === 'id' || owner === resource;
    const [form, describe] = details.get(isOwn ? 'id' : name) ?? [];
    if (text === undefined || !form?.test(text)) return [];
    return describe?.(text) ?? (noun === resource ? text : `of ${resource} ${text}`);
  });
}

const number = /^\d{1,20}$/;

/** The fields to tell, each in its own form only: any text may have got into a field, even a key. */
const details = new Map<string, Detail>([
  ['id', [number]],
  ['appointment_id', [number, (text) => `of appointment ${text}`]],
  ['location_id', [number, (text) => `of location ${text}`]],
  ['vin', [/^[A-Z\d]{1,20}$/i, (text) => `with VIN ${text}`]],
  ['dms_nr', [/^[\p{L}\d ./_-]{1,40}$/u, (text) => `with DMS number ${text}`]],
  ['date', [/^\d{4}-\d{2}-\d{2}/, (text) => `on ${text.slice(0, 10)}`]],
  ['name', [/./, (text) => `"${text}"`]],
]);

type Detail = readonly [form: RegExp, describe?: (text: string) => string];

function toShownText(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string' || value === '') return undefined;
  return value.slice(0, 60).replace(/\p{C}/gu, ' ');
}

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
  const excess = findExcess(body);
  const data = excess === undefined ? tryParseJson(body) : undefined;
  if (saysNo(operation, data))
    return { ...unreadable, status, reason: "Claire's answer says that this was not done" };
  // Only its status matters, the reference says: a word of a gateway's is no failure.
  if (operation.output === null) return { data: null, size: 0 };
  if (excess !== undefined) return { ...unreadable, ...excesses[excess], status };
  if (data === undefined) return { ...unreadable, ...describeUnreadable(body), status };
  const checked = operation.output.safeParse(data);
  if (checked.success) return { data, size: body.length };
  const fault = checked.error.issues[0]?.message ?? 'has another shape';
  const reason = `Claire's answer is ${describeJson(data)}; it ${fault}`;
  return { ...unreadable, status, reason };
}

/** A gateway, or a Claire in maintenance, says no with status 200 beside a list or nothing. */
function saysNo({ output, listIn }: Operation, data: unknown): boolean {
  if ((output !== null && listIn === undefined) || !isObject(data)) return false;
  const [error, success, status] = ['error', 'success', 'status'].map((name) =>
    readProperty(data, name),
  );
  return !(isLeftOut(error) || error === false) || success === false || status === 'error';
}

const unreadable = {
  kind: 'unreadable',
  code: 'CLAIRE_BAD_RESPONSE',
  advice: 'Check the base URL and any proxy on the way; if both are right, tell Claire support.',
} as const;

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

/** Compares codes, as every response passes here: it takes about a third of the time of parsing. */
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
 * Throws if the answer is not the requested record. A cache that ignores the query gives all
 * callers the same record, and a flow may then change the wrong one.
 */
export function checkAskedRecord(operation: Operation, input: Json, answer: unknown): void {
  const { repeatsId } = operation;
  if (repeatsId === undefined || !isObject(answer)) return;
  const id = readProperty(answer, 'id');
  const isId = typeof id === 'number' || typeof id === 'string';
  if (isId && String(id) === String(input[repeatsId])) return;
  const resource = readResource(operation);
  // A gateway says no with status 200 in a record of its own.
  const what = isId ? nameRecord(resource, String(id)) : `a record that is no ${resource}`;
  const reason = `Claire answered with ${what}`;
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

/** Whether a response is a web page, by its content type and the start of its body. */
export function isWebPage({ headers, body }: Omit<HttpResponse, 'status'>): boolean {
  if (isHtml(body)) return true;
  if (!isMarkup(headers['content-type'])) return false;
  const start = readBeginning(body).trim();
  return start !== '' && !isJson(start);
}

/** A tag, a comment or a declaration; `<nil>` is how Go writes nothing. */
export function isHtml(body: string): boolean {
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

/** Characters; the reason of a server or the title of its page comes before that. */
const maxRead = 16_384;

export function readBeginning(body: string): string {
  return body.slice(0, maxRead);
}

/** Undefined where it is none. */
export function tryParseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** What a failed attempt means for a retry. */
export type FailureKind =
  | 'rate limited'
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
