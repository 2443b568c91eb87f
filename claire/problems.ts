import type { z } from 'zod/v4';
import type { Problem } from './errors';

/** The problems that a schema found, with the paths that the user knows. */
export function toProblems(error: z.ZodError): Problem[] {
  return error.issues.map(({ path, message }) => ({ path: formatPath(path), message }));
}

/** `car.vin: is required; location_id: must be a whole number`. */
export function toSentence(problems: readonly Problem[]): string {
  const isOfSeveral = problems.some(({ row }) => row !== problems[0]?.row);
  const shown = problems
    .slice(0, maxShown)
    .map((problem) => formatProblem(problem, isOfSeveral))
    .join('; ');
  const more = problems.length - maxShown;
  return more > 0 ? `${shown}; and ${String(more)} more` : shown;
}

const maxShown = 5;

function formatProblem(problem: Problem, showsRow: boolean): string {
  const { path, message, label, column, row } = problem;
  const where = [
    ...(column === undefined ? [] : [`column ${column}`]),
    ...(showsRow && row !== undefined ? [`row ${String(row)}`] : []),
  ].join(', ');
  const isIn = where === '' ? '' : ` (${where})`;
  if (label !== undefined) return `${label}${isIn}: ${message}`;
  return path === '' ? `${message}${isIn}` : `${path}${isIn} ${message}`;
}

/**
 * Describes a wrong value for a message. Text is not shown, as it may be a key, unless it is a
 * number or a time.
 */
export function describeValue(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint')
    return String(value);
  if (typeof value === 'string') return numberOrTime.test(value) ? `"${value}"` : 'text';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null ? 'an object' : 'nothing';
}

const numberOrTime = /^[\d\s.,:/+TZ-]{0,40}$/;

/** Formats a path as the user would write it: `interventions[2].title`. */
export function formatPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${String(key)}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
}
