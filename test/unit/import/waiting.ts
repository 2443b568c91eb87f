import type { Client } from '../../../claire/client';
import {
  confirm,
  type ImportOptions,
  type ImportResults,
  type Outcome,
  run,
} from '../../../claire/import';
import type { VirtualClock } from '../virtual-clock';
import { all } from './appointments';
import type { ImportingClaire } from './importing-claire';

type WithClock = Client & { readonly clock: VirtualClock };

interface Options extends ImportOptions {
  /** Seconds. */
  atMost?: number | undefined;
  results?: ImportResults;
}

/** All outcomes of an import that waits for its confirmation. */
export function importWaiting(claire: WithClock, rows: Iterable<unknown>, options: Options = {}) {
  const { atMost, results, ...others } = options;
  const wait = { clock: claire.clock, atMost, results };
  return claire.clock.run(all(run(rows, claire, { wait, ...others })));
}

/** All outcomes of an import that event 19 tells of. */
export function importListening(
  claire: WithClock & { readonly results: ImportResults },
  rows: Iterable<unknown>,
  options: Options = {},
) {
  return importWaiting(claire, rows, { results: claire.results, ...options });
}

/** What earlier outcomes become when they are confirmed. */
export function confirmWaiting(
  claire: WithClock,
  outcomes: Iterable<unknown> | AsyncIterable<unknown>,
  { atMost, signal }: { atMost?: number | undefined; signal?: AbortSignal | undefined } = {},
) {
  const wait = { clock: claire.clock, atMost };
  return claire.clock.run(all(confirm(outcomes, claire, { wait, signal })));
}

/** Says something after so many milliseconds. */
export function after(claire: ImportingClaire, milliseconds: number, say: () => void): void {
  void claire.clock.sleep(milliseconds).then(say);
}

/** Delivers a result of an import after so many milliseconds, once or each time. */
export function deliverAfter(
  claire: ImportingClaire,
  milliseconds: number | readonly number[],
  result: Partial<Outcome>,
): void {
  for (const one of [milliseconds].flat()) {
    after(claire, one, () => {
      claire.deliver(result);
    });
  }
}
