import type { CallOptions, Client } from '../client';
import { Bell } from './bell';
import { read } from './check';
import { invalid, type Outcome } from './outcome';
import { Plan, type Batch } from './plan';
import { Sender } from './send';
import type { OutcomeWait } from './wait';

export interface ImportOptions extends CallOptions {
  /** Batches in flight; 10 when left out. The client's pacing may allow fewer. */
  parallel?: number | undefined;
  /** Rows without an outcome that are held at most, so that any number can stream through. */
  ahead?: number | undefined;
  /** Left out: nothing is waited for, and a row that was sent is `queued`. */
  wait?: OutcomeWait | undefined;
}

/**
 * Imports appointments, from a list or a stream, and gives exactly one outcome for each, in the
 * order in which they came. Rejects only when `appointments` itself does, after the outcomes of all
 * that came before. A cancelled run sends no further batch, and still gives every outcome.
 */
export async function* run(
  appointments: Iterable<unknown> | AsyncIterable<unknown>,
  client: Client,
  options: ImportOptions = {},
): AsyncGenerator<Outcome, void, undefined> {
  const bell = new Bell();
  const work = new Run(iterator(appointments), client, options, bell);
  try {
    for (;;) {
      yield* work.ready();
      if (work.isFinished()) break;
      work.goOn();
      await bell.rung();
    }
  } finally {
    work.abandon();
  }
  work.throwWhatTheSourceThrew();
}

type Source = Iterator<unknown> | AsyncIterator<unknown>;

class Run {
  readonly #plan = new Plan();
  readonly #sender: Sender;
  readonly #outcomes = new Map<number, Outcome>();
  readonly #parallel: number;
  readonly #ahead: number;
  #waiting: Batch[] = [];
  #sending = 0;
  #came = 0;
  #gone = 0;
  #reading = false;
  #ended = false;
  #thrown: { error: unknown } | undefined;

  constructor(
    private readonly source: Source,
    client: Client,
    options: ImportOptions,
    private readonly bell: Bell,
  ) {
    this.#parallel = options.parallel ?? 10;
    this.#ahead = options.ahead ?? 10_000;
    this.#sender = new Sender(client, options, (row, outcome) => {
      this.#outcomes.set(row.index, outcome);
    });
  }

  /** The outcomes whose turn it is. */
  *ready(): Generator<Outcome, void, undefined> {
    for (;;) {
      const outcome = this.#outcomes.get(this.#gone);
      if (outcome === undefined) return;
      this.#outcomes.delete(this.#gone);
      this.#gone += 1;
      yield outcome;
    }
  }

  isFinished(): boolean {
    return this.#ended && this.#gone === this.#came;
  }

  /** Reads and sends as much as may be; the bell rings when there is more to do. */
  goOn(): void {
    this.#read();
    // The oldest row holds everybody up: its batch has to go as it is.
    if (this.#isFull()) this.#queue(this.#plan.closeFrom(this.#gone));
    this.#send();
  }

  /** Tells the source that nobody wants more of it. */
  abandon(): void {
    if (this.#ended) return;
    this.#ended = true;
    void Promise.resolve(this.source.return?.()).catch(() => undefined);
  }

  throwWhatTheSourceThrew(): void {
    if (this.#thrown !== undefined) throw this.#thrown.error;
  }

  #isFull(): boolean {
    return this.#came - this.#gone >= this.#ahead;
  }

  #mayRead(): boolean {
    const busy = this.#waiting.length >= this.#parallel;
    return !this.#reading && !this.#ended && !this.#isFull() && !busy;
  }

  #read(): void {
    while (this.#mayRead()) {
      try {
        const next = this.source.next();
        if ('then' in next) {
          void this.#readLater(next);
          return;
        }
        this.#take(next);
      } catch (error) {
        this.#end({ error });
      }
    }
  }

  async #readLater(next: Promise<IteratorResult<unknown>>): Promise<void> {
    this.#reading = true;
    try {
      this.#take(await next);
    } catch (error) {
      this.#end({ error });
    }
    this.#reading = false;
    this.bell.ring();
  }

  #take(next: IteratorResult<unknown>): void {
    if (next.done === true) {
      this.#end();
      return;
    }
    const index = this.#came++;
    const checked = read(next.value);
    if (checked.problems === undefined) {
      this.#queue(this.#plan.add({ index, appointment: checked.appointment }));
      return;
    }
    this.#outcomes.set(index, invalid(next.value, checked.problems));
    this.bell.ring();
  }

  #end(thrown?: { error: unknown }): void {
    this.#ended = true;
    this.#thrown = thrown;
    this.#queue(this.#plan.closeAll());
    this.bell.ring();
  }

  #queue(batches: readonly Batch[]): void {
    this.#waiting.push(...batches);
  }

  #send(): void {
    while (this.#sending < this.#parallel) {
      const at = this.#waiting.findIndex((batch) => batch.after.size === 0);
      const [batch] = at < 0 ? [] : this.#waiting.splice(at, 1);
      if (batch === undefined) return;
      void this.#sendOne(batch);
    }
  }

  async #sendOne(batch: Batch): Promise<void> {
    this.#sending += 1;
    await this.#sender.send(batch);
    this.#sending -= 1;
    this.#plan.answered(batch);
    this.bell.ring();
  }
}

function iterator(appointments: Iterable<unknown> | AsyncIterable<unknown>): Source {
  return Symbol.asyncIterator in appointments
    ? appointments[Symbol.asyncIterator]()
    : appointments[Symbol.iterator]();
}
