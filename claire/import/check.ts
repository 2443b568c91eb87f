import type { z } from 'zod/v4';
import type { Problem } from '../errors';
import { ImportAppointment } from '../models';
import { pathOf } from '../problems';

/** The appointment as Claire takes it, or everything that is wrong with it. */
export type Checked =
  { appointment: ImportAppointment; problems?: never } | { problems: readonly Problem[] };

/** Every problem of one appointment to import, by field path; none means that it can be sent. */
export function check(appointment: unknown): readonly Problem[] {
  return read(appointment).problems ?? [];
}

export function read(appointment: unknown): Checked {
  // Whoever reads rows from elsewhere may hand over the reason in the place of one it cannot read.
  if (appointment instanceof Error)
    return { problems: [{ path: '', message: appointment.message }] };
  if (!isRecord(appointment)) return { problems: [notAnObject(appointment)] };
  const result = ImportAppointment.safeParse(appointment);
  if (result.success) return { appointment: result.data };
  return { problems: result.error.issues.map((issue) => problem(issue, appointment)) };
}

function problem(issue: z.core.$ZodIssue, appointment: object): Problem {
  const value = valueAt(appointment, issue.path);
  return { path: pathOf(issue.path), message: hint(issue, value) ?? issue.message };
}

/**
 * What people meet when rows come from a spreadsheet. Nothing is converted: a number has lost its
 * leading zeros already, and with another number Claire would make a second appointment.
 */
function hint(issue: z.core.$ZodIssue, value: unknown): string | undefined {
  if (isTimeField(issue.path) && isSpreadsheetText(value)) return numberForTime(Number(value));
  if (issue.code !== 'invalid_type') return undefined;
  if (value === null) return 'is required';
  if (issue.expected === 'string' && typeof value === 'number') {
    return isTimeField(issue.path) ? numberForTime(value) : numberForText(value);
  }
  return typeof value === 'string' ? textInstead(issue.expected, value) : undefined;
}

/** Whoever maps columns did not choose the type, so most of these say what is due. */
function textInstead(due: string, text: string): string | undefined {
  switch (due) {
    case 'number':
      return /^\s*\d+\s*$/.test(text)
        ? 'must be a whole number above 0, not text: give it without quotes'
        : 'must be a whole number above 0, such as 42';
    case 'object':
      return 'must be an object, not text: give its fields as JSON, such as {"dms_nr": "1042"}';
    case 'array':
      return 'must be a list, not text: give it as JSON, such as [{"dms_nr": "1042"}]';
    default:
      return undefined;
  }
}

function numberForTime(value: number): string {
  const spreadsheet = value > 0 && value < lastSpreadsheetDay;
  return (
    `must be a time with its zone, such as 2026-11-25T08:30:00+01:00, not the number ${String(value)}` +
    (spreadsheet
      ? ': spreadsheets store dates as numbers, so format the column as text or convert it first'
      : '')
  );
}

/** In the year 2173; beyond it are seconds and milliseconds since 1970. */
const lastSpreadsheetDay = 100_000;

/** As a file gives it in which all is text; five digits are the years from 1927 on. */
function isSpreadsheetText(value: unknown): boolean {
  return typeof value === 'string' && /^\s*[1-9]\d{4}(\.\d+)?\s*$/.test(value);
}

function numberForText(value: number): string {
  return (
    `must be text, not the number ${String(value)}: put it in quotes, or format the column as text, ` +
    'so that leading zeros stay'
  );
}

function isTimeField(path: readonly PropertyKey[]): boolean {
  const field = path.at(-1);
  return field === 'dms_created_at' || field === 'time_car_app';
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

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
