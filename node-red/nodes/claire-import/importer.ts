import { run, type ImportOptions, type OutcomeWait } from '../../../claire/import';
import type { ClaireAccount } from '../../runtime/account';
import { failure, noAccount, SetupError, type Failure } from '../../runtime/errors';
import { importSettings } from '../../runtime/import-settings';
import { setFailed } from '../../runtime/status';
import type { Done, NodeRed, RuntimeNode } from '../../types/node-red';
import type { AsyncQueue } from './async-queue';
import { EachOutput, WholeOutput, type Arrival, type Output, type Row } from './output';
import { Progress, type ProgressReporter } from './progress';
import { isBad, OutcomeCounts } from './outcome-counts';

export interface ImporterSettings {
  /** One message for each outcome, in the place of one with all of them. */
  readonly inParts: boolean;
  readonly maxWait: number;
}

/** What one import waits for, and the end of it. */
export interface Waiting {
  readonly wait: OutcomeWait | undefined;
  readonly close: () => Promise<void>;
}

interface Job {
  readonly rows: Iterable<unknown> | AsyncIterable<unknown>;
  readonly size: number;
  readonly output: Output;
  readonly ahead?: number;
  /** Of what has not been told that it is done. */
  readonly dones: () => readonly Done[];
  readonly begun?: (told: ProgressReporter) => void;
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
    private readonly settings: ImporterSettings,
    private readonly waiting: (signal: AbortSignal) => Waiting,
  ) {
    this.#progress = new Progress(RED, node, this.#stopped.signal);
  }

  get signal(): AbortSignal {
    return this.#stopped.signal;
  }

  /** Nothing more is sent, nor waited for; every row that is here still gets its outcome. */
  stop(): void {
    this.#stopped.abort();
  }

  /** Resolves when every row has its outcome. */
  async settled(): Promise<void> {
    await Promise.all(this.#running);
  }

  /** Resolves when nothing of it is at Claire any more, which may be long when Claire is down. */
  async gone(): Promise<void> {
    await Promise.all(this.#closing);
  }

  showCollected(count: number): void {
    this.#progress.collected(count);
  }

  /** One message with a list of appointments, or with a single one. */
  takeList(arrival: Arrival): void {
    const { message, done } = arrival;
    const { payload } = message;
    if (typeof payload !== 'object' || payload === null) {
      this.#fail(noList(payload), [done]);
      return;
    }
    const list: unknown[] = Array.isArray(payload) ? payload : [payload];
    const shared = { arrival, count: list.length, group: this.RED.util.generateId() };
    const rows = list.map((row, index): Row => ({ ...shared, row, index }));
    this.#start(rows, arrival, [done]);
  }

  /** Messages with one appointment each. */
  takeSingles(arrivals: readonly Arrival[]): void {
    const last = arrivals.at(-1);
    if (last === undefined) return;
    const dones = arrivals.map(({ done }) => done);
    this.#start(arrivals.map(singleRow), last, dones);
  }

  /** Any number of messages with one appointment each; `gone` is called after each outcome. */
  takeStream(inlet: AsyncQueue, mostHeld: number, gone: () => void): void {
    const nextRow = (): Row | undefined => {
      const arrival = inlet.shift();
      return arrival && singleRow(arrival);
    };
    const output = new EachOutput(this.RED, nextRow, {
      sent: ({ arrival }, error) => {
        arrival.done(error);
        gone();
      },
    });
    this.#run({
      rows: inlet,
      size: 0,
      output,
      // With waiting, the core holds five times as many, and never waits for more than are let in.
      ahead: mostHeld / 5,
      dones: () => inlet.rest().map(({ done }) => done),
      begun: ({ came }) => {
        inlet.onPush = came;
      },
    });
  }

  #start(rows: readonly Row[], last: Arrival, dones: readonly Done[]): void {
    const left = rows.values();
    const output = this.settings.inParts
      ? new EachOutput(this.RED, () => left.next().value)
      : new WholeOutput(this.RED, rows, last);
    const appointments = rows.map(({ row }) => row);
    this.#run({ rows: appointments, size: rows.length, output, dones: () => dones });
  }

  #run(job: Job): void {
    keepResult(this.#running, this.#import(job));
  }

  /** Never rejects. */
  async #import(job: Job): Promise<void> {
    const { account } = this;
    if (account === undefined || account.unusable !== undefined) {
      this.#fail(account?.unusable ?? noAccount(), job.dones());
      return;
    }
    const { wait, close } = this.waiting(this.#stopped.signal);
    const told = this.#progress.begin(job.size);
    job.begun?.(told);
    const tally = new OutcomeCounts(wait?.atMost);
    try {
      for await (const outcome of run(job.rows, account.client, this.#options(job, wait, told))) {
        tally.add(outcome);
        job.output.one(outcome, tally);
        told.one(isBad(outcome));
      }
      told.end();
      this.#finish(job, tally);
    } catch (thrown) {
      told.end();
      this.#fail(thrown, job.dones());
    } finally {
      keepResult(this.#closing, close());
    }
  }

  #options({ ahead }: Job, wait: OutcomeWait | undefined, told: ProgressReporter): ImportOptions {
    return {
      ...importSettings(this.RED, this.node),
      signal: this.#stopped.signal,
      caller: this,
      maxWait: this.settings.maxWait,
      ahead,
      wait,
      onAnswered: told.answered,
      onWait: ({ milliseconds }) => {
        told.wait(milliseconds);
      },
    };
  }

  /** Of an import that has failed as a whole, a Catch node is told. */
  #finish({ output, dones }: Job, tally: OutcomeCounts): void {
    tally.stopped = this.#stopped.signal.aborted;
    if (tally.stopped) this.#tellStopped(tally);
    const whole = tally.failure();
    const error: Failure | undefined =
      whole && Object.assign(new Error(whole.message), { code: whole.code });
    if (error !== undefined && !tally.stopped) {
      setFailed(this.RED, this.node, error.code);
    }
    output.end(tally, error);
    endAll(dones(), error);
  }

  /** In the log, as after a full deploy no node can send the outcomes. */
  #tellStopped({ counts: { failed = 0, unconfirmed = 0 }, total }: OutcomeCounts): void {
    const warn = (key: string, count: number): void => {
      if (count > 0) this.node.warn(this.RED._(`claire-import.warning.${key}`, { count, total }));
    };
    warn('stopped', failed);
    warn('stoppedWaiting', unconfirmed);
  }

  #fail(thrown: unknown, dones: readonly Done[]): void {
    const error = failure(this.RED, thrown);
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

function singleRow(arrival: Arrival): Row {
  return { arrival, row: arrival.message.payload, index: 0, count: 1 };
}

function noList(payload: unknown): SetupError {
  const what = payload === null ? 'null' : typeof payload;
  const problem = { path: 'payload', message: 'has to be a list of appointments' };
  return new SetupError('nothingToImport', { what }, problem);
}
