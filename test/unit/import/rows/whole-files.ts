import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod/v4';
import { type Outcome, run } from '../../../../claire/import';
import type { ImportAppointment } from '../../../../claire/models';
import { zonedTimes } from '../../../../claire/times';
import { queueingClaire } from '../queueing-claire';
import { readCsv } from '../read-files';

const writings = z.object({
  encoding: z.string(),
  delimiter: z.string(),
  locations: z.array(z.record(z.string(), z.unknown())),
  timeZone: z.string(),
  /** What the file itself does not tell. */
  settings: z.record(z.string(), z.string()).default({}),
  fields: z.record(z.string(), z.string()).default({}),
});

const appointments = z.object({
  rows: z.array(z.number()),
  /** What Claire is to get; nothing where the rows are refused. */
  send: z.record(z.string(), z.unknown()).optional(),
  /** Values of a path that are as good; `null` is none. */
  accept: z.record(z.string(), z.array(z.unknown())).default({}),
  /** Columns whose value is left out and told. */
  leftOut: z.array(z.string()).default([]),
});

type Expected = z.output<typeof appointments>;
type Values = ReadonlyMap<string, unknown>;

/** The exports of a folder, each beside its `.jsonl`: how it is written, and each appointment. */
export function listWholeFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) =>
    name.endsWith('.csv') ? path.join(folder, name.replace('.csv', '')) : [],
  );
}

/** What the import of a file with nothing else set does otherwise than it should, a line each. */
export async function compareWholeFile(file: string): Promise<string[]> {
  const [head = '', ...lines] = readFileSync(`${file}.jsonl`, 'utf8').trim().split('\n');
  const { outcomes, queue, hasHint } = await importFile(file, writings.parse(JSON.parse(head)));
  const told: string[] = [];
  for (const line of lines) {
    const expected = appointments.parse(JSON.parse(line));
    const first = String(expected.rows);
    const outcome = outcomes.find(({ rows }) => String(rows) === first);
    if (outcome === undefined) told.push(`${first}: are no appointment of their own`);
    else if (outcome.status !== 'queued') {
      if (expected.send !== undefined) told.push(`${first}: ${outcome.error?.message ?? ''}`);
    } else if (expected.send === undefined) told.push(`${first}: is sent`);
    else {
      const differences = compare(
        expected,
        flatten(queue.find((sent) => isSentFor(sent, outcome))),
      );
      const silent = hasHint ? [] : expected.leftOut.filter((column) => !isWarned(outcome, column));
      told.push(
        ...[...differences, ...silent.map((column) => `${column} is left out in silence`)].map(
          (one) => `${first}: ${one}`,
        ),
      );
    }
  }
  return told;
}

async function importFile(file: string, writing: z.output<typeof writings>) {
  const { encoding, delimiter, settings, fields, locations, timeZone } = writing;
  const text = new TextDecoder(encoding).decode(readFileSync(`${file}.csv`));
  const rows = readCsv(text.endsWith('\n') ? text : `${text}\n`, delimiter);
  const claire = queueingClaire({ locations });
  const outcomes: Outcome[] = [];
  let hasHint = false;
  for await (const outcome of run(
    rows.map((row) => ({ ...row, ...fields })),
    claire,
    {
      rows: { source: 'columns', jobLines: 'group', ...settings },
      times: zonedTimes(timeZone, Date),
      // A word for no value is told once, for all that are like it.
      onHint: ({ code }) => (hasHint ||= code === 'noValue'),
    },
  )) {
    outcomes.push({ ...outcome, rows: outcome.rows ?? [outcomes.length] });
  }
  return { outcomes, queue: claire.queue, hasHint };
}

function isSentFor(sent: ImportAppointment, outcome: Outcome): boolean {
  return (['location_id', 'dms_nr', 'wo_nr'] as const).every((key) => sent[key] === outcome[key]);
}

function isWarned({ warnings = [] }: Outcome, column: string): boolean {
  return warnings.some((warning) => warning.column === column);
}

function compare({ send, accept }: Expected, got: Values): string[] {
  const wanted = flatten(send);
  return [...new Set([...wanted.keys(), ...got.keys()])].flatMap((name) => {
    const good = [wanted.get(name), ...(accept[name] ?? [])].map((value) => plain(name, value));
    const value = plain(name, got.get(name));
    const isGood = good.includes(value) || (!wanted.has(name) && isFilledIn(name, value, got));
    return isGood ? [] : [`${name} is ${String(value)}, not ${good.map(String).join(' or ')}`];
  });
}

/** What Claire asks for, and the file has under another name. */
function isFilledIn(name: string, value: unknown, got: Values): boolean {
  const from = fillers.find(([pattern]) => pattern.test(name));
  return from !== undefined && (from[1] === '' || got.get(name.replace(...from)) === value);
}

const fillers: readonly (readonly [RegExp, string])[] = [
  [/^interventions\.\d+\.dms_nr$/, ''],
  [/^car\.dms_nr$/, 'car.vin'],
  [/^dms_nr$/, 'wo_nr'],
  [/^wo_nr$/, 'dms_nr'],
  [/\.surname$/, '.company'],
];

/** A day says no time, and no is as good as nothing. */
function plain(name: string, value: unknown): unknown {
  if (value === false || value === null || value === undefined) return undefined;
  if (typeof value !== 'string' || !isMoment.test(value)) return value;
  return /^car\.|birthday$/.test(name) ? value.slice(0, 10) : new Date(value).toISOString();
}

const isMoment = /^\d{4}-\d\d-\d\dT/;

function flatten(value: unknown, name = ''): Values {
  if (typeof value !== 'object' || value === null) return new Map([[name, value]]);
  return new Map(
    Object.entries(value).flatMap(([key, inner]) => [
      ...flatten(inner, name === '' ? key : `${name}.${key}`),
    ]),
  );
}
