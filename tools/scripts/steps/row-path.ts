import { Session } from 'node:inspector/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient } from '../../../claire/client';
import { run } from '../../../claire/import';
import type { Transport } from '../../../claire/ports';
import { root } from './inputs';

/** What is reached; the aim is 25. Whoever adds a file to the path of every row says why it must be one. */
const maxFiles = 36;

/** Rows of a file, as a dealer's system writes them, each of a location of its own. */
const rows = [12, 13].map((location, at) => ({
  Afspraaknr: `2690000${String(at)}`,
  Werkorder: `0090000${String(at)}`,
  'Aangemaakt op': '26-11-2026 10:17',
  Datum: '30-11-2026 15:30',
  Vestiging: String(location),
  Autonr: '7107919',
  Chassisnummer: 'W0L9GNYF22B480489',
  Merk: 'Opel',
  Model: 'Mokka',
  'Km-stand': '73.390',
  Klantnr: '02615814',
  Achternaam: 'Mulder',
}));

const settings = { source: 'columns', dateOrder: 'dayFirst', decimals: 'comma' } as const;

/**
 * Counts the files of the core of which a function runs more often when a file has a row more, from
 * its reading to its confirmation; throws if they are too many. What runs once a file, as the reading
 * of its header, is no part of a row's path.
 */
export async function checkRowPath(): Promise<void> {
  const session = new Session();
  session.connect();
  await session.post('Debugger.enable');
  await session.post('Profiler.enable');
  // What is set up once, such as schemas and tables of names, is no part of it either.
  await importRows('warm-up', rows);
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  // V8 counts a call now and then that was of a run before, or none: what each pair says is right.
  let more: Map<string, Calls> | undefined;
  for (const pair of ['first', 'second', 'third', 'fourth']) {
    const one = await countCalls(session, `${pair}, of 1`, 1);
    const two = await countCalls(session, `${pair}, of 2`, 2);
    const isMore = ([place, { count }]: [string, Calls]) => count > (one.get(place)?.count ?? 0);
    const before = more;
    more = new Map([...two].filter((call) => isMore(call) && before?.has(call[0]) !== false));
  }
  session.disconnect();
  const files = [...new Set([...(more ?? [])].map(([, { file }]) => file))].sort();
  if (files.length <= maxFiles) return;
  const counts = `${String(files.length)} files of the core, of ${String(maxFiles)} at most`;
  throw new Error([`A confirmed row of columns passes ${counts}:`, ...files].join('\n'));
}

/** How often each function of the core runs while so many rows are imported, by its place. */
async function countCalls(
  session: Session,
  account: string,
  count: number,
): Promise<Map<string, Calls>> {
  await importRows(account, rows.slice(0, count));
  const { result } = await session.post('Profiler.takePreciseCoverage');
  const core = `${pathToFileURL(path.join(root, 'claire')).href}/`;
  const calls = new Map<string, Calls>();
  for (const { url, scriptId, functions } of result.filter((one) => one.url.startsWith(core))) {
    const { scriptSource } = await session.post('Debugger.getScriptSource', { scriptId });
    for (const range of functions.flatMap(({ ranges }) => ranges.slice(0, 1))) {
      const { startOffset, endOffset } = range;
      if (exportGetter.test(scriptSource.slice(startOffset, endOffset))) continue;
      const place = `${url} ${String(startOffset)} ${String(endOffset)}`;
      calls.set(place, { file: url.slice(core.length), count: range.count });
    }
  }
  return calls;
}

interface Calls {
  readonly file: string;
  readonly count: number;
}

async function importRows(account: string, imported: readonly object[]): Promise<void> {
  let now = Date.parse('2026-11-26T10:00:00Z');
  const clock = {
    now: () => now,
    monotonic: () => now,
    sleep: (milliseconds: number, signal?: AbortSignal): Promise<void> => {
      // Nothing else is under way once a poll is waited for, so its time may come at once.
      if (signal?.aborted !== true && milliseconds <= 1000) now += milliseconds;
      return milliseconds <= 1000 ? Promise.resolve() : new Promise(() => undefined);
    },
  };
  const transport: Transport = ({ url }) =>
    Promise.resolve({
      status: 200,
      headers: { 'content-type': 'application/json', date: new Date(now).toUTCString() },
      body: JSON.stringify(
        url.endsWith('/locations') ? [{ id: 12 }, { id: 13 }] : { appointments: listAll(now) },
      ),
    });
  const log = { debug: ignore, warn: ignore };
  const baseUrl = 'http://127.0.0.1';
  const client = createClient({ baseUrl, account, transport, clock, random: () => 0.5, log });
  for await (const { status, error } of run(imported, client, {
    rows: settings,
    wait: { clock },
  })) {
    if (status !== 'imported') throw new Error(`The row is ${status}: ${error?.message ?? ''}`);
  }
}

function listAll(now: number): object[] {
  const updated_on = new Date(now + 1000).toISOString();
  return rows.map(({ Afspraaknr: dms_number, Werkorder: workorder_number }, id) => {
    return { id: id + 1, dms_number, workorder_number, updated_on };
  });
}

/** What the compiler makes of an export: to read a name runs nothing of the file. */
const exportGetter = /^\(\) ?=> ?(?:[\w$.]+|from\[key\])$/;

function ignore(): void {
  // Nothing is logged.
}
