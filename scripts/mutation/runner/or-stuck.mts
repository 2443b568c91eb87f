import process from 'node:process';
import { setImmediate as turn } from 'node:timers/promises';

/** Empty turns of the event loop after which nothing can happen any more. */
const emptyTurns = 20;

/**
 * Does the work. Rejects as soon as nothing is under way that could end it, which is how most
 * mutants hang; Stryker ends the others.
 */
export async function orStuck(work: () => unknown): Promise<void> {
  const before = process.getActiveResourcesInfo().length;
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

async function untilSettledOrStuck(state: { readonly isSettled: boolean }, before: number) {
  let empty = 0;
  while (!state.isSettled && empty < emptyTurns) {
    await turn();
    empty = process.getActiveResourcesInfo().length > before ? 0 : empty + 1;
  }
}
