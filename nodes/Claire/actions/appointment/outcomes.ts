import {
  confirm,
  run,
  type ImportOptions,
  type Outcome,
  type OutcomeWait,
} from '../../../../claire/import';
import type { RunCall } from '../action';

import { readParameter, toYesOrNo } from '../parameters';
import { reportColumns } from './column-report';
import { listRows } from './import-report';
import { readRows, hasNamedColumns } from './import-rows';
import { readRowSettings, readTimes } from './row-settings';
import { readFieldMapping } from './set-fields';

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
  return wait === undefined
    ? [...outcomes]
    : collect(confirm(outcomes, client, { ...options, wait }));
}

/**
 * Only those of which Claire has not said that it took or refused them, and the newer versions of
 * the same appointments, over which the older would else be put.
 */
async function sendAgain(call: RunCall, earlier: readonly Outcome[]): Promise<readonly Outcome[]> {
  const mustSend = decideWhatToSend(earlier);
  const numbers = new Set(
    earlier.flatMap((outcome, index) => (mustSend[index] ? listRows(outcome, index) : [])),
  );
  if (numbers.size === 0) return earlier;
  const rows = keepRows(readRows(call), numbers);
  const again = await collect(run(rows, call.client, readImportOptions(call)));
  const byFirstRow = new Map(again.map((outcome, index) => [listRows(outcome, index)[0], outcome]));
  return earlier.map((outcome, index) =>
    mustSend[index] ? (byFirstRow.get(listRows(outcome, index)[0]) ?? outcome) : outcome,
  );
}

/** The other rows leave their places empty, so that what is said of a row has its number. */
function* keepRows(rows: Iterable<unknown>, numbers: ReadonlySet<number>): Generator {
  let number = 0;
  for (const row of rows) {
    yield numbers.has(number) ? row : new Error('it was not sent again');
    number += 1;
  }
}

function readImportOptions(call: RunCall): ImportOptions {
  const given = readParameter(call.context, 'onlyChanged', 0, false);
  const onlyChanged = toYesOrNo(given, 'Only Changed') ?? false;
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
    rows: {
      ...readRowSettings(call),
      source: columns ? 'columns' : 'appointments',
      // n8n has all items at once.
      jobLines: 'group',
      mapping: readFieldMapping(call),
    },
    times: readTimes(call),
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
