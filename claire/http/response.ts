import type { Failure } from './failure';
import { isTooDeep, maxDepth } from './depth';
import type { Operation } from '../operations/operation';
import type { HttpResponse } from '../ports';
import { isWebPage } from './web-page';

/** What a good answer holds, untouched; `null` where only the status matters. */
export interface ParsedBody {
  data: unknown;
  /** Characters of the body that it was read from. */
  size: number;
}

/** Reads the body of a 2xx answer; the text of a bad one is described, never shown. */
export function readResponse(operation: Operation, response: HttpResponse): ParsedBody | Failure {
  const { status, body } = response;
  // Not even for a yes without a body: a proxy's page would make rows queued that Claire never saw.
  if (isWebPage(response)) return webPage(status);
  if (operation.output === null) return { data: null, size: 0 };
  const parsed = parseBody(body);
  if (parsed === undefined) return unreadable(status, body);
  if (isTooDeep(parsed.data)) return tooDeep(status);
  const checked = operation.output.safeParse(parsed.data);
  if (checked.success) return parsed;
  const fault = checked.error.issues[0]?.message ?? 'has another shape';
  return badResponse(
    status,
    'unreadable',
    `Claire's answer is ${describeJson(parsed.data)}; it ${fault}`,
  );
}

function parseBody(body: string): ParsedBody | undefined {
  try {
    const data: unknown = JSON.parse(body);
    return { data, size: body.length };
  } catch {
    return undefined;
  }
}

function unreadable(status: number, body: string): Failure {
  if (body.trim() === '') return badResponse(status, 'unreadable', "Claire's answer is empty");
  const wasCut = /^\s*[[{"]/.test(body);
  return wasCut
    ? badResponse(status, 'ambiguous', "Claire's answer ends too early")
    : badResponse(status, 'unreadable', "Claire's answer is not JSON");
}

function tooDeep(status: number): Failure {
  const reason = `Claire's answer is nested more than ${String(maxDepth)} levels deep`;
  return badResponse(status, 'unreadable', reason);
}

function webPage(status: number): Failure {
  return badResponse(
    status,
    'unreadable',
    'a web page came where an answer of the Claire API is due',
  );
}

function badResponse(status: number, kind: Failure['kind'], reason: string): Failure {
  return {
    kind,
    code: 'CLAIRE_BAD_RESPONSE',
    reason,
    advice: 'Check the base URL and any proxy on the way; if both are right, tell Claire support.',
    status,
  };
}

function describeJson(data: unknown): string {
  if (data === null) return 'null';
  if (Array.isArray(data)) return 'a list';
  return typeof data === 'object' ? 'an object' : `a ${typeof data}`;
}
