import { setTimeout as pause } from 'node:timers/promises';

/** Of a real server; of code that a mutation test has changed, which mostly waits for nothing. */
const patienceMs = process.env.CLAIRE_TEST_PATIENCE === undefined ? 60_000 : 2_000;

/** Asks again and again until an expectation holds; fails with its own words at the deadline. */
export async function eventually(expectation: () => void | Promise<void>, withinMs = patienceMs) {
  const until = Date.now() + withinMs;
  for (;;) {
    try {
      await expectation();
      return;
    } catch (error) {
      if (Date.now() > until) throw error;
    }
    await pause(100);
  }
}
