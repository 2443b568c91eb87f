import { confirm, run, type Outcome, type OutcomeWait } from '../../../../claire/import';
import type { RunCall } from '../action';
import { rowsOf } from './import-rows';

/** One outcome for each item; what an earlier try of this run has sent is not sent again. */
export async function outcomesOf(
  call: RunCall,
  earlier: readonly Outcome[] | undefined,
  wait: OutcomeWait | undefined,
): Promise<Outcome[]> {
  const { client, options } = call;
  if (earlier === undefined) return collected(run(rowsOf(call), client, { ...options, wait }));
  const outcomes = await sentAgain(call, earlier);
  return wait === undefined ? outcomes : collected(confirm(outcomes, client, { ...options, wait }));
}

/** Only those of which Claire has not said that it took or refused them. */
async function sentAgain(call: RunCall, earlier: readonly Outcome[]): Promise<Outcome[]> {
  const isOpen = (index: number): boolean => earlier[index]?.status === 'failed';
  const rows = [...rowsOf(call)].filter((_, index) => isOpen(index));
  const again = (await collected(run(rows, call.client, call.options))).values();
  return earlier.map((outcome, index) =>
    isOpen(index) ? (again.next().value ?? outcome) : outcome,
  );
}

export async function collected(outcomes: AsyncIterable<Outcome>): Promise<Outcome[]> {
  const all: Outcome[] = [];
  for await (const outcome of outcomes) all.push(outcome);
  return all;
}
