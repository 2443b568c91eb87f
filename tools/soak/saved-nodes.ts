import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startSandbox } from '../../sandbox';
import { ChangesEngine } from '../../test/n8n/changes-engine';
import { type Account, engine, type NodeParameters } from '../../test/n8n/engine';
import { startTrigger } from '../../test/n8n/trigger-engine';
import { randomFrom } from '../../test/unit/random-from';
import { spoilSome } from '../../test/unit/spoiled-json';
import { appointmentRow } from '../bench/rows';
import { answer, route } from '../lab/node-red/flow';
import { say } from '../lab/progress';
import { until } from '../lab/until';
import { root } from '../scripts/steps/inputs';
import { post, startFlows } from './flows';
import { findSecrets } from './planted-secrets';
import type { Setting } from './setting';

export interface SavedNodes {
  readonly nodes: number;
  readonly wrong: readonly string[];
}

/** Runs and deploys our nodes of the examples, with settings that nobody enters. */
export async function fuzzSavedNodes({ seed, onStop }: Setting): Promise<SavedNodes> {
  const inN8n = spoilAll('examples', /^n8n-nodes-claire\./, seed);
  const inNodeRed = spoilAll('node-red/examples', /^claire-/, seed);
  const wrong = [...(await runInN8n(inN8n)), ...(await deployInNodeRed(inNodeRed, onStop))];
  const nodes = inN8n.length + inNodeRed.length;
  say(`  ${String(nodes)} saved nodes with odd settings`);
  return { nodes, wrong };
}

interface Saved {
  readonly type: string;
  readonly settings: NodeParameters;
}

const timesOfEach = 10;

/** Some settings of each node are others, or have other names. */
function spoilAll(folder: string, ours: RegExp, seed: number): Saved[] {
  const files = readdirSync(path.join(root, folder)).filter((file) => file.endsWith('.json'));
  const spoil = spoilSome(randomFrom(seed));
  const saved = files.flatMap((file) => {
    const flow: unknown = JSON.parse(readFileSync(path.join(root, folder, file), 'utf8'));
    return (Array.isArray(flow) ? flow : (flow as { nodes: unknown }).nodes) as {
      readonly type: string;
      readonly parameters: unknown;
    }[];
  });
  const nodes = saved.filter(({ type }) => ours.test(type));
  return nodes.flatMap((node) => {
    const settings = folder === 'examples' ? node.parameters : node;
    // The nodes that expressions take values from are not there.
    const text = JSON.stringify(settings).replace(/"=(?:[^"\\]|\\.)*"/g, '1');
    return Array.from({ length: timesOfEach }, () => {
      // Both platforms call these, and break before we see them.
      const spoiled = spoil(text).replace(/"(?:toString|hasOwnProperty)"/g, '"x"');
      return { type: node.type, settings: JSON.parse(spoiled) as NodeParameters };
    });
  });
}

/** What JavaScript says, not we, where a setting was taken for something else. */
const surprise =
  /Cannot (?:read|set|convert|create|mix|destructure)|is not (?:a function|iterable|defined)|Maximum call|Invalid (?:array|string|time)|timed out/;

async function runInN8n(nodes: readonly Saved[]): Promise<string[]> {
  const claire = await startSandbox({ rateLimit: 100_000_000, seed: 1 });
  const wrong: string[] = [];
  for (const { type, settings } of nodes) {
    const run = runOne(type, settings, { baseUrl: claire.url, apiKey: claire.apiKey });
    const limit = pause(60_000, 'It timed out', { ref: false });
    const came = await Promise.race([run, limit]).catch((thrown: unknown) => thrown);
    const text = came instanceof Error ? String(came.stack) : String(came);
    const isOfN8n = /^.*\n +at .*node_modules\/n8n-/.test(text);
    if (surprise.test(text) && !isOfN8n) wrong.push(`${text} ${type} ${JSON.stringify(settings)}`);
  }
  await claire.close();
  return wrong;
}

async function runOne(type: string, parameters: NodeParameters, account: Account) {
  if (type.endsWith('ChangesTrigger')) return new ChangesEngine(account, { parameters }).activate();
  if (!type.endsWith('Trigger')) return (await engine(account).run(parameters)).error?.message;
  const trigger = await startTrigger(account, { parameters });
  try {
    await trigger.activate();
    return await trigger.hook('delete');
  } finally {
    await trigger.close();
  }
}

async function deployInNodeRed(saved: readonly Saved[], onStop: Setting['onStop']) {
  const flows = await startFlows();
  onStop(() => flows.close());
  const { claire, nodeRed } = flows;
  const all = saved.map(({ type, settings }, at) => ({
    ...{ ...settings, type, id: `odd-${String(at)}`, account: 'account', wires: [] },
  }));
  const nodes = all.filter(({ type }) => type !== 'claire-account');
  const configs = all.filter(({ type }) => type === 'claire-account');
  const take = { ...route('odd', 'post', ''), wires: [[...nodes.map(({ id }) => id), 'taken']] };
  const tab = { configs, nodes: [...nodes, take, { ...answer, id: 'taken' }] };
  const added = (await (await post(`${nodeRed.url}/flow`, tab)).json()) as { id: string };
  const give = () => post(`${nodeRed.url}/odd`, [appointmentRow(1)]);
  await until('the odd nodes run', async () => (await give()).ok);
  await pause(5_000);
  const { ok } = await fetch(`${nodeRed.url}/flow/${added.id}`, { method: 'DELETE' });
  // What an expression or JSON of the user's throws is said so.
  const isOurs = (line: string) => surprise.test(line) && !line.includes('cannot be evaluated');
  const lines = nodeRed.log().split('\n').filter(isOurs);
  const wrong = [...lines, ...(ok ? [] : ['Node-RED removes no odd nodes'])];
  const secrets = await findSecrets(claire, nodeRed);
  await flows.close();
  return [...wrong, ...secrets];
}
