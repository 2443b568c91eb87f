import { setTimeout as pause } from 'node:timers/promises';

/** What the servers of this file have seen, which a wait in vain says. */
const descriptions: (() => Promise<string>)[] = [];

export function describeSeen(describe: () => Promise<string>): void {
  descriptions.push(describe);
}

/**
 * Waits for a state of a real server; asks often at first, because mostly it is there at once. A
 * server that cannot be asked yet, as it starts, is asked again.
 */
export async function until(what: string, is: () => boolean | Promise<boolean>, withinMs = 60_000) {
  const end = Date.now() + withinMs;
  for (let wait = 10; ; wait = Math.min(100, wait * 2)) {
    const failure = await look(is);
    if (failure === undefined) return;
    if (Date.now() > end) {
      const seen = await Promise.all(descriptions.map((describe) => describe().catch(String)));
      throw new Error([`This has not happened: ${what}`, ...seen].join('\n'), failure);
    }
    await pause(wait);
  }
}

async function look(is: () => boolean | Promise<boolean>): Promise<ErrorOptions | undefined> {
  try {
    return (await is()) ? undefined : {};
  } catch (cause) {
    return { cause };
  }
}
