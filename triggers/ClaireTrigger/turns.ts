const turns = new Map<string, Promise<unknown>>();

/**
 * One after the other for each address. n8n may activate a workflow at its own start while a person
 * does the same: both would find an event missing at Claire, and both would add it.
 */
export async function inTurn<Result>(url: string, work: () => Promise<Result>): Promise<Result> {
  const turn = (turns.get(url) ?? Promise.resolve()).then(work, work);
  turns.set(url, turn);
  try {
    return await turn;
  } finally {
    if (turns.get(url) === turn) turns.delete(url);
  }
}
