import { onAbort } from '../../../claire/waits';
import type { CallOptions } from '../../../claire/client';
import { type ColumnReport, compare, confirm, type OutcomeWait, run } from '../../../claire/import';
import type { ClaireAccount } from '../../runtime/account/account';
import { toFailure, noAccount, SetupError, type Failure } from '../../runtime/errors';
import { completeSettings } from '../../../claire/import/rows/settings';
import { importSettings, yieldToEventLoop } from '../../runtime/imports/import-settings';
import { findLanguage } from '../../runtime/locale';
import { setFailed } from '../../runtime/status';
import type { Done, NodeRed, RuntimeNode } from '../../types/node-red';
import type { ImportSettings } from './config';
import {
  EachOutput,
  type Output,
  type Sequence,
  WholeOutput,
  isBad,
  leaveSequence,
  nameSettings,
  ImportCounts,
} from './output';
import { Progress } from './progress';
import { toSentence } from '../../../claire/problems';
import { isPartOfSeveral } from '../../runtime/imports/sequences';
import {
  type AnyOutcome,
  type Arrival,
  type AsyncQueue,
  createRowFinder,
  listRows,
  prepareInput,
  type Row,
  singleRow,
} from './rows';

interface Job {
  readonly rows: Row[] | AsyncIterable<Row>;
  /** A row by its number, when its outcome is there. */
  readonly take: (number: number) => Row | undefined;
  readonly size: number;
  readonly output: Output;
  readonly ahead?: number;
  /** Whether these were all rows that belong together; asked at their end. */
  readonly isWhole: () => boolean;
  /** Whether fewer outcomes than rows may come out, as all are here. */
  readonly mayGroup?: boolean;
  /** Of what has not been told that it is done; asked once, when the import is over. */
  readonly dones: () => readonly Done[];
}

const cutGroups = { path: 'groupRows', message: 'needs all rows of an appointment together' };

/** What one import waits for, and the end of it. */
export interface Waiting {
  readonly wait: OutcomeWait | undefined;
  readonly close: () => Promise<void>;
}

/** Sends what came in, and gives out what became of each row, whatever happens meanwhile. */
export class Importer {
  readonly #stopped = new AbortController();
  readonly #running = new Set<Promise<void>>();
  readonly #closing = new Set<Promise<void>>();
  readonly #progress: Progress;

  constructor(
    private readonly RED: NodeRed,
    private readonly node: RuntimeNode,
    private readonly account: ClaireAccount | undefined,
    private readonly settings: ImportSettings,
    private readonly openWait: (signal: AbortSignal) => Waiting,
  ) {
    this.#progress = new Progress(RED, node, this.#stopped.signal, settings.action);
  }

  /** Nothing more is sent, nor waited for; every row that is here still gets its outcome. */
  stop(): void {
    this.#stopped.abort();
  }

  /** Resolves when every row has its outcome. */
  async waitForOutcomes(): Promise<void> {
    await Promise.all(this.#running);
  }

  /** Resolves when nothing of it is at Claire any more, which may be long when Claire is down. */
  async waitForCleanUp(): Promise<void> {
    await Promise.all(this.#closing);
  }

  showCollected(count: number): void {
    this.#progress.collected(count);
  }

  /** One message with a list of appointments, or with a single one. */
  takeList(arrival: Arrival): void {
    try {
      const { payload, parts: outer } = arrival.message;
      const rows = listRows(arrival, this.settings.action);
      const isWhole = Array.isArray(payload) && !isPartOfSeveral(outer);
      if (!isWhole && this.settings.mayGroup) throw new SetupError('groupsNeedList', {}, cutGroups);
      const count = this.settings.needsWhole ? {} : { count: rows.length };
      const sequence = { id: this.RED.util.generateId(), ...count, outer };
      this.#runAll(rows, arrival, [arrival.done], { sequence, isWhole });
    } catch (thrown) {
      this.#fail(thrown, [arrival.done]);
    }
  }

  /** Messages with one appointment each. */
  takeSingles(arrivals: readonly Arrival[], isWhole: boolean): void {
    const last = arrivals.at(-1);
    if (last === undefined) return;
    const dones = arrivals.map(({ done }) => done);
    if (this.settings.mayGroup && !isWhole && !this.#stopped.signal.aborted) {
      const values = { count: arrivals.length };
      this.#fail(new SetupError('groupsNeedEnd', values, cutGroups), dones);
      return;
    }
    const rows = arrivals.map((arrival) => singleRow(arrival, this.settings.action));
    const joined = { ...last, message: leaveSequence(last.message) };
    this.#runAll(rows, joined, dones, { sequence: this.#ownSequence(), isWhole });
  }

  /** Any number of messages with one appointment each; `onDone` hears how many are done. */
  takeStream(queue: AsyncQueue, maxHeld: number, onDone: (rows: number) => void): void {
    const { action } = this.settings;
    const sent = (rows: readonly Row[], error?: Failure): void => {
      const dones = rows.map(({ arrival }) => arrival.done);
      endAll(dones, error);
      onDone(rows.length);
    };
    const maxRead = maxHeld - (this.settings.mayGroup ? completeSettings({}).groupWithin : 0);
    this.#run({
      rows: this.#readStream(queue),
      take: (number) => {
        const arrival = queue.take(number);
        return arrival && singleRow(arrival, action);
      },
      size: queue.size,
      output: new EachOutput(this.RED, { sequence: this.#ownSequence(), isStream: true, sent }),
      // With waiting, the core holds twice as many, and never waits for more than are let in.
      ahead: maxRead / 2,
      isWhole: () => queue.isWhole,
      dones: () => {
        const rest = queue.close();
        onDone(rest.length);
        return rest.map(({ done }) => done);
      },
    });
    queue.onPush = (rows) => {
      this.#progress.addRows(rows);
    };
  }

  /** Of what is cut off, no more is sent than what is surely whole. */
  async *#readStream(queue: AsyncQueue): AsyncGenerator<Row, void, undefined> {
    for await (const arrival of queue) yield singleRow(arrival, this.settings.action);
    if (!this.settings.mayGroup || queue.isWhole || this.#stopped.signal.aborted) return;
    throw new SetupError('groupsNeedEnd', { count: queue.size }, cutGroups);
  }

  /** What came before it is gone, perhaps rows of the same appointment. */
  refuseRest({ done }: Arrival): void {
    this.#fail(new SetupError('groupsNeedStart', {}, cutGroups), [done]);
  }

  /** A stream of rows to be grouped goes on: where it ends cannot be known by a pause. */
  warnOfPause(): void {
    this.node.warn(this.RED._('claire-import.warnings.groupsWait'));
  }

  /** What one or more messages brought at once. */
  #runAll(
    rows: Row[],
    last: Arrival,
    dones: readonly Done[],
    { sequence, isWhole }: { sequence: Sequence | undefined; isWhole: boolean },
  ): void {
    const { inParts } = this.settings;
    this.#run({
      rows,
      take: (number) => rows[number],
      size: rows.length,
      output: inParts ? new EachOutput(this.RED, { sequence }) : new WholeOutput(this.RED, last),
      mayGroup: isWhole && !inParts,
      isWhole: () => isWhole,
      dones: () => dones,
    });
  }

  /** Where there are more or fewer outcomes than rows. */
  #ownSequence(): Sequence | undefined {
    return this.settings.needsWhole ? { id: this.RED.util.generateId() } : undefined;
  }

  #run(job: Job): void {
    keepResult(this.#running, this.#perform(job));
  }

  /** Never rejects. */
  async #perform(job: Job): Promise<void> {
    const { account } = this;
    if (account === undefined || account.unusable !== undefined) {
      this.#fail(account?.unusable ?? noAccount(), job.dones());
      return;
    }
    const { wait, close } = this.openWait(this.#stopped.signal);
    this.#progress.begin(job.size);
    const counts = new ImportCounts(this.settings.action, wait?.atMost);
    let givenBefore = 0;
    const unsubscribe = onAbort(this.#stopped.signal, () => {
      givenBefore = job.output.given;
    });
    try {
      const findRows = createRowFinder(job.take, this.settings.action);
      const outcomes = this.#outcomes(job, account, counts, wait);
      for await (const given of yieldToEventLoop(outcomes)) {
        const outcome = nameSettings(given);
        const rows = findRows(outcome);
        counts.add(outcome);
        job.output.addOutcome(outcome, rows, counts);
        this.#progress.addOutcome(rows.rows.length, isBad(outcome));
      }
      this.#progress.end(counts.differing, counts.describeMost(findLanguage(this.RED)));
      this.#finish(job, counts, givenBefore);
    } catch (thrown) {
      this.#progress.end();
      this.#giveRest(job.output, counts, thrown);
      this.#fail(thrown, job.dones());
    } finally {
      unsubscribe();
      keepResult(this.#closing, close());
    }
  }

  #outcomes(
    job: Job,
    account: ClaireAccount,
    counts: ImportCounts,
    wait: OutcomeWait | undefined,
  ): AsyncIterable<AnyOutcome> {
    const { RED, node, settings } = this;
    const { action, maxWait, onlyChanged, timeZone } = settings;
    const input = prepareInput(RED, node, job.rows, settings);
    const onColumns = (report: ColumnReport): void => {
      if (settings.rows.source === 'columns') counts.addColumns(input.report(report));
    };
    // All of these are at Claire already.
    if (action === 'confirm') this.#progress.answered(job.size);
    const calls: CallOptions = {
      ...{ signal: this.#stopped.signal, queueKey: this, maxWait },
      onWait: ({ milliseconds }) => {
        this.#progress.wait(milliseconds);
      },
    };
    const shared = {
      ...calls,
      ...importSettings(RED, node, account, timeZone),
      rows: {
        ...(job.ahead === undefined && { groupWithin: Infinity }),
        ...input.settings,
        jobLines: job.mayGroup === true ? 'group' : 'ask',
      } as const,
      onColumns,
      ahead: job.ahead,
      onAnswered: (rows: number) => {
        this.#progress.answered(rows);
      },
    };
    const { client } = account;
    if (action === 'compare')
      return compare(input.rows, client, { ...shared, isWhole: job.isWhole });
    if (action === 'import') return run(input.rows, client, { ...shared, onlyChanged, wait });
    if (wait === undefined) throw new RangeError('A confirmation needs a clock');
    // These are earlier outcomes.
    return confirm(input.rows, client, { ...calls, wait });
  }

  /** What has its outcome keeps it, whatever becomes of the rest. */
  #giveRest(output: Output, counts: ImportCounts, thrown: unknown): void {
    if (counts.total === 0) return;
    try {
      output.end(counts, toFailure(this.RED, thrown));
    } catch (alsoThrown) {
      this.node.error(toFailure(this.RED, alsoThrown).message);
    }
  }

  /** Of an import that has failed as a whole, a Catch node is told. */
  #finish({ output, dones }: Job, counts: ImportCounts, givenBefore: number): void {
    counts.stopped = this.#stopped.signal.aborted;
    if (counts.stopped) this.#warnOfStop(counts, givenBefore);
    this.#warnOfAll(counts);
    const whole = counts.findFailureOfAll();
    const error: Failure | undefined =
      whole && Object.assign(new Error(whole.message), { code: whole.code });
    if (error !== undefined && !counts.stopped) setFailed(this.RED, this.node, error.code);
    output.end(counts, error);
    endAll(dones(), error);
  }

  /** In the log, as after a full deploy no node can send the outcomes. */
  #warnOfStop(
    { counts: { failed = 0, unconfirmed = 0 }, total }: ImportCounts,
    givenBefore: number,
  ): void {
    const warn = (key: string, count: number): void => {
      if (count > 0) this.node.warn(this.RED._(`claire-import.warnings.${key}`, { count, total }));
    };
    warn('stopped', failed);
    warn('stoppedWaiting', unconfirmed);
    warn('stoppedGiving', total - givenBefore - failed - unconfirmed);
  }

  /** Node-RED shows the reason of a single row only to who unfolds its outcome. */
  #warnOfAll({ common, total }: ImportCounts): void {
    if (common.length === 0) return;
    const problems = toSentence(common, findLanguage(this.RED));
    this.node.warn(this.RED._('claire-import.warnings.inAll', { count: total, problems }));
  }

  #fail(thrown: unknown, dones: readonly Done[]): void {
    const error = toFailure(this.RED, thrown);
    if (!this.#stopped.signal.aborted) setFailed(this.RED, this.node, error.code);
    endAll(dones, error);
  }
}

/** An import that brought many messages fails once, not once for each of them. */
function endAll(dones: readonly Done[], error: Failure | undefined): void {
  for (const done of dones.slice(0, -1)) done();
  dones.at(-1)?.(error);
}

function keepResult(all: Set<Promise<void>>, work: Promise<void>): void {
  all.add(work);
  void work.finally(() => all.delete(work));
}
