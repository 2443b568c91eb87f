import type { CallOptions, Client } from '../client';
import { defaultWait } from '../waits';
import { ClaireError } from '../errors';
import { Channel, Progress, Outcomes, admitRow, readInput, type Row } from './stages';
import { confirmRows } from './confirm-rows';
import { type OutcomeWait, ResultListener } from './import-results';
import { type Batch, makeBatches, OpenKeys, sendBatches } from './batches';
import { listedDays } from '../times';
import { dropUnchanged } from './drop-unchanged';
import {
  type Accepted,
  invalid,
  notSent,
  type Outcome,
  type PendingRow,
  queued,
  withRowNumbers,
} from './outcome';
import { readWith } from './rows/read-rows';
import type { ReadingOptions, ReadRow } from './rows/reading';

export interface ImportOptions extends CallOptions, ReadingOptions {
  /**
   * How many rows are kept in memory, so that any number can stream through; 10,000 when
   * left out, and twice as many while Claire's outcomes are waited for.
   */
  ahead?: number | undefined;
  /** Left out: a row that was sent is `queued`, and nothing more becomes known. */
  wait?: OutcomeWait | undefined;
  /** Looks at Claire first and sends new and different appointments; the others are `unchanged`. */
  onlyChanged?: boolean | undefined;
  /**
   * Whether to send an appointment, by the first of its rows, from 0; left out, all are sent. The
   * others are read too, as all rows tell how one is written, and their outcomes are `failed`.
   */
  isWanted?: ((row: number) => boolean) | undefined;
  /** Called with how many more rows of the input have been sent, or are not sent at all. */
  onAnswered?: ((rows: number) => void) | undefined;
}

/**
 * Imports appointments from a list or a stream, and yields exactly one outcome for each, in their
 * order. Rejects only when `appointments` itself does, after the outcomes of all appointments before.
 * A cancelled run sends no further batch, and still yields every outcome.
 */
export async function* run(
  appointments: Iterable<unknown> | AsyncIterable<unknown>,
  client: Client,
  options: ImportOptions = {},
): AsyncGenerator<Outcome, void, undefined> {
  const { ahead = 10_000, wait, onlyChanged = false, isWanted, onAnswered, ...call } = options;
  const progress = new Progress(wait?.clock);
  const results = wait?.results && new ResultListener(wait.results, wait.clock, progress);
  const keys = new OpenKeys(progress, { clock: wait?.clock, hasResults: results !== undefined });
  const outcomes = new Outcomes<Outcome, Row>({
    ...{ progress, keys, onAnswered },
    maxRows: wait === undefined ? ahead : 2 * ahead,
    ...(call.rows?.source === 'columns' && { describe: nameRows }),
  });
  const stage = { client, call, outcomes, progress, results };
  const source = readWith(appointments, client, call, call);
  const admit = (row: ReadRow): Row | undefined => admitRow(row, outcomes, toOutcome);
  const choose = isWanted && leaveOutUnwanted(isWanted);

  const read = new Channel<Row>(progress);
  const changed = onlyChanged ? new Channel<Row>(progress) : read;
  const batches = new Channel<Batch>(progress, 1);
  const accepted = new Channel<Accepted>(progress);
  yield* outcomes.inOrder(
    [
      // A row that cannot be read, or has a problem, has its outcome here.
      readInput(source, read, outcomes, choose ? (row) => admit(choose(row)) : admit),
      // Claire has some just so already.
      ...(onlyChanged ? [dropUnchanged(read, changed, stage)] : []),
      // A hundred of one location at most, and never two with one number.
      makeBatches(changed, batches, { ...stage, keys }),
      // Of a batch that Claire refuses, the bad rows are found by halves.
      sendBatches(batches, accepted, stage),
      // Claire has only queued them: its lists and event 19 tell what became of them.
      wait === undefined
        ? settleQueued(accepted, outcomes)
        : confirmRows(accepted, (sent) => toPendingRows(sent, wait, results), { ...stage, wait }),
    ],
    source,
    call.signal,
  );
}

const toOutcome: Parameters<typeof admitRow<Outcome>>[2] = ({ error, record }, problems) =>
  error === undefined ? invalid(record, problems) : notSent(record, error);

function leaveOutUnwanted(isWanted: (row: number) => boolean): (row: ReadRow) => ReadRow {
  const error = new ClaireError('CLAIRE_INVALID_INPUT', { message: 'It is not wanted' });
  let count = 0;
  return (row) => {
    const [first = count] = row.rows ?? [];
    count += 1;
    return isWanted(first) ? row : { ...row, appointment: undefined, error };
  };
}

/** What Claire says of a row of a file says first which rows it is. */
function nameRows(
  outcome: Outcome,
  { index, rows = [index] }: { index: number; rows?: readonly number[] | undefined },
): Outcome {
  return outcome.error === undefined ? outcome : withRowNumbers(outcome, rows);
}

/** Rows of which nothing more becomes known. */
async function settleQueued(
  accepted: Channel<Accepted>,
  outcomes: Outcomes<Outcome, Row>,
): Promise<void> {
  for (let next = await accepted.next(); next !== undefined; next = await accepted.next()) {
    const since = toAcceptedSince(next);
    for (const row of next.rows) outcomes.settle(row, queued(row.appointment, since));
  }
}

/** Rows of which Claire's queue, its lists or event 19 will tell. */
function toPendingRows(
  accepted: Accepted,
  { clock, atMost = defaultWait }: OutcomeWait,
  results: ResultListener | undefined,
): PendingRow[] {
  const waitingSince = clock.monotonic();
  const deadline = waitingSince + atMost * 1000;
  return accepted.rows.map((row) => {
    const { appointment, differsBefore, isLater } = row;
    const { location_id, dms_nr, wo_nr, dms_created_at, time_car_app } = appointment;
    return {
      ...{ entry: row, location_id, dms_nr, wo_nr, createdAt: Date.parse(dms_created_at) },
      ...listedDays(time_car_app),
      acceptedSince: toAcceptedSince(accepted, isLater && results !== undefined),
      ...{ sent: appointment, differsBefore, isLater, waitingSince, deadline },
      awaitsResult: results?.isListening(location_id) ?? false,
      wasPolled: false,
      fallback: accepted.fallback?.(row),
    };
  });
}

/**
 * When Claire took the rows, at the earliest, in whole milliseconds: its queue may take the first of
 * them while the request is still under way. A later row, of whose earlier one event 19 has told, was
 * sent two seconds after that result, and so more than one before the `Date` of the response.
 */
function toAcceptedSince(
  { sentAt, respondedAt }: Accepted,
  isAfterResult = false,
): number | undefined {
  const since = sentAt ?? respondedAt;
  if (since === undefined) return undefined;
  return Math.floor(isAfterResult ? Math.max(since, (respondedAt ?? since) - 1000) : since);
}
