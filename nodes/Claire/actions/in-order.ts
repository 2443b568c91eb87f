/**
 * Works on several items at once and gives the results in the order of the items. Once `isLast`
 * says so of a result no further item is begun, and the results of those are missing.
 */
export async function inOrder<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item, index: number) => Promise<Result>,
  isLast: (result: Result) => boolean,
): Promise<(Result | undefined)[]> {
  const results = new Array<Result | undefined>(items.length).fill(undefined);
  const waiting = items.entries();
  let stopped = false;
  const worker = async (): Promise<void> => {
    for (const [index, item] of waiting) {
      if (stopped) return;
      const result = await work(item, index);
      results[index] = result;
      stopped ||= isLast(result);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
  return results;
}
