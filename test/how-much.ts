/**
 * How much of a simulation a test plays: `npm test` enough to show a mistake, `npm run simulate` the
 * whole night or file that a user would have.
 */
export function howMuch<T>(enough: T, whole: T): T {
  return process.env.CLAIRE_SIMULATE === '1' ? whole : enough;
}
