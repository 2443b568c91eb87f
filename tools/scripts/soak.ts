import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { endAllGroups } from '../lab/processes';
import { Copy } from './faults/copy';
import type { Fault } from './faults/fault';
import { faultsOfModels } from './faults/models';
import { runTests } from './faults/run-tests';
import { type Marks, toMarkdown, withTable } from './generate/markdown-table';
import { runJest } from './steps/checks';
import { command } from './steps/command';
import { root } from './steps/inputs';

interface Model {
  readonly name: string;
  sequences: number;
  failures: number;
}

interface SeenFault extends Pick<Fault, 'symptom'> {
  readonly model: string;
  /** Until the model was red; `null` where it stayed green. */
  readonly seconds: number | null;
}

const page = path.join(root, 'docs', 'reliability.md');

/**
 * Plays thousands of random sequences of each model, again with other seeds until the minutes are
 * over, and prints what came of it as JSON. With `--faults` it breaks each invariant first, and with
 * `--write` the tables of docs/reliability.md are written.
 */
command(async ({ args, onStop }) => {
  const { values } = parseArgs({
    args,
    options: {
      seed: { type: 'string', default: String(Date.now() % 1_000_000_007) },
      sequences: { type: 'string', default: '5000' },
      minutes: { type: 'string', default: '0' },
      faults: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
    },
  });
  const seen = values.faults ? await breakEach(onStop) : undefined;
  const seed = Number(values.seed);
  const models = await playAll(seed, Number(values.sequences), Number(values.minutes) * 60_000);
  if (values.write) writePage(seed, models, seen);
  // What is not built yet has no result.
  const others = { chaos: null, fuzz: null, endurance: null };
  const result = { seed, models, ...others, ...(seen && { faults: seen }) };
  console.log(JSON.stringify(result));
  const isGood = models.length > 0 && models.every(({ failures }) => failures === 0);
  return isGood && (seen ?? []).every(({ seconds }) => seconds !== null) ? 0 : 1;
});

async function playAll(seed: number, sequences: number, milliseconds: number): Promise<Model[]> {
  const models = new Map<string, Model>();
  const until = performance.now() + milliseconds;
  for (let round = 0; round === 0 || performance.now() < until; round += 1) {
    process.env.CLAIRE_SEED = String(seed + round);
    process.env.CLAIRE_SEQUENCES = String(sequences);
    const files = (await runJest(['--selectProjects', 'models', '--testTimeout', '1800000'])) ?? [];
    for (const { file, tests, isLoaded } of files) {
      const name = path.basename(file, '.test.ts');
      const model = models.get(name) ?? { name, sequences: 0, failures: 0 };
      model.sequences += sequences;
      model.failures += isLoaded ? tests.filter(({ status }) => status !== 'passed').length : 1;
      models.set(name, model);
    }
  }
  return [...models.values()].sort((one, other) => one.name.localeCompare(other.name));
}

/** Puts each fault into a copy of the product, and takes the time until its model is red. */
async function breakEach(
  onStop: (clean: () => Promise<unknown>) => void,
): Promise<readonly SeenFault[]> {
  const copy = new Copy();
  onStop(async () => {
    await endAllGroups();
    copy.throwAway();
  });
  process.env.CLAIRE_SEQUENCES = '5000';
  const seen: SeenFault[] = [];
  for (const one of faultsOfModels) {
    const started = performance.now();
    const colours = await copy.whileFaulty(one, () => runTests(copy.folder, one.killedBy));
    const seconds = Math.ceil((performance.now() - started) / 1000);
    const isRed = colours.every((colour) => colour === 'red');
    const model = path.basename(one.killedBy[0]?.in ?? '', '.test.ts');
    seen.push({ symptom: one.symptom, model, seconds: isRed ? seconds : null });
    process.stderr.write(`${isRed ? `${String(seconds)} s` : 'UNSEEN'}  ${one.symptom}\n`);
  }
  return seen;
}

function writePage(seed: number, models: readonly Model[], seen?: readonly SeenFault[]): void {
  const played = toMarkdown([
    ['Model', 'Sequences', 'Failures'],
    ...models.map(({ name, sequences, failures }) => [name, String(sequences), String(failures)]),
  ]);
  const lines = [`Seed ${String(seed)}.`, '', ...played];
  let text = withTable(readFileSync(page, 'utf8'), lines, modelsMarks);
  if (seen !== undefined) {
    const faults = seen.map(({ symptom, model, seconds }) => [
      ...[symptom, model],
      seconds === null ? 'never' : `${String(seconds)} s`,
    ]);
    text = withTable(text, toMarkdown([['Fault', 'Model', 'Seen after'], ...faults]), faultsMarks);
  }
  writeFileSync(page, text);
}

const modelsMarks: Marks = {
  begin: '<!-- Models, written by npm run soak -->',
  end: '<!-- end of the models -->',
};
const faultsMarks: Marks = {
  begin: '<!-- Faults, written by npm run soak -->',
  end: '<!-- end of the faults -->',
};
