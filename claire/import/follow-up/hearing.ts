import { LocationId } from '../../models';
import type { Clock } from '../../ports';
import { resultKey } from '../match';
import type { Outcome } from '../outcome';
import type { Row } from '../sending/row';
import type { ImportResults, ResultQueue } from '../wait';
import type { Open } from './open';

/** One row whose result may come, also before Claire has answered the request. */
interface Expected {
  open: Open | undefined;
  early: Outcome[];
  since: number;
}

interface Heard {
  /** It is the result of this row, and of no other: nothing more is expected for it. */
  tell(row: Open, result: Outcome): void;
  /** It says what an earlier row with this work order number was told. */
  doubt(row: Open, result: Outcome): void;
}

const mostRemembered = 10_000;
/** Of one row, before the answer to its request. */
const mostEarly = 10;

/** Matches the results that come by event 19 with the rows of one run. */
export class Hearing implements ResultQueue {
  readonly #expected = new Map<string, Expected>();
  /** What was told already: Claire may tell it twice. */
  readonly #told = new Set<string>();
  readonly #locations = new Map<number, Promise<void>>();
  readonly #listening = new Set<number>();
  #unsubscribe: (() => void) | undefined;

  constructor(
    private readonly results: ImportResults,
    private readonly clock: Clock,
    private readonly heard: Heard,
  ) {
    try {
      const hear = (result: Outcome): void => {
        this.#hear(result);
      };
      this.#unsubscribe = results.subscribe(hear, this);
    } catch {
      // Nothing will be heard, so everything is looked up.
    }
  }

  /** Resolves when results of this location are heard, or it is known that they are not. */
  listen(locationId: number): Promise<void> {
    const known = this.#locations.get(locationId);
    if (known !== undefined) return known;
    const asked = this.#ask(locationId);
    this.#locations.set(locationId, asked);
    return asked;
  }

  hears(locationId: number): boolean {
    return this.#listening.has(locationId);
  }

  /** These rows are about to be sent. What came for them before is not about them. */
  expect(rows: readonly Row[]): void {
    for (const { appointment } of rows) {
      if (this.hears(appointment.location_id)) {
        const expected = { open: undefined, early: [], since: this.clock.monotonic() };
        this.#expected.set(resultKey(appointment), expected);
      }
    }
  }

  /** Claire has the row; its result may be here already. */
  await(row: Open): void {
    const expected = this.#expected.get(resultKey(row));
    if (expected === undefined) return;
    expected.open = row;
    for (const result of expected.early.splice(0)) this.#pass(row, result);
  }

  forget(row: Pick<Outcome, 'location_id' | 'wo_nr'>): void {
    this.#expected.delete(resultKey(row));
  }

  waitsSince(result: Outcome): number | undefined {
    const expected = this.#expected.get(resultKey(result));
    // One that has its result already is the last to be asked.
    return expected?.early.length ? Number.MAX_SAFE_INTEGER : expected?.since;
  }

  overhear(result: Outcome): void {
    if (this.#expected.has(resultKey(result))) this.#tell(wordsOf(result));
  }

  end(): void {
    try {
      this.#unsubscribe?.();
    } catch {
      // Whoever cannot unsubscribe us will be heard no more all the same.
    }
    this.#unsubscribe = undefined;
    this.#expected.clear();
  }

  async #ask(locationId: number): Promise<void> {
    if (this.#unsubscribe === undefined) return;
    try {
      await this.results.listen(LocationId.parse(locationId));
      this.#listening.add(locationId);
    } catch {
      // Its rows are looked up instead.
    }
  }

  #hear(result: Outcome): void {
    const expected = this.#expected.get(resultKey(result));
    if (expected === undefined) return;
    if (expected.open !== undefined) this.#pass(expected.open, result);
    else if (expected.early.length < mostEarly) expected.early.push(result);
  }

  #pass(row: Open, result: Outcome): void {
    if (this.#expected.get(resultKey(row))?.open !== row) return;
    const words = wordsOf(result);
    const isEcho = this.#told.has(words);
    this.#tell(words);
    if (isEcho) {
      this.heard.doubt(row, result);
      return;
    }
    this.heard.tell(row, result);
  }

  #tell(words: string): void {
    const [oldest] = this.#told;
    if (oldest !== undefined && this.#told.size >= mostRemembered) this.#told.delete(oldest);
    this.#told.add(words);
  }
}

/** What tells a result from another of the same row. */
function wordsOf(result: Outcome): string {
  return JSON.stringify([resultKey(result), result.appointment_id, result.error?.message]);
}
