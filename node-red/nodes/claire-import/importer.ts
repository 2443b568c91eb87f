import { ClaireError } from '../../../claire/errors';
import { run, type Outcome } from '../../../claire/import';
import type { ClaireAccount } from '../../runtime/account';
import { failure, noAccount } from '../../runtime/errors';
import { setFailed } from '../../runtime/status';
import type { Done, Message, NodeRed, RuntimeNode, Send } from '../../types/node-red';
import { emitList, emitOne, isBad, type Row } from './output';
import { Progress } from './progress';

/** A message as it came in, with what has to be done about it. */
export interface Arrival {
  readonly message: Message;
  readonly send: Send;
  readonly done: Done;
}

export interface ImporterSettings {
  /** One message for each outcome, in the place of one with all of them. */
  inParts: boolean;
  maxWait: number;
}

/** Sends what came in, and gives out what became of each row, whatever happens meanwhile. */
export class Importer {
  readonly #stopped = new AbortController();
  readonly #running = new Set<Promise<void>>();
  readonly #progress: Progress;

  constructor(
    private readonly RED: NodeRed,
    private readonly node: RuntimeNode,
    private readonly account: ClaireAccount | undefined,
    private readonly settings: ImporterSettings,
  ) {
    this.#progress = new Progress(RED, node, this.#stopped.signal);
  }

  /** Nothing more is sent; every row that is here still gets its outcome. */
  stop(): void {
    this.#stopped.abort();
  }

  async settled(): Promise<void> {
    await Promise.all(this.#running);
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
    const rows: unknown[] = Array.isArray(payload) ? payload : [payload];
    const shared = { arrival, count: rows.length, group: this.RED.util.generateId() };
    this.#start(rows, (index) => ({ ...shared, row: rows[index], index }), [done]);
  }

  /** Messages with one appointment each. */
  takeSingles(arrivals: readonly Arrival[]): void {
    const rows = arrivals.map(({ message }) => message.payload);
    const rowAt = (index: number): Row | undefined => {
      const arrival = arrivals[index];
      return arrival && { arrival, row: rows[index], index: 0, count: 1 };
    };
    const dones = arrivals.map(({ done }) => done);
    this.#start(rows, rowAt, dones);
  }

  #start(
    rows: readonly unknown[],
    rowAt: (index: number) => Row | undefined,
    dones: readonly Done[],
  ): void {
    const work = this.#import(rows, rowAt, dones);
    this.#running.add(work);
    void work.finally(() => this.#running.delete(work));
  }

  /** Never rejects. */
  async #import(
    rows: readonly unknown[],
    rowAt: (index: number) => Row | undefined,
    dones: readonly Done[],
  ): Promise<void> {
    const { account } = this;
    if (account === undefined || account.unusable !== undefined) {
      this.#fail(account?.unusable ?? noAccount(), dones);
      return;
    }
    const told = this.#progress.begin(rows.length);
    const outcomes: Outcome[] = [];
    try {
      for await (const outcome of run(rows, account.client, this.#options(told.wait))) {
        const row = rowAt(outcomes.length);
        if (this.settings.inParts && row !== undefined) emitOne(this.RED, row, outcome);
        outcomes.push(outcome);
        told.one(isBad(outcome));
      }
      if (!this.settings.inParts) emitList(this.RED, rowAt, outcomes);
      this.#finish(outcomes, dones, told.end);
    } catch (thrown) {
      told.end();
      this.#fail(thrown, dones);
    }
  }

  #options(onWait: (milliseconds: number) => void) {
    return {
      signal: this.#stopped.signal,
      maxWait: this.settings.maxWait,
      onWait: ({ milliseconds }: { milliseconds: number }) => {
        onWait(milliseconds);
      },
    };
  }

  /** An import in which no row could even be sent has failed as a whole, and a Catch node is told. */
  #finish(outcomes: readonly Outcome[], dones: readonly Done[], end: () => void): void {
    end();
    if (this.#stopped.signal.aborted) this.#tellStopped(outcomes);
    const [first] = outcomes;
    const error = first?.error;
    if (error === undefined || outcomes.some(({ status }) => status !== 'failed')) {
      for (const done of dones) done();
      return;
    }
    if (!this.#stopped.signal.aborted) setFailed(this.RED, this.node, error.code);
    for (const done of dones) done(Object.assign(new Error(error.message), { code: error.code }));
  }

  #tellStopped(outcomes: readonly Outcome[]): void {
    const failed = outcomes.filter(({ status }) => status === 'failed').length;
    if (failed === 0) return;
    this.node.warn(
      `The import was stopped: ${String(failed)} of ${String(outcomes.length)} appointments may not ` +
        'be at Claire. To import all of them again is safe.',
    );
  }

  #fail(thrown: unknown, dones: readonly Done[]): void {
    const error = failure(thrown);
    if (!this.#stopped.signal.aborted) setFailed(this.RED, this.node, error.code);
    for (const done of dones) done(error);
  }
}

function noList(payload: unknown): ClaireError {
  const what = payload === undefined || payload === null ? 'nothing' : `a ${typeof payload}`;
  return new ClaireError('CLAIRE_INVALID_INPUT', {
    message: `There is nothing to import: msg.payload is ${what}`,
    advice: 'Put a list of appointments into msg.payload, or one appointment.',
    problems: [{ path: 'payload', message: 'has to be a list of appointments' }],
  });
}
