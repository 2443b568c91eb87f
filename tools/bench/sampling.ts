const maxRuns = 5;

/**
 * The sides take turns, so that whatever else the machine does hits all of them. The first round
 * goes one way, the next the other way, so that no side is always last. No new round begins that
 * would probably end after so many seconds; one is always run.
 */
export async function alternately<Side extends string, Sample>(
  sides: Readonly<Record<Side, () => Promise<Sample>>>,
  seconds: number,
): Promise<Record<Side, Sample[]>> {
  const names = Object.keys(sides) as Side[];
  const samples = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<
    Side,
    Sample[]
  >;
  const began = performance.now();
  let longest = 0;
  for (let round = 0; round < maxRuns; round += 1) {
    const started = performance.now();
    if (round > 0 && started + longest > began + seconds * 1000) break;
    const order = round % 2 === 0 ? names : names.toReversed();
    for (const name of order) samples[name].push(await sides[name]());
    longest = Math.max(longest, performance.now() - started);
  }
  return samples;
}

/** One round that nobody measures: what it runs is compiled then. */
export async function warmUp(sides: Readonly<Record<string, () => Promise<unknown>>>) {
  await alternately(sides, 0);
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
