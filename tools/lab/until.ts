import { setTimeout as sleep } from 'node:timers/promises';

type Found<T> = T | undefined | false;

/** Looks again and again until there is what is waited for, and gives it. */
export async function until<T>(
  what: string,
  look: () => Found<T> | Promise<Found<T>>,
  { seconds = 60, everyMs = 100 } = {},
): Promise<T> {
  const last = Date.now() + seconds * 1000;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > last) throw new Error(`Waited ${String(seconds)} s in vain until ${what}.`);
    await sleep(everyMs);
  }
}
