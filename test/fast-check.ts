import fc from 'fast-check';

// An input that never ends is told with its seed, before Jest's own timeout cuts the test off.
fc.installGlobalPlugin(fc.timeout(10_000));
fc.installGlobalPlugin(fc.interruptAfterTimeLimit(60_000));

export default fc;
