import type { z } from 'zod/v4';
import type { Problem } from '../errors';
import { isObject, type Json } from '../json';
import { customerUnderOtherName, ImportAppointment } from '../models';
import {
  describe,
  formatPath,
  hideText,
  type Phrase,
  phrase,
  toPhrase,
  toProblem,
  type Value,
} from '../problems';
import type { ProblemCode } from '../problem-texts';
import { readRecord, type Remark } from './rows/record';
import { nest, readPath } from './rows/record-builder';
import {
  exactValues,
  explainMoment,
  explainNumber,
  utcTimes,
  type ValueReader,
} from './rows/values/read-value';

/** A remark on rows that are sent all the same, told once for each run. */
export interface ImportHint {
  code: ProblemCode | 'columns' | 'timeZone';
  /** The field or the column that it is about. */
  field: string;
  /** In English, and what it is made of. */
  message: string;
  phrases: readonly Phrase[];
}

/** Told once for each code. */
export function toHint(
  code: ImportHint['code'],
  field: string,
  ...phrases: readonly Phrase[]
): ImportHint {
  return { code, field, message: phrases.map((one) => describe(one)).join('. '), phrases };
}

/** The appointment as Claire takes it, or all its problems. */
export type Checked =
  | { appointment: ImportAppointment; hint?: ImportHint | undefined; problems?: never }
  | { appointment?: never; hint?: never; problems: readonly Problem[] };

/** Every problem of one appointment to import, by field path; none means that it can be sent. */
export function check(appointment: unknown): readonly Problem[] {
  return read(appointment).problems ?? [];
}

const exactInUtc = exactValues(utcTimes);

/** Puts dotted names in their places and reads each value as Claire's reference types it. */
export function read(appointment: unknown, values: ValueReader = exactInUtc): Checked {
  return validate(convert(appointment, values));
}

/** An appointment whose values were read, before it is looked at as a whole. */
export interface Converted {
  record: Json;
  problems: readonly Problem[];
  /** Whether it holds nothing to look at. */
  isNone?: boolean | undefined;
  /** The numbers that the row gave its interventions, which may have gaps. */
  numbers?: readonly string[] | undefined;
  /** Names that an appointment does not have. */
  unknown?: readonly string[] | undefined;
  remarks?: readonly Remark[] | undefined;
  /** Values that were left out, and what else is odd about a row that is sent. */
  warnings?: readonly Problem[] | undefined;
}

/** Of a row that throws when it is read, as a getter or a proxy may. */
export const unreadable = noRecord(phrase('unreadable'));

/** Of a row that is none, and why. */
export function noRecord(reason: Phrase): Converted {
  return { record: {}, problems: [toProblem(reason, '')], isNone: true };
}

/** Puts dotted names in their places and reads each value; `row` counts from 0. */
export function convert(appointment: unknown, values: ValueReader, row = 0): Converted {
  // A platform that cannot read a row passes the reason in its place.
  if (appointment instanceof Error)
    return noRecord(phrase('notValid', { reason: appointment.message }));
  if (isObject(appointment)) return readFields(appointment, values, row);
  if (typeof appointment === 'string') return noRecord(phrase('textNoRow'));
  return noRecord(phrase('noAppointment', { given: describeNonObject(appointment) }));
}

/** Looks at an appointment as a whole: every problem, together with those of its values. */
export function validate({ record, problems, isNone, numbers }: Converted): Checked {
  if (isNone === true) return { problems };
  const result = ImportAppointment.safeParse(record);
  if (result.success && problems.length === 0) {
    return { appointment: result.data, hint: findHint(record) };
  }
  const issues = result.error?.issues.map((issue) => describeIssue(issue, record)) ?? [];
  return { problems: restoreNumbers([...problems, ...issues], numbers) };
}

function readFields(given: Json, values: ValueReader, number: number): Converted {
  const flat = readRecord(given, values, number);
  if (!flat.hasDottedName) return flat;
  const { record, problems, numbers } = nest(given);
  const nested = readRecord(record, values, number);
  return { ...nested, problems: [...problems, ...nested.problems], numbers };
}

function describeIssue(issue: z.core.$ZodIssue, appointment: object): Problem {
  const value = readPath(appointment, issue.path);
  return toProblem(explainIssue(issue, value) ?? toPhrase(issue), formatPath(issue.path));
}

/**
 * Explains what is usual in rows of a spreadsheet. A number is not converted to text: its leading
 * zeros are lost, and with another number Claire would make a second appointment.
 */
function explainIssue(issue: z.core.$ZodIssue, value: unknown): Phrase | undefined {
  if (isTimeField(issue.path) && (value ?? null) !== null) return explainMoment(value);
  if (issue.code !== 'invalid_type') return undefined;
  if (value === null) return phrase('required');
  if (issue.expected === 'string' && typeof value === 'number') return explainNumber(value);
  return typeof value === 'string' ? explainText(issue.expected) : undefined;
}

/** Columns of a file are text, whatever the field needs, so this shows what it needs. */
function explainText(expected: string): Phrase | undefined {
  switch (expected) {
    case 'number':
      return phrase('idAsText');
    case 'object':
      return phrase('objectAsText', { example: '{"dms_nr": "1042"}' });
    case 'array':
      return phrase('listAsText', { example: '[{"dms_nr": "1042"}]' });
    default:
      return undefined;
  }
}

function isTimeField(path: readonly PropertyKey[]): boolean {
  const field = path.at(-1);
  return field === 'dms_created_at' || field === 'time_car_app';
}

/** Keeps one problem for each path of a row, with the row's own numbers of its interventions. */
function restoreNumbers(
  problems: readonly Problem[],
  numbers: readonly string[] | undefined,
): Problem[] {
  const byPath = new Map<string, Problem>();
  const paths = new Set<string>();
  for (const problem of problems) {
    const path = problem.path.replace(/^interventions\[(\d+)\]/, (whole, index: string) =>
      numbers === undefined ? whole : `interventions[${numbers[Number(index)] ?? index}]`,
    );
    const key = problem.row === undefined ? path : `${path} ${String(problem.row)}`;
    // What the row itself says comes first.
    if (byPath.has(key) || (problem.row === undefined && paths.has(path))) continue;
    paths.add(path);
    byPath.set(key, path === problem.path ? problem : { ...problem, path });
  }
  return [...byPath.values()];
}

function findHint(row: Json): ImportHint | undefined {
  const name = customerUnderOtherName(row);
  return name === undefined
    ? undefined
    : toHint('customerName', name, phrase('customerName', { name }));
}

function describeNonObject(value: unknown): Value {
  const isNone = Array.isArray(value) || value === null || value === undefined;
  return isNone ? hideText(value) : phrase('otherType', { type: typeof value });
}
