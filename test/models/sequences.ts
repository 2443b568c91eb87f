import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@jest/globals';
import fc from '../fast-check';

/** `npm test` plays few sequences of each model, `npm run soak` thousands, from the seed that it names. */
const { CLAIRE_SEQUENCES: runs = '200', CLAIRE_SEED: seed, CLAIRE_PLAYED: played } = process.env;

fc.configureGlobal({
  ...fc.readConfigureGlobal(),
  numRuns: Number(runs),
  ...(seed === undefined ? {} : { seed: Number(seed) }),
});

/** Fewer than wanted were played where the time was up, or one failed. */
fc.installGlobalPlugin(() => ({
  onAllRunsComplete: ({ numRuns }) => {
    const model = path.basename(expect.getState().testPath ?? '', '.test.ts');
    if (played !== undefined) appendFileSync(played, `${model} ${String(numRuns)}\n`);
  },
}));

/** Each of several tests of a model plays its share of the sequences. */
export function shareSequences(tests: number): { numRuns: number } {
  return { numRuns: Math.ceil(Number(runs) / tests) };
}

export default fc;
