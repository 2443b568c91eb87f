import fc from '../fast-check';

/** `npm test` plays few sequences of each model, `npm run soak` thousands, from the seed that it names. */
const { CLAIRE_SEQUENCES: sequences = '200', CLAIRE_SEED: seed } = process.env;

fc.configureGlobal({
  ...fc.readConfigureGlobal(),
  numRuns: Number(sequences),
  ...(seed === undefined ? {} : { seed: Number(seed) }),
});

/** Of a model with several tests, each plays its part of the sequences. */
export function partOf(tests: number): { numRuns: number } {
  return { numRuns: Math.ceil(Number(sequences) / tests) };
}

export default fc;
