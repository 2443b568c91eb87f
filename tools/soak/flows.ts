import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod/v4';
import { startSandbox } from '../../sandbox';
import type { ApiKey } from '../../sandbox/data/dealer';
import { answer, code, place, route, tab } from '../lab/node-red/flow';
import { installNodeRed } from '../lab/node-red/install';
import { startNodeRed } from '../lab/node-red/server';
import { freePort } from '../lab/free-port';
import { until } from '../lab/until';
import { pack } from '../scripts/steps/pack';
import { surround } from './surroundings';
import { triggers } from './trouble';

/** What a flow wrote down as it came: it is written before the next node has its turn. */
const Line = z.looseObject({ kind: z.string(), id: z.unknown(), status: z.string().optional() });
export type Line = z.output<typeof Line>;

const State = z.object({
  heap: z.number(),
  resources: z.record(z.string(), z.number()),
  files: z.number(),
  /** Milliseconds of processor time, when it was asked, and after the garbage was collected. */
  asked: z.number(),
  collected: z.number(),
});

export type Flows = Awaited<ReturnType<typeof startFlows>>;

interface Wanted {
  readonly apiKeys?: readonly [ApiKey, ...ApiKey[]];
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Whether its clock, names and disk can be changed, for which its user has to be root. */
  readonly isBreakable?: boolean;
}

/** A real Node-RED with an import, a trigger that looks up, polls and look-ups, and a sandbox. */
export async function startFlows({ settings = {}, isBreakable = false, ...keys }: Wanted = {}) {
  const [{ nodeRed: packageTarball }] = await Promise.all([pack(), installNodeRed()]);
  const folder = mkdtempSync(path.join(tmpdir(), 'claire-soak-'));
  const userFolder = path.join(folder, 'user');
  const events = path.join(userFolder, 'claire-events');
  mkdirSync(events, { recursive: true });
  const told = path.join(folder, 'told.jsonl');
  writeFileSync(told, '');
  const claire = await startSandbox({ rateLimit: 100_000_000, seed: 1, ...keys });
  const port = await freePort();
  const surroundings = await surround(claire.url, port, isBreakable ? events : undefined);
  const { baseUrl, publicUrl, env = {}, launcher = [] } = surroundings;
  const nodeRed = await startNodeRed({
    ...{ userFolder, packageTarball, port, env, launcher },
    settings: { functionExternalModules: true, ...settings },
  });
  const root = typeof settings.httpAdminRoot === 'string' ? settings.httpAdminRoot : '';
  /** What users were told since so many lines of it. */
  const lines = (from = 0) => readLines(told).slice(from);
  /** Deploys the same flows again, with another key where one is given. */
  const deploy = async (apiKey = claire.apiKey) => {
    const flows = describeFlows({ baseUrl, publicUrl, apiKey }, told);
    const headers = { 'node-red-api-version': 'v2', 'node-red-deployment-type': 'full' };
    const { ok, status } = await post(`${nodeRed.url}${root}/flows`, { flows }, headers);
    if (!ok) throw new Error(`Node-RED answered a deploy with ${String(status)}.`);
  };
  /** Resolves when the trigger has its webhooks, by what it says after so many lines. */
  const registered = (from?: number) =>
    until('the trigger is registered', () => isRegistered(lines(from), from), { seconds: 120 });
  await deploy();
  await registered();
  return {
    ...{ claire, nodeRed, surroundings, lines, deploy, registered },
    /** Gives rows to the import; whether Node-RED took them. */
    feed: (rows: readonly object[], run: number) =>
      post(`${nodeRed.url}/feed?run=${String(run)}`, rows).then(
        ({ ok }) => ok,
        () => false,
      ),
    /** Of the process, after its garbage was collected. */
    state: async () => State.parse(await (await fetch(`${nodeRed.url}/state`)).json()),
    async close() {
      if (!existsSync(folder)) return;
      claire.clearFaults();
      await nodeRed.stop();
      await claire.close();
      await surroundings.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function isRegistered(lines: readonly Line[], from: number | undefined): boolean {
  const said = lines.filter(({ kind, id }) => kind === 'status' && id === 'trigger');
  // One that goes on after a pause says nothing new.
  const last = said.at(-1)?.status ?? (from === undefined ? '' : 'green');
  return last === 'green' || last === 'yellow';
}

export function post(address: string, body: unknown, headers = {}): Promise<Response> {
  return fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', connection: 'close', ...headers },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(60_000),
  });
}

function readLines(file: string): Line[] {
  const whole = readFileSync(file, 'utf8').split('\n').slice(0, -1);
  return whole.map((line) => Line.parse(JSON.parse(line)));
}

const ours = { ...place, account: 'account', maxWait: '60' };

interface Addresses {
  readonly baseUrl: string;
  readonly publicUrl: string;
  readonly apiKey: string;
}

function describeFlows({ baseUrl, publicUrl, apiKey }: Addresses, told: string): object[] {
  return [
    tab,
    {
      ...{ id: 'account', type: 'claire-account', name: 'Claire', baseUrl },
      ...{ publicUrl, credentials: { apiKey } },
    },
    answer,
    ...importing(told),
    ...hearing(told, publicUrl),
    { ...place, id: 'catch', type: 'catch', scope: null, wires: [['caught']] },
    write(told, 'caught', '{ id: msg.error.source.id, status: String(msg.error.code) }'),
    { ...place, id: 'statuses', type: 'status', scope: null, wires: [['status']] },
    write(told, 'status', '{ id: msg.status.source.id, status: msg.status.fill ?? "" }'),
    route('state', 'get', 'measure'),
    code('measure', measure, [['answer']], ['process', 'v8', 'vm', 'fs']),
  ];
}

function importing(told: string): object[] {
  const take =
    'return [{ payload: msg.payload, run: Number(msg.req.query.run) }, { res: msg.res, payload: "" }];';
  return [
    route('feed', 'post', 'take'),
    code('take', take, [['import'], ['answer']]),
    {
      ...{ ...ours, id: 'import', type: 'claire-import', collect: 'array', output: 'parts' },
      ...{ waitFor: 'confirmation', waitAtMost: '60', outputs: 2 },
      wires: [['outcome'], ['outcome']],
    },
    write(told, 'outcome', '{ id: msg.payload.wo_nr, run: msg.run, status: msg.payload.status }'),
  ];
}

function hearing(told: string, publicUrl: string): object[] {
  return [
    {
      ...{ ...ours, id: 'trigger', type: 'claire-trigger', name: 'Ready', events: triggers },
      ...{ include: ['appointment'], publicUrl, wires: [['event', 'look'], ['failed']] },
    },
    write(told, 'event', '{ id: `${msg.payload.event}/${msg.payload.appointmentId}` }'),
    write(told, 'failed', '{ id: msg.payload.event }'),
    code('look', 'return { id: msg.payload.appointmentId };', [['find']]),
    {
      ...{ ...ours, id: 'find', type: 'claire-api', operation: 'appointment.get' },
      ...{ parameters: { id: { type: 'msg', value: 'id' } }, wires: [[]] },
    },
    { ...ours, id: 'changes', type: 'claire-changes', every: '60', wires: [[], []] },
  ];
}

/** A function that writes what it is told down before it ends, under its own name. */
function write(told: string, id: string, value: string): object {
  const line = `JSON.stringify({ kind: '${id}', ...${value} }) + '\\n'`;
  return code(id, `fs.appendFileSync(${JSON.stringify(told)}, ${line});`, [[]], ['fs']);
}

const measure = `const processorTime = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const asked = processorTime();
v8.setFlagsFromString('--expose-gc');
vm.runInNewContext('gc')();
const resources = {};
for (const name of process.getActiveResourcesInfo()) resources[name] = (resources[name] ?? 0) + 1;
const files = fs.readdirSync('/proc/self/fd').length;
const { heapUsed: heap } = process.memoryUsage();
msg.payload = { heap, resources, files, asked, collected: processorTime() };
return msg;`;
