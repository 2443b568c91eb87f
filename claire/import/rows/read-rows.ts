import { type TimeReader, utcTimes } from '../../times';
import type { CallOptions, Client } from '../../client';
import { ClaireError, type Problem } from '../../errors';
import { guarded, type Steps, Turns } from '../../waits';
import { phrase, toProblem } from '../../problems';
import { operations } from '../../resources';
import {
  type Checked,
  convert,
  type Draft,
  withLineNumbers,
  type Converted,
  toHint,
  unreadable,
  validate,
  fillBlankCells,
  fillMissingColumns,
  leaveOutBadValues,
  withRemarks,
} from '../check';
import {
  CustomerWishes,
  findLostCustomers,
  leaveOutLease,
  moveWishes,
  withLostWishes,
} from '../lost-customers';
import { Hints } from './hints';
import { findLookAlikes, inFormWords } from './columns/column-problems';
import { ColumnRows } from './columns/column-rows';
import { blockUnanswered } from './columns/row-builder';
import { settleSpare, spareCustomer } from './columns/spare-customer';
import { RowGroups, findJobLines, maxConflicts, readLine } from './group-rows';
import { RowLocations } from './locations';
import { RowSource } from './row-source';
import { lookAtColumns } from './sample';
import { askFirst, decide, Evidence } from './decisions';
import type { ColumnReport, ReadingOptions, ReadRow, RowReading } from './reading';
import { completeSettings, isExact, needsSample, type RowSettings } from './settings';
import { strictParser } from './record';
import { LocaleParser, type ValueSettings } from './values/locale-parser';
import { type CellReader, type ValueReader } from './values/read-value';

/** Reads rows; Claire's locations are asked for where the rows name them. */
export function readWith(
  rows: Iterable<unknown> | AsyncIterable<unknown>,
  client: Client,
  { rows: settings, ...reading }: ReadingOptions,
  calls: CallOptions,
): AsyncIterableIterator<ReadRow, undefined> {
  return readRows(rows, {
    ...reading,
    settings,
    locations: async () => (await client.call(operations.location.list, {}, calls)).data ?? [],
  });
}

/**
 * Reads rows of a list or a stream: each is in exactly one `ReadRow`, which come in the order of their
 * first rows. Throws what the source throws, after all rows that came before.
 */
export function readRows(
  rows: Iterable<unknown> | AsyncIterable<unknown>,
  reading: RowReading,
): AsyncIterableIterator<ReadRow, undefined> {
  // A list is here as a whole, so its appointments are never cut.
  const isList = !(Symbol.asyncIterator in rows);
  const settings = { ...(isList && { groupWithin: Infinity }), ...reading.settings };
  return new RowReader(new RowSource(rows), { ...reading, settings });
}

/** No generator: that would close its source only when the source has brought one row more. */
class RowReader implements AsyncIterableIterator<ReadRow, undefined> {
  readonly #settings: RowSettings;
  /** Where rows are in Claire's own form, as Claire writes it. */
  readonly #exact: ValueReader | undefined;
  /** By the zone that a location is in. */
  readonly #readers = new Map<TimeReader, CellReader>();
  /** The times of the latest row: the next one is hardly of another zone. */
  #times: TimeReader;
  #valueSettings: ValueSettings;
  /** Of a file, once its first rows are known. */
  #columns: ColumnRows | undefined;
  #groups: RowGroups | undefined;
  readonly #hints: Hints;
  readonly #turns: Turns;
  readonly #ready: (readonly [ReadRow, Draft])[] = [];
  readonly #wishes = new CustomerWishes();
  readonly #locations: RowLocations;
  /** The first rows, then the latest. */
  readonly #sample: unknown[] = [];
  #rowCount = 0;
  #isPrepared = false;
  #hasEnded = false;
  #isReported = false;
  #failure: { error: unknown } | undefined;
  #decisions: ColumnReport['decisions'] = [];
  /** What has to be answered before anything is sent. */
  readonly #questions: Problem[] = [];

  constructor(
    private readonly source: RowSource,
    private readonly reading: RowReading,
  ) {
    const { times = utcTimes, settings, onHint } = reading;
    this.#settings = completeSettings(settings ?? {});
    this.#exact = isExact(this.#settings) ? strictParser(times) : undefined;
    const mayReadZones = this.#exact === undefined;
    this.#locations = new RowLocations(this.#settings.locationBy, reading.times, mayReadZones);
    this.#times = times;
    this.#valueSettings = this.#settings;
    if (this.#settings.groupRows) this.#groups = new RowGroups(this.#settings.groupWithin);
    this.#hints = new Hints(guarded(onHint));
    this.#turns = new Turns(reading.clock);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<ReadRow, undefined>> {
    for (;;) {
      const ready = this.#ready.shift();
      if (ready !== undefined) return { value: this.#keepWishes(ready), done: false };
      if (this.#failure !== undefined) throw this.#failure.error;
      if (this.#hasEnded) return { value: undefined, done: true };
      try {
        if (!this.#isPrepared) {
          await this.#prepare();
          continue;
        }
        const coming = this.source.next();
        const next = 'then' in coming ? await coming : coming;
        this.#sample[0] = next.value;
        if (next.done === true) this.#complete();
        else this.#read(next.value);
        // Rows that are here already would hold up the process until all are read.
        const turn = this.#turns.next();
        if (turn) await turn;
      } catch (error) {
        this.#failure = { error };
        const message = 'The input broke off, so rows of it may be missing';
        const advice = 'Give the whole input again.';
        this.#complete(new ClaireError('CLAIRE_INVALID_INPUT', { message, advice }));
      }
    }
  }

  async return(): Promise<IteratorResult<ReadRow, undefined>> {
    this.#hasEnded = true;
    this.#report();
    await this.source.return();
    return { value: undefined, done: true };
  }

  /** Looks up what the rows need, and decides by the first ones how all are read. */
  async #prepare(): Promise<void> {
    await this.#locations.lookUp(this.reading.locations);
    this.#isPrepared = true;
    const sample = this.#sample;
    try {
      if (needsSample(this.#settings)) {
        await this.source.collect(sample, this.reading.clock, this.#turns);
      }
    } finally {
      await this.#turns.takeSteps(this.#readFirst(sample));
      // What was found out holds for all rows; of columns that come later, their first row tells.
      sample.length = 0;
    }
  }

  /** Until nobody wants the rows any more. */
  *#readFirst(sample: readonly unknown[]): Steps<void> {
    if (!this.#hasEnded) yield* this.#decide(sample);
    for (const given of sample) {
      if (this.#hasEnded) return;
      this.#read(given);
      yield;
    }
  }

  *#decide(sample: readonly unknown[]): Steps<void> {
    const settings = this.#settings;
    const look = lookAtColumns(sample, { times: this.#times, settings });
    if (settings.source === 'columns') {
      this.#columns = new ColumnRows(settings.mapping ?? [], {
        ...look,
        blocksByConsents: settings.advertisingOptOuts === 'block',
        ignoresOthers: settings.otherColumns === 'ignore',
        chooseLocation: (columns) => this.#locations.chooseColumn(sample, columns),
      });
      yield* this.#columns.targets.learnFirst(sample);
    }
    const evidence = yield* this.#look(sample);
    if (this.#hasEnded) return;
    const decided = decide(settings, evidence, look);
    const located = this.#locations.decide(evidence.locations);
    this.#valueSettings = { ...decided.settings, countries: this.#locations.countries };
    this.#decisions = [...decided.decisions, ...[located.decision ?? []].flat()];
    this.#questions.push(...[decided.problem ?? [], located.problem ?? []].flat());
    const targets = this.#columns?.targets;
    if (targets) {
      targets.lookAlikes = yield* findLookAlikes(sample, targets, look, this.#locations);
    }
    if (targets) this.#hints.tellColumns(targets, sample.length);
    for (const hint of decided.hints) this.#hints.tell(hint);
    this.#hints.tellCancelled(evidence.cancelled, sample.length);
    this.#decideGroups(sample);
  }

  /** Where the rows broke off, more of appointments that are open may have been to come. */
  #complete(brokenOff?: ClaireError): void {
    this.#hasEnded = true;
    if (this.#isReported) return;
    for (const open of this.#groups?.end() ?? []) {
      const isCut = brokenOff !== undefined && open.converted.problems.length === 0;
      this.#finish(isCut ? { ...open, error: brokenOff } : open);
    }
    this.#report();
  }

  /** Reports the columns; also when the rows were left before their end. */
  #report(): void {
    if (this.#isReported) return;
    this.#isReported = true;
    this.#hints.tellNoValues();
    this.#hints.tellWishes(this.#rowCount);
    this.#hints.tellLost(this.#rowCount, this.#columns?.targets.columns ?? []);
    this.#hints.tellLeftOut(this.#columns?.targets.lateWarnings ?? []);
    const { columns = [], unused = [] } = this.#columns?.targets ?? {};
    const told = { ignored: this.#hints.ignored, decisions: this.#decisions };
    guarded(this.reading.onColumns)({ rows: this.#rowCount, columns, unused, ...told });
  }

  /** What the first rows tell; their values are not read yet. */
  *#look(sample: readonly unknown[]): Steps<Evidence> {
    const evidence = new Evidence(this.#times);
    for (const [row, given] of sample.entries()) {
      yield;
      try {
        this.#convert(given, row, evidence);
      } catch {
        // The row is told when it is read.
      }
    }
    return evidence;
  }

  /** Rows that are jobs of one appointment would overwrite each other at Claire. */
  #decideGroups(sample: readonly unknown[]): void {
    const { jobLines, groupWithin } = this.#settings;
    if (jobLines === undefined || !this.#columns || this.#groups !== undefined) return;
    const lines = findJobLines(sample, this.#columns.targets);
    if (lines === undefined) return;
    if (jobLines === 'ask') this.#questions.push(toProblem(phrase('jobLines', lines), ''));
    else {
      this.#groups = new RowGroups(groupWithin);
      this.#hints.tell(toHint('jobLinesGrouped', '', phrase('jobLinesGrouped', lines)));
    }
  }

  #read(given: unknown): void {
    const row = this.#rowCount++;
    const draft = this.#readRow(given, row);
    if (this.#groups === undefined) this.#finish(this.#columns ? withLineNumbers(draft) : draft);
    else for (const complete of this.#groups.add(draft)) this.#finish(complete);
  }

  #readRow(given: unknown, row: number): Draft {
    try {
      const line = this.#groups && readLine(given, this.#groups.above, this.#columns?.targets);
      const draft = this.#fill(this.#convertInZone(line ?? given, row));
      this.#hints.countWishes(given, this.#columns?.targets.listOthers(draft.converted));
      return line === undefined ? draft : { ...draft, given, isLine: true };
    } catch {
      return { given, row, converted: unreadable };
    }
  }

  /** Times are read in the zone of the row's location, which is known once the row is read. */
  #convertInZone(given: unknown, row: number): Draft {
    const first = this.#convertRow(given, row);
    const location = first.draft.converted.record.location_id;
    const times = this.#locations.zones?.findTimes(location) ?? this.#times;
    const isOther = times !== this.#times;
    this.#times = times;
    const { draft, hasLocalTimes } = isOther ? this.#convertRow(given, row) : first;
    this.#hints.tellOdd(draft.converted);
    const converted = leaveOutBadValues(withRemarks(draft.converted), this.#settings);
    const left = { ...draft, converted };
    return hasLocalTimes ? this.#judgeZone(left, location) : left;
  }

  #convertRow(given: unknown, row: number): { draft: Draft; hasLocalTimes: boolean } {
    const values = this.#exact ?? this.#reader;
    const before = values.localTimes;
    const converted = this.#convert(given, row);
    const { onlyLocation, ...draft } = this.#locations.locate({ given, row, converted });
    if (onlyLocation !== undefined)
      this.#hints.tell(toHint('onlyLocation', 'location_id', onlyLocation));
    return { draft, hasLocalTimes: values.localTimes !== before };
  }

  /** Tells in which zone times without one are read, or refuses them, where nobody has said it. */
  #judgeZone(draft: Draft, location: unknown): Draft {
    const { zones, zoneFailure } = this.#locations;
    if (!this.#hints.hasTold('timeZone')) {
      const said = this.#locations.describeZone(location);
      if (said) this.#hints.tell(toHint('timeZone', 'time_car_app', said));
    }
    const converted = zones?.refuseUnknown(draft.converted, location) ?? draft.converted;
    return { ...draft, converted, error: draft.error ?? zoneFailure };
  }

  #convert(given: unknown, row: number, reader?: CellReader): Converted {
    if (this.#exact !== undefined) return convert(given, this.#exact, row);
    const values = reader ?? this.#reader;
    return this.#columns ? this.#columns.convert(given, row, values) : convert(given, values, row);
  }

  get #reader(): CellReader {
    const times = this.#times;
    const reader = this.#readers.get(times) ?? new LocaleParser(times, this.#valueSettings);
    this.#readers.set(times, reader);
    return reader;
  }

  /** With what the file has no column for; a line that continues another has nothing to fill from. */
  #fill(draft: Draft): Draft {
    const targets = this.#columns?.targets;
    if (targets === undefined) return draft;
    const { converted, told } = fillMissingColumns(draft.converted, targets);
    if (told.length > 0) {
      const text = told.reduce((first, second) => phrase('bothAreSo', { first, second }));
      this.#hints.tell(toHint('missingNumbers', '', phrase('missingNumbers', { text })));
    }
    return { ...draft, converted };
  }

  #finish(draft: Draft): void {
    const { error, rows, converted: given } = draft;
    const settled = spareCustomer in given.record ? settleSpare(given) : given;
    const merged = moveWishes(blockUnanswered(settled, this.#columns?.targets.consents ?? []));
    this.#wishes.add(merged.record);
    // Rows of one appointment may contradict one another.
    const hasEachConflict = rows !== undefined && merged.problems.length < maxConflicts;
    const agreed = hasEachConflict ? leaveOutBadValues(merged, this.#settings) : merged;
    const complete = this.#columns ? fillBlankCells(agreed) : agreed;
    const { converted: filled, lost } = leaveOutLease(complete, this.#columns?.targets);
    const checked: Checked = error ? unreadable : this.#check(withLostWishes(filled));
    // A row that is refused keeps its blanks, as people look for its numbers in their system.
    const converted = checked.problems === undefined ? filled : agreed;
    this.#ready.push([this.#toRead(draft, converted, checked), draft]);
    if (checked.appointment === undefined) return;
    this.#hints.tell(checked.hint);
    this.#hints.countLost(lost, rows?.length ?? 1);
    this.#hints.tellShared(draft);
    this.#hints.tellOddOrder(draft);
    this.#hints.tellRepeated(draft, this.#exact !== undefined, this.#groups !== undefined);
  }

  #toRead(draft: Draft, converted: Converted, checked: Checked): ReadRow {
    const { given, error, rows } = draft;
    const { appointment } = checked;
    const problems = error === undefined ? checked.problems : undefined;
    const isAsGiven = this.#exact !== undefined && converted.isNone !== true && rows === undefined;
    const record = isAsGiven && converted.warnings === undefined ? given : converted.record;
    const lost = appointment === undefined ? [] : findLostCustomers(converted.record);
    const warnings = [...(converted.warnings ?? []), ...lost];
    return {
      ...{ given, record: problems !== undefined && checked === unreadable ? {} : record },
      ...(rows && { rows }),
      ...(error && { error }),
      ...(appointment && { appointment }),
      ...(problems && { problems: this.#describe(problems, draft) }),
      ...(warnings.length > 0 && { warnings: this.#describe(warnings, draft) }),
    };
  }

  /** As late as may be: the first rows are all read by now. */
  #keepWishes([read, draft]: readonly [ReadRow, Draft]): ReadRow {
    if (read.appointment === undefined) return read;
    const [appointment, kept] = this.#wishes.keep(read.appointment);
    if (kept.length === 0) return read;
    const warnings = [...(read.warnings ?? []), ...this.#describe(kept, draft)];
    return { ...read, appointment, warnings };
  }

  #check(converted: Converted): Checked {
    const checked = validate(converted);
    return this.#questions.length === 0 ? checked : askFirst(this.#questions, checked, converted);
  }

  #describe(problems: readonly Problem[], draft: Draft): readonly Problem[] {
    const targets = this.#columns?.targets;
    return targets && problems.length > 0 ? inFormWords(problems, draft, targets) : problems;
  }
}
