import type { z } from 'zod/v4';
import type { Problem } from '../errors';
import { customerUnderOtherName, ImportAppointment } from '../models';
import { formatPath } from '../problems';
import { customerHint, type ImportHint } from './hint';
import { nest } from './rows/paths';
import { readRecord } from './rows/record';
import { type TimeReader, utcTimes } from './rows/times';
import { isSpreadsheetText, noMoment, numberForText } from './rows/values';

type Row = Readonly<Record<string, unknown>>;

/** The appointment as Claire takes it, or everything that is wrong with it. */
export type Checked =
  | { appointment: ImportAppointment; hint?: ImportHint | undefined; problems?: never }
  | { appointment?: never; hint?: never; problems: readonly Problem[] };

/** Every problem of one appointment to import, by field path; none means that it can be sent. */
export function check(appointment: unknown): readonly Problem[] {
  return read(appointment).problems ?? [];
}

/** Puts dotted names in their places and reads each value as Claire's reference types it. */
export function read(appointment: unknown, times: TimeReader = utcTimes): Checked {
  // Whoever reads rows from elsewhere may hand over the reason in the place of one it cannot read.
  if (appointment instanceof Error)
    return { problems: [{ path: '', message: appointment.message }] };
  if (!isRecord(appointment)) return { problems: [notAnObject(appointment)] };
  const { record, problems, places } = readRow(appointment, times);
  const result = ImportAppointment.safeParse(record);
  if (result.success && problems.length === 0) {
    return { appointment: result.data, hint: hintFor(record) };
  }
  const issues = result.error?.issues.map((issue) => problem(issue, record)) ?? [];
  return { problems: asGiven([...problems, ...issues], places) };
}

interface ReadRow {
  record: Row;
  problems: readonly Problem[];
  places?: readonly string[] | undefined;
}

function readRow(given: Row, times: TimeReader): ReadRow {
  const flat = readRecord(given, times);
  if (!flat.hasDottedName) return flat;
  const { row, problems, places } = nest(given);
  const nested = readRecord(row, times);
  return { record: nested.record, problems: [...problems, ...nested.problems], places };
}

function problem(issue: z.core.$ZodIssue, appointment: object): Problem {
  const value = valueAt(appointment, issue.path);
  return { path: formatPath(issue.path), message: hint(issue, value) ?? issue.message };
}

/**
 * What people meet when rows come from a spreadsheet. A number that is due as text is not converted:
 * it has lost its leading zeros already, and with another number Claire would make a second appointment.
 */
function hint(issue: z.core.$ZodIssue, value: unknown): string | undefined {
  if (isTimeField(issue.path) && isSpreadsheetText(value)) return noMoment(value);
  if (issue.code !== 'invalid_type') return undefined;
  if (value === null) return 'is required';
  if (issue.expected === 'string' && typeof value === 'number') {
    return isTimeField(issue.path) ? noMoment(value) : numberForText(value);
  }
  return typeof value === 'string' ? textInstead(issue.expected) : undefined;
}

/** Whoever maps columns did not choose the type, so most of these say what is due. */
function textInstead(due: string): string | undefined {
  switch (due) {
    case 'number':
      return 'must be a whole number above 0, such as 42';
    case 'object':
      return 'must be an object, not text: give its fields as JSON, such as {"dms_nr": "1042"}';
    case 'array':
      return 'must be a list, not text: give it as JSON, such as [{"dms_nr": "1042"}]';
    default:
      return undefined;
  }
}

function isTimeField(path: readonly PropertyKey[]): boolean {
  const field = path.at(-1);
  return field === 'dms_created_at' || field === 'time_car_app';
}

/** Each path once, and the interventions by the numbers that the user gave them. */
function asGiven(problems: readonly Problem[], places: readonly string[] | undefined): Problem[] {
  const told = new Map<string, Problem>();
  for (const { path, message } of problems) {
    const own = path.replace(/^interventions\[(\d+)\]/, (whole, at: string) =>
      places === undefined ? whole : `interventions[${places[Number(at)] ?? at}]`,
    );
    if (!told.has(own)) told.set(own, { path: own, message });
  }
  return [...told.values()];
}

function hintFor(row: Row): ImportHint | undefined {
  const field = customerUnderOtherName(row);
  return field === undefined ? undefined : customerHint(field);
}

function notAnObject(value: unknown): Problem {
  const what = Array.isArray(value)
    ? 'a list'
    : value === null || value === undefined
      ? 'nothing'
      : `a ${typeof value}`;
  return { path: '', message: `must be an object with the fields of an appointment, not ${what}` };
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined,
    value,
  );
}

function isRecord(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
