import fc from '../fast-check';

/** `npm test` plays few sequences of each model, `npm run soak` thousands, from the seed that it names. */
const { CLAIRE_SEQUENCES: sequences = '200', CLAIRE_SEED: seed } = process.env;

fc.configureGlobal({
  ...fc.readConfigureGlobal(),
  numRuns: Number(sequences),
  ...(seed === undefined ? {} : { seed: Number(seed) }),
});

/** Each of several tests of a model plays its share of the sequences. */
export function shareSequences(tests: number): { numRuns: number } {
  return { numRuns: Math.ceil(Number(sequences) / tests) };
}

export default fc;
