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
