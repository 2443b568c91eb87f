import { setTimeout as pause } from 'node:timers/promises';

/** Waits for a state of a real server; asks often, because mostly it is there at once. */
export async function until(
  what: string,
  is: () => boolean | Promise<boolean>,
  withinMs = 20_000,
): Promise<void> {
  const end = Date.now() + withinMs;
  while (!(await is())) {
    if (Date.now() > end) throw new Error(`This has not happened: ${what}`);
    await pause(20);
  }
}
