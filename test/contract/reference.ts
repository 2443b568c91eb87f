import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Row = readonly string[];
type Json = Readonly<Record<string, unknown>>;

export interface Endpoint {
  heading: string;
  method: string;
  path: string;
  queryNames: string[];
  /** The body sample of the request; `undefined` where there is none. */
  request: Json | undefined;
  /** The sample of the answer, of its first record for a list; `undefined` for "status only". */
  answer: Json | undefined;
  isList: boolean;
  parameters: { name: string; type: string; required: boolean }[];
  answerRows: { name: string; type: string }[];
}

export interface Reference {
  endpoints: Endpoint[];
  /** Value and label, as the text has them. */
  enumerations: Map<string, { value: string; label: string }[]>;
  /** The fields of each model's table, by Go's names. */
  models: Map<string, { field: string; type: string }[]>;
  /** The fields that each appointment of an import must have, and its car, customers and work. */
  importRules: Map<string, string[]>;
  /** The table of what Claire posts to a webhook. */
  webhookFields: string[];
  errorStatuses: string[];
  rateHeaders: string[];
}

export const referenceText = readFileSync(join(__dirname, 'claire-public-api.txt'), 'utf8');

/** Reads the text of the reference into what it says about the API. */
export function readReference(text: string): Reference {
  const lines = text.split('\n').map((line) => line.trim());
  return {
    endpoints: listSections(lines).map(readEndpoint),
    enumerations: tablesNamed(lines, 'Enumeration', ([value = '', label = '']) => ({
      value,
      label,
    })),
    models: tablesNamed(lines, 'Model', readField),
    importRules: readImportRules(lines),
    webhookFields: tableAfter(lines, 'Field | Type | Optional | Description |').map(first),
    errorStatuses: tableAfter(lines, 'Error Code | Meaning |').map(first),
    rateHeaders: lines.flatMap((line) => /^(X-RateLimit-\w+):/.exec(line)?.[1] ?? []),
  };
}

/** The lines of each endpoint, from its heading, which stands above a line of curl. */
function listSections(lines: readonly string[]): string[][] {
  const starts = lines.flatMap((line, at) => (line.startsWith('curl "API_BASE') ? [at - 1] : []));
  const end = lines.indexOf('Models and Enumeration', starts.at(-1));
  // An endpoint without its curl line would be lost: every request line counts.
  const requests = lines.filter((line) => line === 'HTTP Request').length;
  if (requests !== starts.length) {
    throw new Error(`${String(requests)} request lines, but ${String(starts.length)} curl lines`);
  }
  return starts.map((start, index) => lines.slice(start, starts[index + 1] ?? end));
}

function readEndpoint(lines: string[]): Endpoint {
  const request = lines[lines.indexOf('HTTP Request') + 1] ?? '';
  const [, method = '', path = '', query = ''] = /^(\w+) ([^?]+)\??(.*)$/.exec(request) ?? [];
  const answer = sampleAfter(lines, 'The request JSON response is:');
  return {
    heading: lines[0] ?? '',
    method,
    path,
    queryNames: [...query.matchAll(/(\w+)=/g)].flatMap(([, name]) => name ?? []),
    request: asJson(sampleAfter(lines, 'The request Body payload is:')),
    answer: asJson(Array.isArray(answer) ? answer[0] : answer),
    isList: Array.isArray(answer),
    parameters: tableAfter(lines, 'Parameter | Type | Required | Description |').map(
      ([name = '', type = '', required]) => ({ name, type, required: required === 'true' }),
    ),
    answerRows: tableAfter(lines, 'Parameter | Type |').map(([name = '', type = '']) => ({
      name,
      type,
    })),
  };
}

/** The JSON that begins on the line below `marker`. */
function sampleAfter(lines: readonly string[], marker: string): unknown {
  const start = lines.indexOf(marker) + 1;
  if (start === 0 || !/^[[{]/.test(lines[start] ?? '')) return undefined;
  for (let end = start + 1; end <= lines.length; end += 1) {
    const text = lines.slice(start, end).join('\n');
    if (/[\]}]$/.test(text) && isJson(text)) return JSON.parse(text);
  }
  throw new Error(`The sample below "${marker}" of ${lines[0] ?? ''} does not end`);
}

function tablesNamed<Entry>(
  lines: readonly string[],
  kind: string,
  read: (row: Row) => Entry,
): Map<string, Entry[]> {
  const title = new RegExp(`^(\\w+) ${kind}$`);
  return new Map(
    lines.flatMap((line, at) => {
      const name = title.exec(line)?.[1];
      return name === undefined ? [] : [[name, rowsFrom(lines, at + 3).map(read)] as const];
    }),
  );
}

function tableAfter(lines: readonly string[], header: string): Row[] {
  const at = lines.indexOf(header);
  return at < 0 ? [] : rowsFrom(lines, at + 2);
}

function rowsFrom(lines: readonly string[], start: number): Row[] {
  const rows: Row[] = [];
  for (let at = start; lines[at]?.includes('|'); at += 1) {
    rows.push((lines[at] ?? '').split('|').map((cell) => cell.trim()));
  }
  return rows;
}

function readImportRules(lines: readonly string[]): Map<string, string[]> {
  const sentence = lines.find((line) => line.startsWith('Each appointment must - ')) ?? '';
  const rule =
    /^(?:have a (?:(\w+) with a )?|have at least one (\w+) with a |if provided, (\w+)s must have a )(.+)$/;
  return new Map(
    sentence
      .split(' - ')
      .slice(1)
      .map((clause) => {
        const [, ofOne, ofSome, ofAny, fields] = rule.exec(clause) ?? [];
        if (fields === undefined) return [clause, []];
        const names = fields.split(/, | and /).map((name) => name.replace(/^a /, ''));
        return [ofOne ?? ofSome ?? ofAny ?? 'appointment', names];
      }),
  );
}

/** Field names are capitalised, so a row that begins with a Go type has lost its name. */
function readField([field = '', type = '']: Row): { field: string; type: string } {
  return /^[a-z]/.test(field) ? { field: '', type: field } : { field, type };
}

function first(row: Row): string {
  return row[0] ?? '';
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function asJson(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value))
    : undefined;
}
