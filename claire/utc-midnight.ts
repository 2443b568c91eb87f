const day = 86_400_000;

/** Some databases give a day as midnight of UTC. */
export function isMidnightOfUtc(date: object): boolean {
  return Number(date) % day === 0;
}
