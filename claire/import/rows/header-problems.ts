import type { Problem } from '../../errors';

/** What is wrong with a header as a whole, so that no column of it can be trusted. */
export function findHeaderProblem(_columns: readonly string[]): Problem | undefined {
  return undefined;
}
