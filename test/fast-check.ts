import fc from 'fast-check';

// An input that never ends is told with its seed, before Jest's own timeout cuts the test off.
fc.installGlobalPlugin(fc.timeout(100_000));
// `npm run soak` plays thousands of sequences, with a limit of its own.
const atMost = process.env.CLAIRE_SEQUENCES === undefined ? 60_000 : 1_800_000;
fc.installGlobalPlugin(fc.interruptAfterTimeLimit(atMost));

export default fc;
