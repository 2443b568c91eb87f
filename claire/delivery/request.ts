import { ClaireError } from '../errors';
import { deedOf } from './deed';
import { isObject } from '../operations/answer';
import type { Operation } from '../operations/operation';
import type { HttpRequest } from '../ports';
import { problemsOf, sentenceOf } from '../problems';

type Fields = Readonly<Record<string, unknown>>;

/** The input as Claire is to get it, or a `ClaireError` with everything that is wrong with it. */
export function checkedInput(operation: Operation, input: unknown): Fields {
  const result = operation.input.safeParse(input ?? {});
  if (result.success) return isObject(result.data) ? result.data : {};
  const problems = problemsOf(result.error);
  throw new ClaireError('CLAIRE_INVALID_INPUT', {
    message: `Could not ${deedOf(operation, input)}: ${sentenceOf(problems)}`,
    advice: 'Correct the fields that are named; nothing was sent to Claire.',
    problems,
  });
}

export function requestFor(operation: Operation, input: Fields, baseUrl: string): HttpRequest {
  const { method, inputIn } = operation;
  const accept = { accept: 'application/json' };
  const url = baseUrl + pathOf(operation, input);
  if (inputIn !== 'body') return { method, url: url + queryOf(operation, input), headers: accept };
  const headers = { ...accept, 'content-type': 'application/json' };
  return { method, url, headers, body: jsonOf(operation, input) };
}

function jsonOf(operation: Operation, input: Fields): string {
  try {
    return JSON.stringify(input);
  } catch (cause) {
    throw notJson(
      `Could not ${deedOf(operation, input)}: the input cannot be written as JSON`,
      cause,
    );
  }
}

function notJson(message: string, cause: unknown): ClaireError {
  return new ClaireError('CLAIRE_INVALID_INPUT', {
    message,
    advice:
      'Look for a value that holds itself, one that is nested thousands of levels deep, or a number that is a BigInt.',
    cause,
  });
}

/**
 * Tells whether two requests ask for the same, whatever the order of their fields. Throws a
 * `ClaireError` for what is no JSON.
 */
export function canonical(value: unknown): string {
  try {
    return JSON.stringify(value, (_key, inner: unknown) =>
      isObject(inner) ? inOrder(inner) : inner,
    );
  } catch (cause) {
    throw notJson('The input cannot be written as JSON', cause);
  }
}

function inOrder(fields: Fields): Fields {
  const names = Object.keys(fields).sort();
  return Object.fromEntries(names.map((name) => [name, fields[name]]));
}

function pathOf({ path, inputIn }: Operation, input: Fields): string {
  if (inputIn !== 'path') return path;
  return path.replace(/\{(\w+)\}/g, (_match, name: string) => segment(name, input[name]));
}

function segment(name: string, value: unknown): string {
  const text = plainText(value) ?? '';
  // A dot stays a dot in encodeURIComponent, and would lead to another endpoint.
  if (!/^\.*$/.test(text)) return encodeURIComponent(text);
  throw new ClaireError('CLAIRE_INVALID_INPUT', {
    message: `The field ${name} cannot be part of an address`,
    problems: [{ path: name, message: 'cannot be part of an address' }],
  });
}

function queryOf({ inputIn }: Operation, input: Fields): string {
  if (inputIn !== 'query') return '';
  const pairs = Object.entries(input).flatMap(([name, value]) => {
    const text = plainText(value);
    return text === undefined ? [] : [`${encodeURIComponent(name)}=${encodeURIComponent(text)}`];
  });
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

function plainText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}
