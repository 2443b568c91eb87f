import type { Failure } from './failure';
import { isWebPage } from './redact';
import { type Operation, readResource } from '../resources/operation';
import type { HttpResponse } from '../ports';
import { ClaireError } from '../errors';
import { isObject, type Json } from '../json';
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
