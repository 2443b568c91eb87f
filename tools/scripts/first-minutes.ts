import { mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { formImport } from '../lab/n8n/form-import';
import { installN8n } from '../lab/n8n/install';
import { n8nRest } from '../lab/n8n/rest';
import { createCredentials, workflowNode } from '../lab/n8n/workflow';
import { type Group, run, startGroup } from '../lab/processes';
import { say } from '../lab/progress';
import { until } from '../lab/until';
import { command } from './steps/command';
import { root } from './steps/inputs';

/** Not the file of the demo: other names of columns, dates and numbers. */
const ownFile = path.join(root, 'examples', 'data', 'french-dms.csv');
const ownRows = 220;
const ownNumber = /^005\d{5}$/;

interface Demo {
  readonly url: string;
  readonly sandbox: string;
  readonly apiKey: string;
}

/** What the READMEs say, timed: from the clone to the first imported row, then one's own file. */
command(async ({ onStop }) => {
  // Whoever tries this has n8n already.
  await installN8n();
  const late: string[] = [];
  for (const [server, args, importOwn] of [
    ['Node-RED', [], importInNodeRed],
    ['n8n', ['--', '--n8n'], importInN8n],
  ] as const) {
    const folder = mkdtempSync(path.join(tmpdir(), 'claire-first-minutes-'));
    onStop(() => rm(folder, { recursive: true, force: true }));
    say(`\n${server}`);
    const time = stopwatch(late);
    const cloned = await run('git', ['clone', '--quiet', root, folder]);
    if (cloned.code !== 0) throw new Error(cloned.output);
    time('git clone');

    const group = startGroup('npm', ['start', ...args], { cwd: folder });
    onStop(() => group.stop());
    await says(group, /(Building) /);
    time('packages installed');
    await says(group, /(\d+) imported\n/);
    time('the first row is imported', 120);
    const demo = {
      url: await says(group, new RegExp(`(http://127\\.0\\.0\\.1:\\d+)  ${server}`)),
      sandbox: await says(group, /(http:\/\/127\.0\.0\.1:\d+) {2}the sandbox/),
      apiKey: await says(group, /API key: (\S+)/),
    };
    time('all of npm start');

    await importOwn(demo);
    await until('all rows of the own file are imported', () => hasOwnRows(demo), { seconds: 300 });
    time(`${String(ownRows)} rows of an own file, nothing set`, 300);
    await group.stop(30_000);
  }
  if (late.length > 0) throw new Error(late.join('\n'));
  return 0;
});

/** Says how long each step took, and how long all of them together; notes which came too late. */
function stopwatch(late: string[]): (step: string, atMost?: number) => void {
  const start = performance.now();
  let last = start;
  return (step, atMost = Infinity) => {
    const now = performance.now();
    const all = Math.round((now - start) / 1000);
    say(`  ${step}: ${((now - last) / 1000).toFixed(0)} s (${String(all)} s since the start)`);
    last = now;
    if (all > atMost)
      late.push(`${step}: ${String(all)} s, and at most ${String(atMost)} s are meant`);
  };
}

function says(group: Group, text: RegExp): Promise<string> {
  let code: number | null | undefined;
  void group.exited.then((ended) => (code = ended));
  const look = () => {
    if (code !== undefined) throw new Error(group.log());
    return text.exec(group.log())?.[1];
  };
  return until(`npm start says ${String(text)}`, look, { seconds: 1800 });
}

async function hasOwnRows({ sandbox }: Demo): Promise<boolean> {
  const found = (await (await fetch(`${sandbox}/sandbox/appointments`)).json()) as {
    workorder_number: string;
  }[];
  return found.filter(({ workorder_number: nr }) => ownNumber.test(nr)).length === ownRows;
}

/** On form submission → Extract from File → Claire, as the README says. */
async function importInN8n({ url, sandbox, apiKey }: Demo): Promise<void> {
  const rest = await n8nRest(url);
  const credentials = await createCredentials(rest, [
    ['Claire account', 'claireApi', { baseUrl: sandbox, apiKey }],
  ]);
  const claire = workflowNode(
    'Claire',
    'n8n-nodes-claire.claire',
    { resource: 'appointment', operation: 'import' },
    { credentials: { claireApi: credentials['Claire account'] } },
  );
  await rest.activate(await rest.createWorkflow(formImport('Own file', 'own-file', claire)));
  const body = new FormData();
  body.append('field-0', new Blob([readFileSync(ownFile)], { type: 'text/csv' }), 'own.csv');
  await fetch(`${url}/form/own-file`, { method: 'POST', body });
}

/** inject → read file → csv → claire import, with the account of the demo. */
async function importInNodeRed({ url }: Demo): Promise<void> {
  const chain = [
    { id: 'own-inject', type: 'inject', once: true, onceDelay: 0.1, props: [{ p: 'payload' }] },
    { id: 'own-file', type: 'file in', filename: ownFile, filenameType: 'str', format: 'utf8' },
    { id: 'own-csv', type: 'csv', spec: 'rfc', sep: ';', hdrin: true, multi: 'mult' },
    { id: 'own-import', type: 'claire-import', account: 'claire-demo-account', source: 'columns' },
  ];
  const nodes = chain.map((node, at) => ({ ...node, wires: [[chain[at + 1]?.id ?? []].flat()] }));
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ label: 'Own file', nodes });
  const added = await fetch(`${url}/flow`, { method: 'POST', headers, body });
  if (!added.ok) throw new Error(await added.text());
}
