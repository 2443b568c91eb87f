import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Fault } from '../scripts/faults/fault';
import { FaultyCopy } from '../scripts/faults/faulty-copy';
import { faultsOfModels } from '../scripts/faults/models';
import { root } from '../scripts/steps/inputs';
import { runJest } from '../scripts/steps/jest';
import type { Setting } from './setting';

export interface Model {
  readonly name: string;
  readonly sequences: number;
  readonly failures: number;
}

export interface SeenFault extends Pick<Fault, 'symptom'> {
  readonly model: string;
  /** Until the model was red; `null` where it stayed green. */
  readonly seconds: number | null;
}

/** One start of Jest; each has a seed of its own. */
const sequencesOfARound = 1000;
const minSequences = 5000;

/** Plays random sequences of each model until the time is up, and as many as it takes. */
export async function playModels({ seed, until }: Setting): Promise<Model[]> {
  const models = readdirSync(path.join(root, 'test', 'models'))
    .filter(isTest)
    .map(toName);
  const red = new Map<string, number>();
  const played = path.join(root, '.cache', 'played');
  mkdirSync(path.dirname(played), { recursive: true });
  writeFileSync(played, '');
  process.env.CLAIRE_PLAYED = played;
  process.env.CLAIRE_SEQUENCES = String(sequencesOfARound);
  const minRounds = minSequences / sequencesOfARound;
  for (let round = 0; round < minRounds || performance.now() < until; round += 1) {
    process.env.CLAIRE_SEED = String(seed + round);
    const files = (await runJest(['--selectProjects', 'models', '--testTimeout', '1800000'])) ?? [];
    for (const { file, tests, isLoaded } of files) {
      const name = toName(file);
      const failed = isLoaded ? tests.filter(({ status }) => status !== 'passed').length : 1;
      red.set(name, (red.get(name) ?? 0) + failed);
    }
  }
  const lines = readFileSync(played, 'utf8').split('\n');
  return models.map((name) => {
    const own = lines.filter((line) => line.startsWith(`${name} `));
    const sequences = own.reduce((sum, line) => sum + Number(line.split(' ')[1]), 0);
    // A model that played too few has shown too little.
    return { name, sequences, failures: (red.get(name) ?? 0) + (sequences < minSequences ? 1 : 0) };
  });
}

function isTest(file: string): boolean {
  return file.endsWith('.test.ts');
}

function toName(file: string): string {
  return path.basename(file, '.test.ts');
}

/** Puts each fault into a copy of the product, and takes the time until its model is red. */
export async function breakEach(onStop: Setting['onStop']): Promise<readonly SeenFault[]> {
  const copy = new FaultyCopy();
  onStop(() => copy.throwAway());
  process.env.CLAIRE_SEQUENCES = '5000';
  const seen: SeenFault[] = [];
  for (const one of faultsOfModels) {
    const started = performance.now();
    const colour = await copy.runWith(one);
    const seconds = Math.ceil((performance.now() - started) / 1000);
    const isRed = colour === 'red';
    const model = toName(one.testFile);
    seen.push({ symptom: one.symptom, model, seconds: isRed ? seconds : null });
    process.stderr.write(`${isRed ? `${String(seconds)} s` : 'UNSEEN'}  ${one.symptom}\n`);
  }
  return seen;
}
