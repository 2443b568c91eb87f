import { run, type ImportResults, type Outcome } from '../../../claire/import';
import { all } from './appointments';
import type { ImportingClaire } from './importing-claire';

interface Options {
  results?: ImportResults;
  atMost?: number;
  signal?: AbortSignal;
}

export function importing(claire: ImportingClaire, rows: Iterable<unknown>, options: Options = {}) {
  const { results = claire.results, atMost, signal } = options;
  const wait = { clock: claire.clock, results, atMost };
  return claire.clock.run(all(run(rows, claire, { wait, signal })));
}

/** Says something after so many milliseconds. */
export function after(claire: ImportingClaire, milliseconds: number, say: () => void): void {
  void claire.clock.sleep(milliseconds).then(say);
}

/** Delivers a result of an import after so many milliseconds. */
export function deliverAfter(
  claire: ImportingClaire,
  milliseconds: number,
  result: Partial<Outcome>,
): void {
  after(claire, milliseconds, () => {
    claire.deliver(result);
  });
}
