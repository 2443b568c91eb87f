import { setTimeout as pause } from 'node:timers/promises';

/** Waits for a state of a real server; asks often at first, because mostly it is there at once. */
export async function until(
  what: string,
  is: () => boolean | Promise<boolean>,
  withinMs = 20_000,
): Promise<void> {
  const end = Date.now() + withinMs;
  for (let wait = 10; !(await is()); wait = Math.min(100, wait * 2)) {
    if (Date.now() > end) throw new Error(`This has not happened: ${what}`);
    await pause(wait);
  }
}
