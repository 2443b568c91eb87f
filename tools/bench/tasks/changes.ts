import path from 'node:path';
import { poll, pollCost } from '../../../claire/changes';
import { run } from '../../lab/processes';
import { ChangingClaire, locationIds, settingsFor } from './changing-claire';
import { alternately, once } from '../sampling';
import { atMost, atMostMore, type Comparison, type Setting, type Task } from '../task';

const appointments = 20_000;
const oneInChanges = 100;
const every = 300;

export const changes: Task = {
  name: 'changes',
  line: 'none',
  about:
    'The core alone, with a simulated Claire, polling 9 days of each location every 5 minutes: processor time to compare 20,000 appointments of which 1 % changed, beside comparing them as JSON texts; requests an hour and seconds until a change is told, with 20 ms for each response; and the heap after 10,000 polls.',
  async measure(setting) {
    const locations = [];
    for (const count of [1, 5, 40]) locations.push(...(await measureLocations(count)));
    return {
      comparisons: [await compareRecords(setting), ...locations, await compareHeaps(setting)],
      notes: [await describeState()],
    };
  },
};

async function compareRecords({ maxRows, runs }: Setting): Promise<Comparison> {
  const count = Math.min(appointments, maxRows);
  const claire = new ChangingClaire(locationIds(10), Math.ceil(count / 90));
  const sides = { ours: pollTwice(claire), theirs: keepTexts(claire) };
  await alternately(sides, once); // Compiled by then.
  const samples = await alternately(sides, { runs, seconds: 25 });
  return {
    task: `changes: ${String(claire.all().length)} appointments compared`,
    unit: 'ms of processor time',
    rival: 'records kept as JSON text',
    ...samples,
    better: 'less',
    target: {
      ...atMost(200, 'ms'),
      tried: 'half of it is hashing the fields; two characters at a time gained a tenth of that',
    },
  };
}

function pollTwice(claire: ChangingClaire): () => Promise<number> {
  let stored: unknown;
  return async () => {
    stored ??= (await poll(claire.dependencies, settingsFor(10), stored)).state;
    claire.change(oneInChanges);
    const started = process.cpuUsage();
    const told = await poll(claire.dependencies, settingsFor(10), stored);
    const milliseconds = toMilliseconds(process.cpuUsage(started));
    stored = told.state;
    if (told.changes.length === 0) throw new Error('The poll told nothing.');
    return milliseconds;
  };
}

function keepTexts(claire: ChangingClaire): () => Promise<number> {
  const texts = new Map<unknown, string>();
  return () => {
    const started = process.cpuUsage();
    for (const record of claire.all()) {
      const text = JSON.stringify(record);
      if (texts.get(record.id) !== text) texts.set(record.id, text);
    }
    return Promise.resolve(toMilliseconds(process.cpuUsage(started)));
  };
}

function toMilliseconds({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1000;
}

async function measureLocations(locations: number): Promise<Comparison[]> {
  const claire = new ChangingClaire(locationIds(locations), 30, 20);
  const started = performance.now();
  const { requests } = await poll(claire.dependencies, settingsFor(locations), undefined);
  const seconds = (performance.now() - started) / 1000;
  const { limit } = pollCost({ locations, daysBack: 1, daysAhead: 7, every });
  const name = `changes: ${String(locations)} ${locations === 1 ? 'location' : 'locations'}`;
  return [compareRequests(name, requests, limit), compareDelays(name, seconds)];
}

function compareRequests(name: string, requests: number, limit: number): Comparison {
  return {
    task: `${name}: requests an hour`,
    unit: 'requests',
    rival: 'all that a key has',
    ours: [(requests * 3600) / every],
    theirs: [limit],
    better: 'less',
    target: { text: 'at most half of it', reachedBy: ({ ours, theirs }) => ours <= theirs / 2 },
  };
}

function compareDelays(name: string, seconds: number): Comparison {
  return {
    task: `${name}: seconds until a change is told, on average`,
    unit: 'seconds',
    rival: 'half of the 5 minutes',
    ours: [every / 2 + seconds],
    theirs: [every / 2],
    better: 'less',
    target: atMostMore(5, 'seconds'),
  };
}

async function compareHeaps({ maxRows }: Setting): Promise<Comparison> {
  const polls = Math.min(10_000, maxRows);
  const [ours, theirs] = await Promise.all([heapAfter(polls), heapAfter(Math.ceil(polls / 10))]);
  return {
    task: `changes: heap after ${String(polls)} polls`,
    unit: 'MB',
    rival: 'the same after a tenth of them',
    ours: [ours],
    theirs: [theirs],
    better: 'less',
    target: atMostMore(1, 'MB'),
  };
}

/** In megabytes, of a process of its own. */
async function heapAfter(polls: number): Promise<number> {
  const script = path.join(__dirname, 'changes-heap.ts');
  const args = ['--expose-gc', '--import', 'tsx', script, '--polls', String(polls)];
  const cwd = path.join(__dirname, '..', '..', '..');
  const { code, output } = await run(process.execPath, args, { cwd });
  const megabytes = Number(output);
  if (code === 0 && megabytes > 0) return megabytes;
  throw new Error(`The heap after ${String(polls)} polls was not measured: ${output}`);
}

async function describeState(): Promise<string> {
  const claire = new ChangingClaire(locationIds(1), 100);
  const { state } = await poll(claire.dependencies, settingsFor(1), undefined);
  const count = claire.all().length;
  const bytes = (value: unknown) => String(Math.round(JSON.stringify(value).length / count));
  return `changes: the state has ${bytes(state)} bytes an appointment, Claire's records ${bytes(claire.all())}.`;
}
