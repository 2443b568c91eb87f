import type { z } from 'zod/v4';
import { fieldLabel, showColumn } from './import/rows/described-fields';
import { colon, type Language as LanguageName } from './import/rows/fields/field-texts';
import { type ProblemCode, problemTexts } from './problem-texts';

/** An invalid field; `path` is as the user knows it: `customer_driver.surname`. */
export interface Problem {
  path: string;
  message: string;
  /** What is wrong, and what its message was made of; left out of what only concerns a setting. */
  code?: ProblemCode;
  values?: Values;
  /** Whether it costs no more than the value. */
  leftOut?: true;
  /** The row of a file, from 1, without the header. */
  row?: number;
  /** What a form calls the field, and the column that holds it. */
  label?: string;
  column?: string;
  /** Whether the user gives its values: the column is only called so. */
  isSet?: true;
}

export interface Phrase {
  readonly code: ProblemCode;
  readonly values: Values;
}

export type Value = string | number | Phrase | readonly Value[];
export type Values = Readonly<Record<string, Value>>;

/** `{{ … }}` is an expression of n8n. */
type Names<Text> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `{${string}` ? never : Name) | Names<Rest>
  : never;

/** The values of a text, without those that are added later. */
type ValuesOf<Code extends ProblemCode, Later = never> = Readonly<
  Record<Exclude<Names<(typeof problemTexts)[Code]>, Later>, Value>
>;

type Given<Values> = keyof Values extends never ? [] : [values: Values];

export function phrase<Code extends ProblemCode>(
  code: Code,
  ...[values]: Given<ValuesOf<Code>>
): Phrase {
  return { code, values: values ?? {} };
}

/** What is wrong with a value that the reader of the whole cell quotes. */
export function fault<Code extends ProblemCode>(
  code: Code,
  ...[values]: Given<ValuesOf<Code, 'value'>>
): Phrase {
  return { code, values: values ?? {} };
}

export interface Language {
  readonly name: LanguageName;
  readonly text: (code: ProblemCode) => string;
}

export const english: Language = { name: 'en', text: (code) => problemTexts[code] };

/** The sentence of a phrase; each language has its words where its text has the value. */
export function describe({ code, values }: Phrase, language: Language = english): string {
  return language
    .text(code)
    .replace(/\{(\w+)\}/g, (_whole, name: string) => format(name, values[name] ?? '', language));
}

function format(name: string, value: Value, language: Language): string {
  if (typeof value !== 'object') return formats[name]?.(String(value), language) ?? String(value);
  if ('code' in value) return describe(value, language);
  const isOfColumns = name.endsWith('olumns');
  const shown = (isOfColumns ? value.slice(0, maxColumns) : value).map((one) => {
    const text = format(name.replace(/s$/, ''), one, language);
    return isOfColumns ? `"${text}"` : text;
  });
  if (shown.length < value.length) {
    shown.push(describe(phrase('more', { count: value.length - shown.length }), language));
  }
  return join(shown, language);
}

const maxColumns = 5;

/** `"A", "B" and 7 more` */
function join(texts: readonly string[], language: Language): string {
  const last = texts.at(-1) ?? '';
  if (texts.length < 2) return last;
  return describe(phrase('and', { first: texts.slice(0, -1).join(', '), last }), language);
}

type Format = (text: string, language: Language) => string;

const label: Format = (path, { name }) => fieldLabel(path, name);
const order: Format = (name, { text }) => text(name === 'day' ? 'day' : 'month');
const month: Format = (number, { text }) => text('months').split(' ')[Number(number) - 1] ?? number;

/** A name of a value says how it is written; one of several loses its `s`. */
const formats: Readonly<Partial<Record<string, Format>>> = {
  ...{ field: label, otherField: label, order, otherOrder: order, month, otherMonth: month },
  ...{ column: showColumn, otherColumn: showColumn },
};

type Where = Pick<Problem, 'row' | 'column'>;

export function toProblem({ code, values }: Phrase, path: string, where?: Where): Problem {
  return { path, message: describe({ code, values }), code, values, ...where };
}

/** The same of a value that is left out. */
export function withoutValue(problem: Problem): Problem {
  return {
    ...problem,
    message: describe(phrase('leftOut', { text: problem.message })),
    leftOut: true,
  };
}

export function describeProblem(
  { message, code, values = {}, leftOut }: Problem,
  language: Language,
): string {
  if (code === undefined) return message;
  const said = { code, values };
  return describe(leftOut === true ? phrase('leftOut', { text: said }) : said, language);
}

/** The problems that a schema found, with the paths that the user knows. */
export function toProblems(error: z.ZodError): Problem[] {
  return error.issues.map((issue) => toProblem(toPhrase(issue), formatPath(issue.path)));
}

/** A schema of ours has a text of the table for a message, as zod keeps nothing else. */
export function toPhrase({ message }: { readonly message: string }): Phrase {
  const code = codes.get(message);
  return code === undefined ? phrase('notValid', { reason: message }) : { code, values: {} };
}

const codes = new Map<string, ProblemCode>(
  Object.keys(problemTexts)
    .filter(isCode)
    .map((code) => [problemTexts[code], code]),
);

function isCode(code: string): code is ProblemCode {
  return Object.hasOwn(problemTexts, code);
}

/** `car.vin: is required; location_id: must be a whole number`. */
export function toSentence(problems: readonly Problem[], language = english): string {
  const isOfSeveral = problems.some(({ row }) => row !== problems[0]?.row);
  const shown = problems
    .slice(0, maxShown)
    .map((problem) => formatProblem(problem, isOfSeveral, language))
    .join('; ');
  const count = problems.length - maxShown;
  if (count <= 0) return shown;
  return join([`${shown};`, describe(phrase('more', { count }), language)], language);
}

const maxShown = 5;

function formatProblem(problem: Problem, showsRow: boolean, language: Language): string {
  const { path, label, column, isSet, row, code } = problem;
  const message = describeProblem(problem, language);
  const where = [
    ...(isSet
      ? [phrase('setField')]
      : column === undefined
        ? []
        : [phrase('inColumn', { column })]),
    ...(showsRow && row !== undefined ? [phrase('inRow', { row })] : []),
  ].map((place) => describe(place, language));
  const isIn = where.length === 0 ? '' : ` (${where.join(', ')})`;
  if (label !== undefined) {
    const name = language.name === 'en' ? label : fieldLabel(path, language.name);
    // What is wrong with a value begins with it; all else goes on with what the field is.
    const goesOn = code !== undefined && !language.text(code).startsWith('{');
    return name + isIn + (goesOn ? ' ' : colon(language.name)) + message;
  }
  return path === '' ? `${message}${isIn}` : `${path}${isIn} ${message}`;
}

/** A wrong value. Text is not shown, as it may be a key, unless it is a number or a time. */
export function hideText(value: unknown): Value {
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint')
    return String(value);
  if (typeof value === 'string') return numberOrTime.test(value) ? `"${value}"` : phrase('text');
  if (Array.isArray(value)) return phrase('list');
  return phrase(typeof value === 'object' && value !== null ? 'object' : 'nothing');
}

/** The same in English. */
export function describeValue(value: unknown): string {
  return format('given', hideText(value), english);
}

const numberOrTime = /^[\d\s.,:/+TZ'-]{0,40}$/;

/** Formats a path as the user would write it: `interventions[2].title`. */
export function formatPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${String(key)}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
}

const maxCharacters = 40;
/** A key or a secret is longer, or mixes letters and digits. */
const plainWord = /^(?:.{1,12}|[\p{L}\p{M}'’.&-]{1,24})$/u;
/** It may have letters that no VIN has, and one or two too many; a secret has small letters too. */
const mayBeVin = /^[A-Z\d]{15,19}$/;

/** Shows a wrong value in a message, unless it is so long that it may be a secret. */
export function quote(value: unknown): Value {
  if (typeof value !== 'string') return hideText(value);
  const text = value.trim();
  if (text === '') return phrase('emptyValue');
  const isShown =
    text.length <= maxCharacters &&
    (numberOrTime.test(text) ||
      mayBeVin.test(text) ||
      text.split(/\s+/).every((word) => plainWord.test(word)));
  return isShown ? `'${text}'` : phrase('longText', { characters: text.length });
}

/** What is wrong with a value, with the value. */
export function quoting(value: unknown, { code, values }: Phrase): Phrase {
  return { code, values: { value: quote(value), ...values } };
}
