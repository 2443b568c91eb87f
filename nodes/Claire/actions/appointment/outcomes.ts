import {
  confirm,
  run,
  type ImportOptions,
  type Outcome,
  type OutcomeWait,
} from '../../../../claire/import';
import type { RunCall } from '../action';
import { timeReaderIn } from '../moments';
import { readRows } from './import-rows';

/** One outcome for each item; what an earlier try of this run has sent is not sent again. */
export async function importRows(
  call: RunCall,
  earlier: readonly Outcome[] | undefined,
  wait: OutcomeWait | undefined,
): Promise<Outcome[]> {
  const { client, options } = call;
  if (earlier === undefined) {
    return collected(run(readRows(call), client, { ...importOptions(call), wait }));
  }
  const outcomes = await sentAgain(call, earlier);
  return wait === undefined ? outcomes : collected(confirm(outcomes, client, { ...options, wait }));
}

/**
 * Only those of which Claire has not said that it took or refused them, and the newer versions of
 * the same appointments, over which the older would else be put.
 */
async function sentAgain(call: RunCall, earlier: readonly Outcome[]): Promise<Outcome[]> {
  const isSent = toSendAgain(earlier);
  const rows = [...readRows(call)].filter((_, index) => isSent[index]);
  const again = (await collected(run(rows, call.client, importOptions(call)))).values();
  return earlier.map((outcome, index) =>
    isSent[index] ? (again.next().value ?? outcome) : outcome,
  );
}

function importOptions({ context, options }: RunCall): ImportOptions {
  return {
    ...options,
    times: timeReaderIn(context.getTimezone()),
    onHint: ({ message }) => {
      context.addExecutionHints({ type: 'warning', location: 'outputPane', message });
    },
  };
}

function toSendAgain(earlier: readonly Outcome[]): boolean[] {
  const names = new Set<string>();
  return earlier.map(({ status, location_id, dms_nr }) => {
    const name = JSON.stringify([location_id, dms_nr]);
    if (status === 'failed') names.add(name);
    return names.has(name) && status !== 'invalid' && status !== 'refused';
  });
}

export async function collected(outcomes: AsyncIterable<Outcome>): Promise<Outcome[]> {
  const all: Outcome[] = [];
  for await (const outcome of outcomes) all.push(outcome);
  return all;
}
