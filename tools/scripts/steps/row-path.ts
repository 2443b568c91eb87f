import { Session, type Profiler } from 'node:inspector/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient } from '../../../claire/client';
import { run } from '../../../claire/import';
import type { Transport } from '../../../claire/ports';
import { root } from './inputs';

/** What is reached; the aim is 25. Whoever adds a file to the path of every row says why it must be one. */
const maxFiles = 45;

/** A row of a file, as a dealer's system writes it. */
const row = {
  Afspraaknr: '26900001',
  Werkorder: '00900001',
  'Aangemaakt op': '26-11-2026 10:17',
  Datum: '30-11-2026 15:30',
  Vestiging: '12',
  Autonr: '7107919',
  Chassisnummer: 'W0L9GNYF22B480489',
  Merk: 'Opel',
  Model: 'Mokka',
  'Km-stand': '73.390',
  Klantnr: '02615814',
  Achternaam: 'Mulder',
};

const settings = { source: 'columns', dateOrder: 'dayFirst', decimals: 'comma' } as const;

/** Counts the files of the core in which one confirmed row runs a function; throws if they are too many. */
export async function checkRowPath(): Promise<void> {
  // What is set up once, such as schemas and tables of names, is no part of a row's path.
  await importRow('warm-up');
  const session = new Session();
  session.connect();
  await session.post('Debugger.enable');
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  await importRow('counted');
  const { result } = await session.post('Profiler.takePreciseCoverage');
  const files = await listFiles(result, async (scriptId) => {
    const { scriptSource } = await session.post('Debugger.getScriptSource', { scriptId });
    return scriptSource;
  });
  session.disconnect();
  if (files.length <= maxFiles) return;
  const counts = `${String(files.length)} files of the core, of ${String(maxFiles)} at most`;
  throw new Error([`A confirmed row of columns passes ${counts}:`, ...files].join('\n'));
}

async function importRow(account: string): Promise<void> {
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
        url.endsWith('/locations') ? [{ id: 12 }] : { appointments: [listed(now)] },
      ),
    });
  const log = { debug: ignore, warn: ignore };
  const baseUrl = 'http://127.0.0.1';
  const client = createClient({ baseUrl, account, transport, clock, random: () => 0.5, log });
  for await (const { status, error } of run([row], client, { rows: settings, wait: { clock } })) {
    if (status !== 'imported') throw new Error(`The row is ${status}: ${error?.message ?? ''}`);
  }
}

function listed(now: number): object {
  const stamp = new Date(now + 1000).toISOString();
  return { id: 1, dms_number: row.Afspraaknr, workorder_number: row.Werkorder, updated_on: stamp };
}

async function listFiles(
  scripts: readonly Profiler.ScriptCoverage[],
  readSource: (scriptId: string) => Promise<string>,
): Promise<string[]> {
  const core = `${pathToFileURL(path.join(root, 'claire')).href}/`;
  const files: string[] = [];
  for (const { url, scriptId, functions } of scripts) {
    if (!url.startsWith(core)) continue;
    const source = await readSource(scriptId);
    const isPassed = functions.some(({ ranges: [range] }) => {
      if (range === undefined || range.count === 0) return false;
      return !exportGetter.test(source.slice(range.startOffset, range.endOffset));
    });
    if (isPassed) files.push(url.slice(core.length));
  }
  return files.sort();
}

/** What the compiler makes of an export: to read a name runs nothing of the file. */
const exportGetter = /^\(\) ?=> ?(?:[\w$.]+|from\[key\])$/;

function ignore(): void {
  // Nothing is logged.
}
