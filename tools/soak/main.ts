import { parseArgs } from 'node:util';
import { doing } from '../lab/progress';
import { command } from '../scripts/steps/command';
import { chaos } from './chaos';
import { endurance } from './endurance';
import { fuzz } from './fuzz';
import { breakEach, playModels } from './models';
import { type Result, writePage } from './page';
import type { Setting } from './setting';

/** Its share of all minutes; fuzz takes as long as its inputs take. */
const shares = { fuzz: 0.1, chaos: 0.45, endurance: 0.1, models: 0.35 };
type Part = keyof typeof shares;

/**
 * Tries what no test has the time for, and prints what came of it as one JSON: real servers in
 * trouble, megabytes and attacks, hours of use, and thousands of sequences of each model. With
 * `--faults` it breaks each invariant of the models first, and with `--write` docs/reliability.md
 * gets its tables.
 */
command(async ({ args, onStop }) => {
  const { values } = parseArgs({
    args,
    options: {
      seed: { type: 'string', default: String(Date.now() % 1_000_000_007) },
      minutes: { type: 'string', default: '28' },
      only: { type: 'string' },
      faults: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      json: { type: 'boolean' },
    },
  });
  const faults = values.faults ? await breakEach(onStop) : undefined;
  const seed = Number(values.seed);
  const parts = choose(values.only);
  const end = performance.now() + Number(values.minutes) * 60_000;
  const settingOf = (part: Part): Setting => {
    const left = parts.slice(parts.indexOf(part)).reduce((sum, one) => sum + shares[one], 0);
    const now = performance.now();
    return { seed, onStop, until: now + ((end - now) * shares[part]) / left };
  };
  const play = async <Outcome>(part: Part, work: (setting: Setting) => Promise<Outcome>) =>
    parts.includes(part) ? doing(part, () => work(settingOf(part))) : null;
  const result: Result = {
    seed,
    fuzz: await play('fuzz', fuzz),
    chaos: await play('chaos', chaos),
    endurance: await play('endurance', endurance),
    models: (await play('models', playModels)) ?? [],
    ...(faults && { faults }),
  };
  if (values.write) writePage(result);
  console.log(JSON.stringify(result));
  return isGood(result) ? 0 : 1;
});

function choose(only: string | undefined): Part[] {
  const all = Object.keys(shares) as Part[];
  const parts = all.filter((part) => only === undefined || part === only);
  if (parts.length > 0) return parts;
  throw new Error(`There is no part "${String(only)}". There are: ${all.join(', ')}.`);
}

function isGood({ models, chaos, fuzz, endurance, faults = [] }: Result): boolean {
  const failures = [chaos, fuzz, endurance].flatMap((part) => part?.failures ?? []);
  return (
    failures.length === 0 &&
    models.every((model) => model.failures === 0) &&
    faults.every(({ seconds }) => seconds !== null)
  );
}
