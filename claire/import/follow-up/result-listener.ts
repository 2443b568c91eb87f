import { LocationId } from '../../models';
import type { Clock } from '../../ports';
import { resultKey } from '../match';
import type { Outcome } from '../outcome';
import type { Row } from '../sending/row';
import type { ImportResults, ResultQueue } from '../wait';
import type { PendingRow } from './pending-row';

/** One row whose result may come, also before Claire has answered the request. */
interface ExpectedResult {
  row: PendingRow | undefined;
  earlyResults: Outcome[];
  since: number;
}

interface ResultHandlers {
  /** It is the result of this row, and of no other: nothing more is expected for it. */
  onResult(row: PendingRow, result: Outcome): void;
  /** It says what an earlier row with this work order number was told. */
  onDuplicate(row: PendingRow, result: Outcome): void;
}

const maxRemembered = 10_000;
/** Of one row, before the answer to its request. */
const maxEarlyResults = 10;

/** Matches the results that come by event 19 with the rows of one run. */
export class ResultListener implements ResultQueue {
  readonly #expected = new Map<string, ExpectedResult>();
  /** What was told already: Claire may tell it twice. */
  readonly #seen = new Set<string>();
  readonly #locations = new Map<number, Promise<void>>();
  readonly #listeningLocations = new Set<number>();
  #unsubscribe: (() => void) | undefined;

  constructor(
    private readonly results: ImportResults,
    private readonly clock: Clock,
    private readonly handlers: ResultHandlers,
  ) {
    try {
      const onResult = (result: Outcome): void => {
        this.#receive(result);
      };
      this.#unsubscribe = results.subscribe(onResult, this);
    } catch {
      // Nothing will be heard, so everything is looked up.
    }
  }

  /** Resolves when results of this location are heard, or it is known that they are not. */
  listen(locationId: number): Promise<void> {
    const known = this.#locations.get(locationId);
    if (known !== undefined) return known;
    const polledRows = this.#listenAtLocation(locationId);
    this.#locations.set(locationId, polledRows);
    return polledRows;
  }

  isListening(locationId: number): boolean {
    return this.#listeningLocations.has(locationId);
  }

  /** These rows are about to be sent. What came for them before is not about them. */
  expect(rows: readonly Row[]): void {
    for (const { appointment } of rows) {
      if (this.isListening(appointment.location_id)) {
        const expected = { row: undefined, earlyResults: [], since: this.clock.monotonic() };
        this.#expected.set(resultKey(appointment), expected);
      }
    }
  }

  /** Claire has the row; its result may be here already. */
  await(row: PendingRow): void {
    const expected = this.#expected.get(resultKey(row));
    if (expected === undefined) return;
    expected.row = row;
    for (const result of expected.earlyResults.splice(0)) this.#handle(row, result);
  }

  forget(row: Pick<Outcome, 'location_id' | 'wo_nr'>): void {
    this.#expected.delete(resultKey(row));
  }

  waitsSince(result: Outcome): number | undefined {
    const expected = this.#expected.get(resultKey(result));
    // One that has its result already is the last to be asked.
    return expected?.earlyResults.length ? Number.MAX_SAFE_INTEGER : expected?.since;
  }

  onOtherResult(result: Outcome): void {
    if (this.#expected.has(resultKey(result))) this.#remember(toFingerprint(result));
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

  async #listenAtLocation(locationId: number): Promise<void> {
    if (this.#unsubscribe === undefined) return;
    try {
      await this.results.listen(LocationId.parse(locationId));
      this.#listeningLocations.add(locationId);
    } catch {
      // Its rows are looked up instead.
    }
  }

  #receive(result: Outcome): void {
    const expected = this.#expected.get(resultKey(result));
    if (expected === undefined) return;
    if (expected.row !== undefined) this.#handle(expected.row, result);
    else if (expected.earlyResults.length < maxEarlyResults) expected.earlyResults.push(result);
  }

  #handle(row: PendingRow, result: Outcome): void {
    if (this.#expected.get(resultKey(row))?.row !== row) return;
    const fingerprint = toFingerprint(result);
    const isDuplicate = this.#seen.has(fingerprint);
    this.#remember(fingerprint);
    if (isDuplicate) {
      this.handlers.onDuplicate(row, result);
      return;
    }
    this.handlers.onResult(row, result);
  }

  #remember(fingerprint: string): void {
    const [oldest] = this.#seen;
    if (oldest !== undefined && this.#seen.size >= maxRemembered) this.#seen.delete(oldest);
    this.#seen.add(fingerprint);
  }
}

/** What tells a result from another of the same row. */
function toFingerprint(result: Outcome): string {
  return JSON.stringify([resultKey(result), result.appointment_id, result.error?.message]);
}
