import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { installN8n } from '../lab/n8n/install';
import { startN8n } from '../lab/n8n/server';
import { addWorkflow, readOutput } from '../lab/n8n/workflow';
import { installNodeRed } from '../lab/node-red/install';
import { startNodeRed } from '../lab/node-red/server';
import { run, startGroup } from '../lab/processes';
import { doing } from '../lab/progress';
import { ready } from '../lab/ready';
import { startHttpReceiver } from '../lab/receivers';
import { type OnStop, tell, until } from './demo/claire';
import { writeTomorrowsFile } from './demo/tomorrow';
import { command } from './steps/command';
import { root } from './steps/inputs';
import { pack } from './steps/pack';

/**
 * What compose.yaml sets up, without a container engine: the sandbox on one host, n8n and Node-RED on
 * another, in network namespaces of Linux. It needs root; nothing of it is seen outside of them.
 */
const hosts = { sandbox: '10.117.0.1', flows: '10.117.0.2' };
const names = {
  sandbox: `claire-sandbox-${String(process.pid)}`,
  flows: `claire-flows-${String(process.pid)}`,
};
const claire = 'http://claire-sandbox:4117';
const apiKey = 'claire-sandbox-key-of-all-locations-51';

command(async ({ args, onStop }) => {
  if (args[0] === '--flows') await onTheOtherHost(onStop);
  else await onBothHosts(onStop);
  return 0;
});

async function onBothHosts(onStop: OnStop): Promise<void> {
  if (process.getuid?.() !== 0) throw new Error('Network namespaces need root.');
  await Promise.all([pack(), installN8n(), installNodeRed()]);
  onStop(removeHosts);
  await doing('Making two hosts', makeHosts);
  const cli = path.join(root, 'sandbox', 'bin', 'claire-sandbox.js');
  const options = ['--host', '0.0.0.0', '--allow-host', 'claire-sandbox', '--port', '4117'];
  startGroup('ip', on('sandbox', process.execPath, cli, ...options), { env: process.env });
  const script = path.join(root, 'tools', 'scripts', 'two-hosts.ts');
  const print = (text: string) => void process.stdout.write(text);
  const flows = startGroup(
    'ip',
    on('flows', process.execPath, '--import', 'tsx', script, '--flows'),
    { cwd: root, env: process.env, onOutput: { stdout: print, stderr: print } },
  );
  const code = await flows.exited;
  if (code !== 0) throw new Error(`The other host ended with ${String(code)}.`);
}

const on = (host: keyof typeof names, ...program: string[]) => [
  ...['netns', 'exec', names[host]],
  ...program,
];

async function makeHosts(): Promise<void> {
  const [sandbox, flows] = [names.sandbox, names.flows];
  const cable = `claire${String(process.pid)}`;
  for (const name of [sandbox, flows]) {
    await ip('netns', 'add', name);
    await ip('-n', name, 'link', 'set', 'lo', 'up');
    mkdirSync(`/etc/netns/${name}`, { recursive: true });
    writeFileSync(
      `/etc/netns/${name}/hosts`,
      `127.0.0.1 localhost\n${hosts.sandbox} claire-sandbox\n${hosts.flows} n8n node-red\n`,
    );
  }
  const end = ['type', 'veth', 'peer', 'name', cable, 'netns', flows];
  await ip('link', 'add', cable, 'netns', sandbox, ...end);
  for (const [name, address] of [
    [sandbox, hosts.sandbox],
    [flows, hosts.flows],
  ] as const) {
    await ip('-n', name, 'address', 'add', `${address}/24`, 'dev', cable);
    await ip('-n', name, 'link', 'set', cable, 'up');
  }
}

async function removeHosts(): Promise<void> {
  for (const name of Object.values(names)) {
    await run('ip', ['netns', 'delete', name]);
    rmSync(`/etc/netns/${name}`, { recursive: true, force: true });
  }
}

async function ip(...args: string[]): Promise<void> {
  const { code, output } = await run('ip', args);
  if (code !== 0) throw new Error(`ip ${args.join(' ')}: ${output}`);
}

async function onTheOtherHost(onStop: OnStop): Promise<void> {
  const file = writeTomorrowsFile(onStop);
  await waitForSandbox();
  const byName = await fetch(claire);
  const byNumber = await fetch(`http://${hosts.sandbox}:4117`);
  tell('The page of the sandbox', [
    `by a name that --allow-host allows: ${String(byName.status)}`,
    `by its number, which it does not: ${String(byNumber.status)}`,
  ]);
  await tryN8n(onStop, file);
  await tryNodeRed(onStop, file);
}

async function waitForSandbox(): Promise<void> {
  const group = startGroup('sleep', ['30']);
  await ready(group, { name: 'the sandbox', addresses: [claire], withinMs: 30_000 });
  await group.kill();
}

async function tryN8n(onStop: OnStop, file: string): Promise<void> {
  const { n8n: tarball } = await pack();
  const n8n = await startN8n({
    port: 5678,
    packageTarball: tarball,
    env: {
      N8N_LISTEN_ADDRESS: '0.0.0.0',
      N8N_WEBHOOK_URL: 'http://n8n:5678/',
      N8N_RESTRICT_FILE_ACCESS_TO: path.dirname(file),
    },
  });
  onStop(() => n8n.stop());
  const messages = await startHttpReceiver();
  onStop(() => messages.close());
  const data = { baseUrl: claire, allowPlainHttp: true, apiKey };
  const id = await n8n.rest.createCredential({ name: 'Claire account', type: 'claireApi', data });
  const flow = path.join(root, 'tools', 'lab', 'n8n', 'demo-workflow.json');
  const credentials = { claireApi: { id, name: 'Claire account' } };
  const demo = await addWorkflow(n8n.rest, flow, {
    credentials,
    messageUrl: messages.url,
    settings: { file },
  });
  const outcomes = readOutput(await n8n.rest.run(demo, 'Every evening'), 'Import');
  const imported = outcomes.filter(({ status }) => status === 'imported');
  await n8n.rest.activate(demo);
  await fireCarReady(outcomes.find(({ wo_nr: number }) => number === '00100002')?.appointment_id);
  const { path: called } = await messages.next();
  tell('n8n', [
    `credential: ${JSON.stringify(await n8n.rest.testCredential(id))}`,
    `${String(imported.length)} of ${String(outcomes.length)} rows imported`,
    `the sandbox called ${(await webhooks()).join()}; the flow called ${called}`,
  ]);
  await n8n.stop();
}

/** The event 4, which the flows of both wait for. */
async function fireCarReady(appointmentId: unknown): Promise<void> {
  const response = await fetch(`${claire}/sandbox/fire`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ trigger: 4, appointmentId }),
  });
  if (!response.ok) throw new Error(`The sandbox did not fire: ${await response.text()}`);
}

async function webhooks(): Promise<string[]> {
  const response = await fetch(`${claire}/sandbox/webhooks`);
  const all = (await response.json()) as { url: string }[];
  return all.map(({ url }) => new URL(url).host);
}

async function tryNodeRed(onStop: OnStop, file: string): Promise<void> {
  const { nodeRed: tarball } = await pack();
  const folder = mkdtempSync(path.join(tmpdir(), 'claire-flow-'));
  onStop(() => rm(folder, { recursive: true }));
  const flowFile = path.join(folder, 'flows.json');
  writeFileSync(flowFile, JSON.stringify(nodeRedFlow(file)));
  const nodeRed = await startNodeRed({
    flowFile,
    packageTarball: tarball,
    port: 1880,
    credentials: { account: { apiKey } },
    settings: { uiHost: '0.0.0.0' },
  });
  onStop(() => nodeRed.stop());
  const summary = await until('the import', () => /summary: '(.+)'/.exec(nodeRed.log())?.[1]);
  await fireCarReady(50_001);
  await until('the event', () => /eventName: 'Car ready'/.exec(nodeRed.log())?.[0]);
  tell('Node-RED', [
    summary,
    `the sandbox called ${(await webhooks()).join()}; the flow got its event`,
  ]);
}

function nodeRedFlow(file: string): object[] {
  const account = { baseUrl: claire, allowPlainHttp: true, publicUrl: 'http://node-red:1880' };
  // Node-RED takes a node without a place on the canvas for a configuration.
  const inTab = { z: 'tab', x: 0, y: 0 };
  const debug = { ...inTab, type: 'debug', active: true, console: true, targetType: 'msg' };
  const csv = { type: 'csv', spec: 'rfc', sep: ';', hdrin: true, multi: 'mult', skip: '0' };
  const claireNode = { ...inTab, account: 'account' };
  return [
    { id: 'tab', type: 'tab', label: 'Two hosts' },
    { id: 'account', type: 'claire-account', ...account, whenStopped: 'remove' },
    { ...inTab, id: 'start', type: 'inject', once: true, props: [], wires: [['file']] },
    {
      ...{ ...inTab, id: 'file', type: 'file in', filename: file, filenameType: 'str' },
      ...{ format: 'utf8', wires: [['rows']] },
    },
    { ...inTab, ...csv, id: 'rows', wires: [['import']] },
    {
      ...{ ...claireNode, id: 'import', type: 'claire-import', action: 'import' },
      ...{ source: 'columns', columns: [], collect: 'array', waitFor: 'confirmation' },
      ...{ waitAtMost: '60', output: 'array', outputs: 2, maxWait: '60', wires: [['all'], []] },
    },
    { ...debug, id: 'all', complete: 'claire', wires: [] },
    { ...claireNode, id: 'trigger', type: 'claire-trigger', events: [4], wires: [['event'], []] },
    { ...debug, id: 'event', complete: 'payload', wires: [] },
  ];
}
