import process from 'node:process';
import { setImmediate as turn } from 'node:timers/promises';

/** Empty turns of the event loop after which nothing can happen any more. */
const emptyTurns = 20;
const maxMs = 15_000;

/**
 * Does the work. Rejects as soon as nothing is under way that could end it, which is how most
 * mutants hang, and after some seconds in any case.
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
  const start = performance.now();
  let empty = 0;
  while (!state.isSettled && empty < emptyTurns && performance.now() - start < maxMs) {
    await turn();
    empty = process.getActiveResourcesInfo().length > before ? 0 : empty + 1;
  }
}
