import process from 'node:process';
import { setImmediate as turn } from 'node:timers/promises';

/** Empty turns of the event loop after which nothing can happen any more. */
const emptyTurns = 20;
/** A request over a connection that is kept shows as nothing new; a busy machine takes this long. */
const minQuietMs = 50;

/**
 * Does the work. Rejects as soon as nothing is under way that could end it, which is how most
 * mutants hang; Stryker ends the others.
 */
export async function orStuck(work: () => unknown): Promise<void> {
  const before = activeResources();
  const working = Promise.resolve().then(work);
  const state = { isSettled: false };
  const settle = () => {
    state.isSettled = true;
  };
  working.then(settle, settle);
  await untilSettledOrStuck(state, before);
  if (!state.isSettled) throw new Error('Nothing is under way that could end this test.');
  await working;
}

/** How many there are of each kind: a connection that has ended does not make up for a timer. */
type Resources = ReadonlyMap<string, number>;

async function untilSettledOrStuck(state: { readonly isSettled: boolean }, before: Resources) {
  let empty = 0;
  let busyAt = performance.now();
  while (!state.isSettled && (empty < emptyTurns || performance.now() - busyAt < minQuietMs)) {
    await turn();
    empty = hasMore(activeResources(), before) ? 0 : empty + 1;
    if (empty === 0) busyAt = performance.now();
  }
}

function activeResources(): Resources {
  const counts = new Map<string, number>();
  for (const kind of process.getActiveResourcesInfo()) {
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}

function hasMore(now: Resources, before: Resources): boolean {
  return [...now].some(([kind, count]) => count > (before.get(kind) ?? 0));
}
