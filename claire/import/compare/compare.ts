import type { CallOptions, Client } from '../../client';
import { type ClaireError, isClaireError, type Problem } from '../../errors';
import { guarded } from '../../guarded';
import type { ImportHint } from '../check';
import { type ReadingOptions, readWith } from '../rows/read-rows';
import type { ReadRow } from '../rows/row-reading';
import { estimateSize, notJsonProblem, type Row } from '../sending/row';
import { BufferLimit, emitOutcomes, OrderedOutcomes, Signal, Source, type Work } from '../stream';
import { type AppointmentList, AppointmentLister } from './appointment-lister';
import { type CompareOutcome, found, isNew, notCompared, notReadable } from './compare-outcome';
import { type DayGroup, DayLists } from './day-lists';
import { type CompareHint, OnlyAtClaire, partOfInput } from './only-at-claire';

export interface CompareOptions extends CallOptions, ReadingOptions<ImportHint | CompareHint> {
  /** Lists in flight; 10 when left out. The client's pacing may allow fewer. */
  parallel?: number | undefined;
  /** How many appointments are kept in memory until their day is listed; 10,000 when left out. */
  ahead?: number | undefined;
  /** Asked at the end: whether the rows were all there are. Else nothing is only at Claire. */
  isWhole?: (() => boolean) | undefined;
  /** Called with how many more rows have been compared, or cannot be. */
  onAnswered?: ((rows: number) => void) | undefined;
}

/**
 * Compares appointments of a DMS with Claire's and changes nothing. Yields one outcome for each row,
 * in their order, then one for each appointment that only Claire has on the days of the rows.
 * Rejects only when `rows` itself does, after the outcomes of all rows before.
 */
export async function* compare(
  rows: Iterable<unknown> | AsyncIterable<unknown>,
  client: Client,
  options: CompareOptions = {},
): AsyncGenerator<CompareOutcome, void, undefined> {
  const run = new CompareRun(rows, client, options);
  yield* emitOutcomes(run);
  const isStopped = options.signal?.aborted === true;
  if (isStopped || options.isWhole?.() === false) run.warnOfPart();
  else yield* run.listOnlyAtClaire();
}

class CompareRun implements Work<CompareOutcome> {
  readonly progress = new Signal();
  readonly outcomes = new OrderedOutcomes<CompareOutcome>();
  readonly source: Source<ReadRow>;
  /** Of outcomes of grouped rows. */
  readonly #rows = new Map<number, readonly number[]>();
  readonly #warnings = new Map<number, readonly Problem[]>();
  readonly #lister: AppointmentLister;
  readonly #dayLists: DayLists;
  readonly #onlyAtClaire = new OnlyAtClaire();
  readonly #buffer: BufferLimit;
  readonly #onAnswered: (rows: number) => void;
  readonly #onHint: (hint: ImportHint | CompareHint) => void;

  constructor(
    rows: Iterable<unknown> | AsyncIterable<unknown>,
    client: Client,
    { parallel = 10, ahead = 10_000, onAnswered, onHint, ...others }: CompareOptions,
  ) {
    const { rows: settings, times, onColumns, ...options } = others;
    this.#onAnswered = guarded(onAnswered);
    this.#onHint = guarded(onHint);
    this.#buffer = new BufferLimit(ahead, 'nothing');
    this.#lister = new AppointmentLister(client, options, parallel);
    const notify = (): void => {
      this.progress.notify();
    };
    this.#dayLists = new DayLists(this.#lister, parallel, {
      read: (group, list) => this.#compareDay(group, list),
      changed: notify,
    });
    const reading = { rows: settings, times, onHint, onColumns };
    this.source = new Source(readWith(rows, client, reading, options), {
      mayTake: () => !this.#isFull(),
      take: (row) => {
        this.#take(row);
      },
      end: notify,
      changed: notify,
    });
  }

  advance(): void {
    this.source.read();
    if (this.source.hasEnded || this.#isFull()) this.#dayLists.start();
  }

  end(): void {
    // Lists that are under way settle rows that are no longer read.
  }

  warnOfPart(): void {
    this.#onHint(partOfInput);
  }

  *listOnlyAtClaire(): Generator<CompareOutcome, void, undefined> {
    const unsure = this.#onlyAtClaire.describeUnsure();
    if (unsure !== undefined) this.#onHint(unsure);
    yield* this.#onlyAtClaire.list();
  }

  #isFull(): boolean {
    return this.#buffer.isFull(this.outcomes.pendingCount);
  }

  #take({
    appointment,
    problems = [notJsonProblem],
    error,
    record,
    rows,
    warnings,
  }: ReadRow): void {
    const index = this.outcomes.reserve();
    if (warnings !== undefined) this.#warnings.set(index, warnings);
    if (rows !== undefined) this.#rows.set(index, rows);
    const size = appointment && estimateSize(appointment);
    if (appointment === undefined || size === undefined) {
      this.#onlyAtClaire.notReadable(record);
      this.#settle(index, error ? notCompared(record, error) : notReadable(record, problems));
      return;
    }
    const row = { index, appointment, size };
    this.#buffer.add(row);
    this.#dayLists.add(row);
  }

  async #compareDay(group: DayGroup, list: AppointmentList | ClaireError): Promise<void> {
    if (isClaireError(list)) {
      this.#onlyAtClaire.notListed(group);
      for (const row of group.rows) this.#settleRow(row, notCompared(row.appointment, list));
      return;
    }
    this.#onlyAtClaire.listed(group, list);
    const elsewhere = group.rows.filter((row) => {
      const counterpart = list.find(row);
      if (counterpart !== undefined) this.#settleRow(row, found(row, counterpart));
      return counterpart === undefined;
    });
    await Promise.all(groupByNumber(elsewhere).map((rows) => this.#lookUp(group, rows)));
  }

  /** Looks for rows of one number that are not on their day. */
  async #lookUp({ locationId }: DayGroup, rows: readonly Row[]): Promise<void> {
    const [first] = rows;
    if (first === undefined) return;
    const { dms_nr } = first.appointment;
    const list = await this.#lister.list({ location_id: locationId, dms_nr });
    for (const row of rows) {
      this.#onlyAtClaire.isElsewhere(row);
      this.#settleRow(
        row,
        isClaireError(list) ? notCompared(row.appointment, list) : this.#judge(row, list),
      );
    }
  }

  #judge(row: Row, list: AppointmentList): CompareOutcome {
    const counterpart = list.find(row);
    return counterpart === undefined ? isNew(row) : found(row, counterpart);
  }

  #settleRow(row: Row, outcome: CompareOutcome): void {
    this.#buffer.release({ rows: [row], size: row.size });
    this.#settle(row.index, outcome);
  }

  #settle(index: number, outcome: CompareOutcome): void {
    const rows = this.#rows.get(index);
    const warnings = this.#warnings.get(index);
    this.#rows.delete(index);
    this.#warnings.delete(index);
    const told = warnings === undefined ? outcome : { ...outcome, warnings };
    this.outcomes.set(index, rows === undefined ? told : { ...told, rows });
    this.#onAnswered(rows?.length ?? 1);
    this.progress.notify();
  }
}

function groupByNumber(rows: readonly Row[]): Row[][] {
  const byNumber = new Map<string, Row[]>();
  for (const row of rows) {
    const same = byNumber.get(row.appointment.dms_nr);
    if (same === undefined) byNumber.set(row.appointment.dms_nr, [row]);
    else same.push(row);
  }
  return [...byNumber.values()];
}
