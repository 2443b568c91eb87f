import { setImmediate as nextTick } from 'node:timers/promises';

const outcomesAtOnce = 500;

/** Rows that are all bad wait for nothing, and would hold up Node-RED until the last has its outcome. */
export async function* yieldToEventLoop<Outcome>(
  outcomes: AsyncIterable<Outcome>,
): AsyncGenerator<Outcome, void, undefined> {
  let count = 0;
  for await (const outcome of outcomes) {
    yield outcome;
    count += 1;
    if (count % outcomesAtOnce === 0) await nextTick();
  }
}
