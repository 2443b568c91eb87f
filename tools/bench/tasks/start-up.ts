import { setTimeout as pause } from 'node:timers/promises';
import { startNodeRed } from '../../lab/node-red/server';
import type { BenchEnvironment, Packages } from '../bench-environment';
import { alternately } from '../sampling';
import { atMostMore, type Comparison, type Task } from '../task';
import { millisecondsToLoad } from '../loading';

const maxMilliseconds = {
  ...atMostMore(60, 'ms'),
  tried: 'modules load at their first use; starts of one side differ by more than this',
};

export const startUp: Task = {
  name: 'start-up',
  line: 'none',
  about:
    'Start-up of a real n8n and Node-RED, from the start of the process until it is ready, with and without the package; and in fresh processes the processor time of n8n’s loader for the package, and of the modules of the Node-RED package.',
  async measure({ environment, runs }) {
    await environment.quiet();
    const n8n = await compareStartUps(environment, 'n8n', runs);
    const nodeRed = await compareStartUps(environment, 'Node-RED', runs);
    const loads = await loading(environment, runs);
    const notes = [n8n, nodeRed].map(
      ({ task, ours, theirs }) =>
        `start-up: ${task}: the runs of one side lie up to ${widest(ours, theirs)} ms apart; the rows about loading show the package’s own part.`,
    );
    return { comparisons: [n8n, nodeRed, ...loads], notes };
  },
};

interface Server {
  readonly url: string;
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

async function compareStartUps(
  laboratory: BenchEnvironment,
  platform: 'n8n' | 'Node-RED',
  runs: number,
): Promise<Comparison> {
  const start = platform === 'n8n' ? n8nServer : nodeRedServer;
  const addresses = platform === 'n8n' ? ['/healthz/readiness', '/rest/settings'] : ['/settings'];
  // Their first starts make the database and the settings, and are not counted.
  const withPackage = await start(laboratory, 'with');
  await withPackage.stop();
  const without = await start(laboratory, 'without');
  await without.stop();
  const sides = {
    ours: () => millisecondsToStart(withPackage, addresses),
    theirs: () => millisecondsToStart(without, addresses),
  };
  const { ours, theirs } = await alternately(sides, {
    runs,
    seconds: platform === 'n8n' ? 40 : 15,
  });
  return {
    task: `start-up of ${platform}`,
    unit: 'ms',
    rival: `${platform} without the package`,
    ours,
    theirs,
    better: 'less',
    target: maxMilliseconds,
  };
}

function n8nServer(laboratory: BenchEnvironment, packages: Packages): Promise<Server> {
  return laboratory.n8n(packages);
}

async function nodeRedServer(laboratory: BenchEnvironment, packages: Packages): Promise<Server> {
  const { nodeRed } = await laboratory.tarballs();
  return startNodeRed({
    userFolder: laboratory.folder(`node-red-${packages}`),
    packageTarball: packages === 'with' ? nodeRed : undefined,
  });
}

async function loading(laboratory: BenchEnvironment, runs: number): Promise<Comparison[]> {
  const { n8n, nodeRed } = await millisecondsToLoad(laboratory, runs);
  const common = { unit: 'ms of processor time', better: 'less', target: maxMilliseconds } as const;
  return [
    { ...common, task: 'loading the package in n8n', rival: 'a package without nodes', ...n8n },
    { ...common, task: 'loading the package in Node-RED', rival: 'nothing', ...nodeRed },
  ];
}

async function millisecondsToStart(server: Server, addresses: readonly string[]): Promise<number> {
  const started = performance.now();
  const restarted = server.restart();
  // The laboratory itself looks ten times a second only.
  const milliseconds = await ready(
    addresses.map((address) => server.url + address),
    started,
  );
  await restarted;
  await server.stop();
  return milliseconds;
}

async function ready(addresses: readonly string[], started: number): Promise<number> {
  while (performance.now() - started < 120_000) {
    const answers = await Promise.all(addresses.map(answersWell));
    if (answers.every(Boolean)) return performance.now() - started;
    await pause(10);
  }
  throw new Error('A server was not ready in two minutes.');
}

async function answersWell(address: string): Promise<boolean> {
  try {
    const response = await fetch(address);
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false; // Not listening yet.
  }
}

function widest(...sides: (readonly number[])[]): string {
  return Math.max(...sides.map((runs) => Math.max(...runs) - Math.min(...runs))).toFixed(0);
}
