import {
  confirm,
  run,
  type ImportOptions,
  type Outcome,
  type OutcomeWait,
} from '../../../../claire/import';
import type { RunCall } from '../action';
import { createTimeReader } from '../moments';
import { readParameter } from '../parameters';
import { reportColumns } from './column-report';
import { listRows } from './import-report';
import { readRows, hasNamedColumns } from './import-rows';
import { readRowSettings, readTimeZone } from './row-settings';

/** One outcome for each item; what an earlier try of this run has sent is not sent again. */
export async function importRows(
  call: RunCall,
  earlier: readonly Outcome[] | undefined,
  wait: OutcomeWait | undefined,
): Promise<Outcome[]> {
  const { client, options } = call;
  if (earlier === undefined) {
    return collect(run(readRows(call), client, { ...readImportOptions(call), wait }));
  }
  const outcomes = await sendAgain(call, earlier);
  return wait === undefined ? outcomes : collect(confirm(outcomes, client, { ...options, wait }));
}

/**
 * Only those of which Claire has not said that it took or refused them, and the newer versions of
 * the same appointments, over which the older would else be put.
 */
async function sendAgain(call: RunCall, earlier: readonly Outcome[]): Promise<Outcome[]> {
  const mustSend = decideWhatToSend(earlier);
  const numbers = new Set(
    earlier.flatMap((outcome, index) => (mustSend[index] ? listRows(outcome, index) : [])),
  );
  const rows = [...readRows(call)].filter((_, number) => numbers.has(number));
  const again = (await collect(run(rows, call.client, readImportOptions(call)))).values();
  return earlier.map((outcome, index) => {
    if (!mustSend[index]) return outcome;
    const next = again.next().value;
    // Their numbers are those of the rows that were sent again.
    return next === undefined ? outcome : { ...next, ...pickRows(outcome) };
  });
}

function pickRows({ rows }: Outcome): Pick<Outcome, 'rows'> {
  return rows === undefined ? {} : { rows };
}

function readImportOptions(call: RunCall): ImportOptions {
  const onlyChanged = readParameter(call.context, 'onlyChanged', 0, false) === true;
  return { ...call.options, ...createReadingOptions(call), onlyChanged };
}

interface ReadingOptions extends Pick<ImportOptions, 'rows' | 'times' | 'onColumns'> {
  onHint(hint: { message: string }): void;
}

/** How the rows are read, and where it is told what was odd about them. */
export function createReadingOptions(call: RunCall): ReadingOptions {
  const { context } = call;
  const columns = hasNamedColumns(call);
  return {
    rows: { ...readRowSettings(call), source: columns ? 'columns' : 'appointments' },
    times: createTimeReader(readTimeZone(call)),
    onHint: ({ message }) => {
      context.addExecutionHints({ type: 'warning', location: 'outputPane', message });
    },
    onColumns: (report) => {
      if (columns) reportColumns(context, report);
    },
  };
}

function decideWhatToSend(earlier: readonly Outcome[]): boolean[] {
  const names = new Set<string>();
  return earlier.map(({ status, location_id, dms_nr }) => {
    const name = JSON.stringify([location_id, dms_nr]);
    if (status === 'failed') names.add(name);
    return names.has(name) && status !== 'invalid' && status !== 'refused';
  });
}

export async function collect<One>(outcomes: AsyncIterable<One>): Promise<One[]> {
  const all: One[] = [];
  for await (const outcome of outcomes) all.push(outcome);
  return all;
}
