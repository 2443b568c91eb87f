import type { Failure } from '../failures/failure';
import { findExcess, maxDepth, maxValues } from './json-limits';
import type { Operation } from '../../resources/operation';
import type { HttpResponse } from '../../ports';
import { isWebPage } from '../failures/web-page';

/** The data of a successful response, unchanged; `null` where only the status matters. */
export interface ParsedBody {
  data: unknown;
  /** Characters of the body. */
  size: number;
}

/** Reads the body of a 2xx response; describes a bad one without showing it. */
export function readResponse(operation: Operation, response: HttpResponse): ParsedBody | Failure {
  const { status, body } = response;
  // Checked even where no body is expected: a proxy's page would mark rows as queued that Claire
  // never saw.
  if (isWebPage(response)) return webPageFailure(status);
  if (operation.output === null) return { data: null, size: 0 };
  const excess = findExcess(body);
  if (excess !== undefined) return excessFailures[excess](status);
  const parsed = parseBody(body);
  if (parsed === undefined) return unreadableFailure(status, body);
  const checked = operation.output.safeParse(parsed.data);
  if (checked.success) return parsed;
  const fault = checked.error.issues[0]?.message ?? 'has another shape';
  return badResponseFailure(
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

function unreadableFailure(status: number, body: string): Failure {
  if (body.trim() === '')
    return badResponseFailure(status, 'unreadable', "Claire's answer is empty");
  const wasCut = /^\s*[[{"]/.test(body);
  return wasCut
    ? badResponseFailure(status, 'ambiguous', "Claire's answer ends too early")
    : badResponseFailure(status, 'unreadable', "Claire's answer is not JSON");
}

function tooDeepFailure(status: number): Failure {
  const reason = `Claire's answer is nested more than ${String(maxDepth)} levels deep`;
  return badResponseFailure(status, 'unreadable', reason);
}

function tooManyValuesFailure(status: number): Failure {
  const reason = `Claire's answer holds more than ${String(maxValues)} values`;
  const failure = badResponseFailure(status, 'unreadable', reason);
  return { ...failure, advice: 'Ask for less at once: one day, one location.' };
}

const excessFailures = { depth: tooDeepFailure, values: tooManyValuesFailure } as const;

function webPageFailure(status: number): Failure {
  return badResponseFailure(
    status,
    'unreadable',
    'a web page came instead of a response of the Claire API',
  );
}

function badResponseFailure(status: number, kind: Failure['kind'], reason: string): Failure {
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
