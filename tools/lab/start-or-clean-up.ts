/**
 * What was started, or, when it does not start, the end of what was started before it: a server
 * that keeps running keeps its parent alive for ever.
 */
export async function startOrCleanUp<Started>(
  start: Promise<Started>,
  end: () => Promise<unknown>,
): Promise<Started> {
  try {
    return await start;
  } catch (error) {
    await end();
    throw error;
  }
}

/** Ends all, the last first, also after one that throws; then throws what the first one threw. */
export async function endAll(ends: (() => Promise<unknown>)[]): Promise<void> {
  const failures: unknown[] = [];
  for (const end of ends.splice(0).reverse()) {
    await end().catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
}
