import { ClaireError } from '../../errors';
import { describeCall } from './describe-call';
import { isObject } from '../../json';
import type { Operation } from '../../resources/operation';
import type { HttpRequest } from '../../ports';
import { toProblems, toSentence } from '../../problems';
import { toUrlPart } from './url-part';

type Fields = Readonly<Record<string, unknown>>;

/** Checks the input; throws a `ClaireError` with all of its problems. */
export function parseInput(operation: Operation, input: unknown): Fields {
  const result = operation.input.safeParse(input ?? {});
  if (result.success) return isObject(result.data) ? result.data : {};
  const problems = toProblems(result.error);
  throw new ClaireError('CLAIRE_INVALID_INPUT', {
    message: `Could not ${describeCall(operation, input)}: ${toSentence(problems)}`,
    advice: 'Correct the fields that are named; nothing was sent to Claire.',
    problems,
  });
}

export function buildRequest(operation: Operation, input: Fields, baseUrl: string): HttpRequest {
  const { method, inputIn } = operation;
  const accept = { accept: 'application/json' };
  const url = baseUrl + buildPath(operation, input);
  if (inputIn !== 'body')
    return { method, url: url + buildQuery(operation, input), headers: accept };
  const headers = { ...accept, 'content-type': 'application/json' };
  return { method, url, headers, body: toJson(operation, input) };
}

function toJson(operation: Operation, input: Fields): string {
  try {
    return JSON.stringify(input);
  } catch (cause) {
    throw notJsonError(
      `Could not ${describeCall(operation, input)}: the input cannot be written as JSON`,
      cause,
    );
  }
}

function notJsonError(message: string, cause: unknown): ClaireError {
  return new ClaireError('CLAIRE_INVALID_INPUT', {
    message,
    advice:
      'Look for a value that holds itself, one that is nested thousands of levels deep, or a number that is a BigInt.',
    cause,
  });
}

/**
 * The same text for equal inputs, whatever the order of their fields. Throws a `ClaireError` for an
 * input that is not JSON.
 */
export function toCanonicalJson(value: unknown): string {
  try {
    return JSON.stringify(value, (_key, inner: unknown) =>
      isObject(inner) ? sortFields(inner) : inner,
    );
  } catch (cause) {
    throw notJsonError('The input cannot be written as JSON', cause);
  }
}

function sortFields(fields: Fields): Fields {
  const names = Object.keys(fields).sort();
  return Object.fromEntries(names.map((name) => [name, fields[name]]));
}

function buildPath({ path, inputIn }: Operation, input: Fields): string {
  if (inputIn !== 'path') return path;
  return path.replace(/\{(\w+)\}/g, (_match, name: string) => toPathSegment(name, input[name]));
}

function toPathSegment(name: string, value: unknown): string {
  const text = toPlainText(value) ?? '';
  // encodeURIComponent keeps dots, which would lead to another endpoint.
  if (!/^\.*$/.test(text)) return toUrlPart(text);
  throw new ClaireError('CLAIRE_INVALID_INPUT', {
    message: `The field ${name} cannot be part of an address`,
    problems: [{ path: name, message: 'cannot be part of an address' }],
  });
}

function buildQuery({ inputIn }: Operation, input: Fields): string {
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
