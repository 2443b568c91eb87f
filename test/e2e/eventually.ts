import { setTimeout as pause } from 'node:timers/promises';

/** Asks again and again until an expectation holds; fails with its own words at the deadline. */
export async function eventually(
  expectation: () => void | Promise<void>,
  withinMs = 20_000,
): Promise<void> {
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
