import path from 'node:path';
import type { Fault } from '../scripts/faults/fault';
import { FaultyCopy } from '../scripts/faults/faulty-copy';
import { faultsOfModels } from '../scripts/faults/models';
import { runJest } from '../scripts/steps/jest';
import type { Setting } from './setting';

export interface Model {
  readonly name: string;
  sequences: number;
  failures: number;
}

export interface SeenFault extends Pick<Fault, 'symptom'> {
  readonly model: string;
  /** Until the model was red; `null` where it stayed green. */
  readonly seconds: number | null;
}

/** One start of Jest; each has a seed of its own. */
const sequencesOfARound = 1000;

/** Plays random sequences of each model until the time is up. */
export async function playModels({ seed, until }: Setting): Promise<Model[]> {
  const models = new Map<string, Model>();
  for (let round = 0; round === 0 || performance.now() < until; round += 1) {
    process.env.CLAIRE_SEED = String(seed + round);
    process.env.CLAIRE_SEQUENCES = String(sequencesOfARound);
    const files = (await runJest(['--selectProjects', 'models', '--testTimeout', '1800000'])) ?? [];
    for (const { file, tests, isLoaded } of files) {
      const name = path.basename(file, '.test.ts');
      const model = models.get(name) ?? { name, sequences: 0, failures: 0 };
      model.sequences += sequencesOfARound;
      model.failures += isLoaded ? tests.filter(({ status }) => status !== 'passed').length : 1;
      models.set(name, model);
    }
  }
  return [...models.values()].sort((one, other) => one.name.localeCompare(other.name));
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
    const model = path.basename(one.testFile, '.test.ts');
    seen.push({ symptom: one.symptom, model, seconds: isRed ? seconds : null });
    process.stderr.write(`${isRed ? `${String(seconds)} s` : 'UNSEEN'}  ${one.symptom}\n`);
  }
  return seen;
}
