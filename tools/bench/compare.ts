import { BenchEnvironment } from './bench-environment';
import { far, loopback, near, type Place } from './claire-at';
import { sample } from './execution';
import { registered } from './events';
import { side } from './tasks/look-ups';
import { nodeRedBench } from './node-red';
import { messagesASecond } from './tasks/node-red-look-ups';
import { eventsASecond as nodeRedEvents } from './tasks/node-red-trigger';
import { packCommit } from './other-commit';
import { addCars } from './rows';
import { alternately, once } from './sampling';
import { atLeast, type Comparison, type Setting, type Task } from './task';
import { eventsASecond, ourTrigger } from './tasks/trigger';

/** A figure of ours, of one commit. */
interface Figure {
  readonly task: string;
  readonly place: Place;
  readonly unit: string;
  readonly better: Comparison['better'];
  /** Starts what it needs; gives one run, and the end of what was started. */
  readonly prepare: (environment: BenchEnvironment, rows: number) => Promise<Prepared>;
}

interface Prepared {
  readonly run: () => Promise<number>;
  readonly close?: () => Promise<void>;
}

const cars = 2000;
/** A fall by less is within what two runs of one commit differ. */
const slower = { ...atLeast(0.9), text: 'at least 0.9 of it' };

const figures: readonly Figure[] = [
  ...[loopback, near, far].flatMap((place) => [lookUpsInN8n(place), lookUpsInNodeRed(place)]),
  ...[loopback, far].map(importInN8n),
  {
    task: 'n8n: trigger',
    place: loopback,
    unit: 'events a second',
    better: 'more',
    prepare: async (environment, rows) => {
      const bench = await environment.n8nBench();
      const trigger = await ourTrigger(bench);
      return {
        run: () => eventsASecond(bench, trigger, Math.min(100, rows)),
        close: async () => {
          await bench.n8n.rest.deactivate(trigger.workflow);
        },
      };
    },
  },
  {
    task: 'Node-RED: trigger',
    place: loopback,
    unit: 'events a second',
    better: 'more',
    prepare: async (environment, rows) => {
      const bench = await nodeRedBench(environment, ['node-red-trigger-claire']);
      const receiver = await registered(bench.claire, bench.nodeRed.url);
      return {
        run: () => nodeRedEvents(bench, 'claire', receiver, Math.min(3000, rows)),
        close: bench.close,
      };
    },
  },
];

/**
 * Ours beside that commit's, in turns on one machine; this commit's bench measures both. Of the
 * figures only those whose name has this text in it, as `trigger`.
 */
export function compareWith(commit: string, only = ''): Task {
  const wanted = figures.filter(({ task }) => task.includes(only));
  if (wanted.length === 0) {
    const names = new Set(figures.map(({ task }) => task));
    throw new Error(`"${only}" is in no name of a figure. There are: ${[...names].join('; ')}.`);
  }
  return {
    name: 'compare',
    line: loopback.line,
    about: `The packages of this working tree beside those of ${commit}.`,
    async measure(setting) {
      const other = await packCommit(commit);
      const theirs = new BenchEnvironment(other.tarballs);
      try {
        const comparisons: Comparison[] = [];
        for (const figure of wanted) {
          comparisons.push(await compare(commit, figure, setting, theirs));
        }
        return { comparisons };
      } finally {
        await theirs.close();
        await other.remove();
      }
    },
  };
}

async function compare(
  rival: string,
  { prepare, place, ...figure }: Figure,
  { environment, maxRows, runs }: Setting,
  other: BenchEnvironment,
): Promise<Comparison> {
  const [ours, theirs] = [await prepare(environment, maxRows), await prepare(other, maxRows)];
  const sides = { ours: ours.run, theirs: theirs.run };
  await alternately(sides, once);
  const samples = await alternately(sides, { runs, seconds: 60 });
  await ours.close?.();
  await theirs.close?.();
  return { ...figure, ...samples, line: place.line, rival, target: slower };
}

function lookUpsInN8n(place: Place): Figure {
  return {
    ...{ task: 'n8n: 1,000 look-ups', place, unit: 'ms an item', better: 'less' },
    prepare: async (environment, rows) => {
      const bench = await environment.n8nBench(place);
      await addCars(bench.claire, cars);
      const size = { rows: Math.min(1000, rows) };
      const lookUp = await side(bench, 'look-ups-claire', 'Claire', size);
      return { run: async () => ((await lookUp()).seconds * 1000) / size.rows };
    },
  };
}

function importInN8n(place: Place): Figure {
  return {
    ...{ task: 'n8n: import of 10,000 rows, confirmed', place, unit: 'seconds', better: 'less' },
    prepare: async (environment, rows) => {
      const bench = await environment.n8nBench(place);
      const size = { rows: Math.min(10_000, rows) };
      const workflow = await bench.add('import-claire-confirmed', size);
      return { run: async () => (await sample(bench, workflow, 'Claire')).seconds };
    },
  };
}

function lookUpsInNodeRed(place: Place): Figure {
  return {
    ...{ task: 'Node-RED: 2,000 look-ups', place, unit: 'messages a second', better: 'more' },
    prepare: async (environment, rows) => {
      const bench = await nodeRedBench(environment, ['node-red-look-ups-claire'], place);
      await addCars(bench.claire, cars);
      const size = { rows: Math.min(cars, rows), different: Math.min(cars, rows) };
      return { run: () => messagesASecond(bench, 'claire', size), close: bench.close };
    },
  };
}
