import {
  confirm,
  run,
  type ImportOptions,
  type Outcome,
  type OutcomeWait,
} from '../../../../claire/import';
import type { RunCall } from '../action';
import { timeReaderIn } from '../moments';
import { given } from '../parameters';
import { reportColumns } from './column-report';
import { listRows } from './import-report';
import { readRows, readsColumns } from './import-rows';
import { readRowSettings, readTimeZone } from './row-settings';

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
  const numbers = new Set(
    earlier.flatMap((outcome, at) => (isSent[at] ? listRows(outcome, at) : [])),
  );
  const rows = [...readRows(call)].filter((_, number) => numbers.has(number));
  const again = (await collected(run(rows, call.client, importOptions(call)))).values();
  return earlier.map((outcome, at) => {
    if (!isSent[at]) return outcome;
    const next = again.next().value;
    // Their numbers are those of the rows that were sent again.
    return next === undefined ? outcome : { ...next, ...pickRows(outcome) };
  });
}

function pickRows({ rows }: Outcome): Pick<Outcome, 'rows'> {
  return rows === undefined ? {} : { rows };
}

function importOptions(call: RunCall): ImportOptions {
  const onlyChanged = given(call.context, 'onlyChanged', 0, false) === true;
  return { ...call.options, ...readingOptions(call), onlyChanged };
}

interface ReadingOptions extends Pick<ImportOptions, 'rows' | 'times' | 'onColumns'> {
  onHint(hint: { message: string }): void;
}

/** How the rows are read, and where it is told what was odd about them. */
export function readingOptions(call: RunCall): ReadingOptions {
  const { context } = call;
  const columns = readsColumns(call);
  return {
    rows: { ...readRowSettings(call), source: columns ? 'columns' : 'appointments' },
    times: timeReaderIn(readTimeZone(call)),
    onHint: ({ message }) => {
      context.addExecutionHints({ type: 'warning', location: 'outputPane', message });
    },
    onColumns: (report) => {
      if (columns) reportColumns(context, report);
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

export async function collected<One>(outcomes: AsyncIterable<One>): Promise<One[]> {
  const all: One[] = [];
  for await (const outcome of outcomes) all.push(outcome);
  return all;
}
